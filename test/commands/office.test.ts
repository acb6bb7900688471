import { decideOffice } from "../../src/commands/decide-office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../src/case/office-command.ts";
import {
  systemKeyOf,
  holderOfKey,
  checkpointKeysEver,
  checkpointKeysInForce,
} from "../../src/office/office-keys.ts";
import {
  dutiesHeld,
  isDemonstration,
  holdsDuty,
  peopleOf,
  keyReplacedBefore,
} from "../../src/office/office.ts";
import { publicKeyOf } from "../../src/office/registered-keys.ts";
import { fold } from "../../src/case/apply.ts";
import { withFacts } from "../../src/case/case.ts";
import type { RefusalKind } from "../../src/words/refusal.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import { inEnglish } from "../../src/files/words.ts";
import { digestOf } from "../support/law.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const { administrator } = openedOffice;

const clerk = "clerk-1" as PersonNumber;

const key = (letter: string): string => `${letter.repeat(42)}A=`;

const granted = officeCommand({ kind: "GrantDuty", holder: clerk, granted: "clerk" });

const refusedAs = (
  kind: RefusalKind,
  before: readonly OfficeCommand[],
  asked: OfficeCommand,
): void => {
  const decision = decideOffice(officeOf(before), asOffice(administrator), asked);
  expect(decision).toMatchObject({ kind: "refused", refusal: { kind } });
  expect(decision.kind === "refused" ? inEnglish(decision.refusal) : "?").not.toContain("?");
};

describe("founding the office", () => {
  it("is the system's, and gives the first administrator", () => {
    const decision = decideOffice(
      undefined,
      { person: "system", duty: "system", dutiesHeld: [], madeAt: "2026-01-01T09:00:00.000Z" },
      openedOffice.founding,
    );
    expect(decision).toMatchObject({ kind: "allowed", acts: [{ kind: "OfficeOpened" }] });
    expect(dutiesHeld(openedOffice.state, administrator)).toEqual(["administrator"]);
    expect(isDemonstration(openedOffice.state)).toBe(false);
  });
  it("happens once, and before anything else", () => {
    refusedAs("CaseExists", [], openedOffice.founding);
    expect(decideOffice(undefined, asOffice(administrator), openedOffice.founding)).toMatchObject({
      kind: "refused",
      refusal: { kind: "CaseNotFound", caseId: "office" },
    });
    expect(
      decideOffice(
        undefined,
        { person: "system", duty: "system", dutiesHeld: [], madeAt: "2026-01-01T09:00:00.000Z" },
        granted,
      ),
    ).toMatchObject({ refusal: { kind: "CaseNotFound" } });
  });
});

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("are never the same at the founding", () => {
    const { founding } = openedOffice;
    const bySystem = {
      person: "system",
      duty: "system",
      dutiesHeld: [],
      madeAt: "2026-01-01T09:00:00.000Z",
    } as const;
    const founded = (more: object) =>
      decideOffice(undefined, bySystem, officeCommandSchema.parse({ ...founding, ...more }));
    expect(founded({}).kind).toBe("allowed");
    for (const more of [{ systemKey: key("K") }, { checkpointKey: key("S") }])
      expect(founded(more)).toMatchObject({ refusal: { kind: "KeyNamedBefore" } });
  });
});

describe("granting and revoking duties", () => {
  it("gives a duty and takes it back", () => {
    expect(dutiesHeld(officeOf([granted]), clerk)).toEqual(["clerk"]);
    const secretary = officeCommand({
      kind: "GrantDuty",
      holder: clerk,
      granted: "committee-secretary",
    });
    expect(dutiesHeld(officeOf([granted, secretary]), clerk)).toEqual([
      "clerk",
      "committee-secretary",
    ]);
    const revoked = officeCommand({ kind: "RevokeDuty", holder: clerk, revoked: "clerk" });
    expect(dutiesHeld(officeOf([granted, secretary, revoked]), clerk)).toEqual([
      "committee-secretary",
    ]);
    expect(dutiesHeld(officeOf([granted, revoked, granted]), clerk)).toEqual(["clerk"]);
  });
  it("is the administrator's alone", () => {
    const asked = {
      person: clerk,
      duty: "clerk" as const,
      dutiesHeld: ["clerk" as const],
      madeAt: "2026-01-01T09:00:00.000Z",
    };
    expect(decideOffice(officeOf([granted]), asked, granted)).toMatchObject({
      kind: "refused",
      refusal: { kind: "DutyNotHeld", person: clerk, duty: "administrator" },
    });
    expect(
      decideOffice(officeOf([granted]), { ...asked, duty: "administrator" }, granted),
    ).toMatchObject({ refusal: { kind: "DutyNotHeld" } });
    expect(
      decideOffice(
        officeOf([]),
        { person: "system", duty: "system", dutiesHeld: [], madeAt: "2026-01-01T09:00:00.000Z" },
        granted,
      ),
    ).toMatchObject({ refusal: { kind: "DutyNotHeld" } });
  });
  it("refuses what is held already, and what is not held", () => {
    refusedAs("DutyHeldAlready", [granted], granted);
    refusedAs(
      "DutyNotHeld",
      [],
      officeCommand({ kind: "RevokeDuty", holder: clerk, revoked: "clerk" }),
    );
  });
  it("keeps administrators out of cases", () => {
    refusedAs(
      "DutiesIncompatible",
      [],
      officeCommand({ kind: "GrantDuty", holder: administrator, granted: "clerk" }),
    );
    refusedAs(
      "DutiesIncompatible",
      [granted],
      officeCommand({ kind: "GrantDuty", holder: clerk, granted: "administrator" }),
    );
  });
});

describe("granting and revoking duties", () => {
  it("takes nothing from another who holds the same", () => {
    const other = "clerk-2" as PersonNumber;
    const office = officeOf([
      granted,
      officeCommand({ kind: "GrantDuty", holder: other, granted: "clerk" }),
      officeCommand({ kind: "RevokeDuty", holder: other, revoked: "clerk" }),
    ]);
    const holds = (person: PersonNumber) => holdsDuty(office, person, "clerk");
    expect([holds(clerk), holds(other)]).toEqual([true, false]);
    expect(holdsDuty(office, clerk, "auditor")).toBe(false);
    expect(peopleOf(office)).toEqual([administrator, clerk, other]);
  });
  it("never leaves the office without an administrator", () => {
    const last = officeCommand({
      kind: "RevokeDuty",
      holder: administrator,
      revoked: "administrator",
    });
    refusedAs("LastAdministrator", [], last);
    const another = officeCommand({
      kind: "GrantDuty",
      holder: "administrator-2",
      granted: "administrator",
    });
    expect(decideOffice(officeOf([another]), asOffice(administrator), last)).toMatchObject({
      kind: "allowed",
    });
    expect(dutiesHeld(officeOf([another, last]), administrator)).toEqual([]);
    const gone = officeCommand({
      kind: "RevokeDuty",
      holder: "administrator-2",
      revoked: "administrator",
    });
    refusedAs("LastAdministrator", [another, gone], last);
  });
});

describe("a duty that is not held", () => {
  it("cannot be taken from anybody", () => {
    const asked = officeCommand({ kind: "RevokeDuty", holder: clerk, revoked: "auditor" });
    refusedAs("DutyNotHeld", [granted], asked);
  });
});

describe("a duty that is taken", () => {
  it("is recorded as revoked", () => {
    const asked = officeCommand({ kind: "RevokeDuty", holder: clerk, revoked: "clerk" });
    const decision = decideOffice(officeOf([granted]), asOffice(administrator), asked);
    expect(decision).toMatchObject({ kind: "allowed", acts: [{ kind: "DutyRevoked" }] });
  });
});

describe("registering persons and calendars", () => {
  it("refuses one key written in another way for a second person", () => {
    const other = `${"A".repeat(42)}B=`;
    expect(Buffer.from(other, "base64")).toEqual(Buffer.from(key("A"), "base64"));
    const registering = { kind: "RegisterPerson", registered: clerk, publicKey: other };
    expect(officeCommandSchema.safeParse(registering).success).toBe(false);
  });
  it("refuses a key that is none, and the name of the system as a person", () => {
    expect(
      officeCommandSchema.safeParse({
        kind: "RegisterPerson",
        registered: "clerk-1",
        publicKey: "short",
      }).success,
    ).toBe(false);
    expect(
      officeCommandSchema.safeParse({
        kind: "RegisterPerson",
        registered: "system",
        publicKey: null,
      }).success,
    ).toBe(false);
  });

  it.each([
    [0, true],
    [-1, false],
    [1.5, false],
  ])("takes a calendar of %d sitting days: %s", (days, taken) => {
    expect(
      officeCommandSchema.safeParse({
        kind: "ImportCalendar",
        procedure: "x",
        calendar: digestOf("x"),
        endsOn: "2026-07-16",
        days,
      }).success,
    ).toBe(taken);
  });
});

describe("the key of a person", () => {
  it("knows a person by the newest key", () => {
    const first = officeCommand({ kind: "RegisterPerson", registered: clerk, publicKey: key("H") });
    const second = officeCommand({
      kind: "RegisterPerson",
      registered: clerk,
      publicKey: key("W"),
    });
    expect(publicKeyOf(officeOf([]), clerk)).toBeUndefined();
    expect(publicKeyOf(officeOf([first]), clerk)).toBe(key("H"));
    expect(publicKeyOf(officeOf([first, second]), clerk)).toBe(key("W"));
    expect(publicKeyOf(officeOf([first]), "clerk-2" as PersonNumber)).toBeUndefined();
    expect(publicKeyOf(openedOffice.state, administrator)).toBe(
      openedOffice.founding.kind === "OpenOffice" ? openedOffice.founding.publicKey : "",
    );
  });
  it("wants a key outside demonstrations", () => {
    const keyless = officeCommand({ kind: "RegisterPerson", registered: clerk, publicKey: null });
    expect(decideOffice(officeOf([]), asOffice(administrator), keyless)).toMatchObject({
      kind: "refused",
      refusal: { kind: "OnlyInDemonstration" },
    });
    const demonstration = fold(openedOffice.demonstration);
    expect(decideOffice(demonstration, asOffice(administrator), keyless)).toMatchObject({
      kind: "allowed",
    });
  });
  it("refuses a key that another holds, and not one's own", () => {
    const registers = (registered: string, publicKey: string): OfficeCommand =>
      officeCommand({ kind: "RegisterPerson", registered, publicKey });
    const first = registers(clerk, key("H"));
    const { founding } = openedOffice;
    const founders = founding.kind === "OpenOffice" ? founding.publicKey : null;
    for (const [taken, other] of [
      [key("H"), clerk],
      [String(founders), administrator],
    ] as const)
      expect(
        decideOffice(officeOf([first]), asOffice(administrator), registers("clerk-2", taken)),
      ).toMatchObject({
        refusal: { kind: "KeyHeldByAnother", person: "clerk-2", other },
      });
    const again = decideOffice(officeOf([first]), asOffice(administrator), first);
    expect(again.kind).toBe("allowed");
  });
  it("refuses a key that was another's once: what that one signed would be anybody's", () => {
    const registers = (registered: string, publicKey: string): OfficeCommand =>
      officeCommand({ kind: "RegisterPerson", registered, publicKey });
    const { founding } = openedOffice;
    const founders = founding.kind === "OpenOffice" ? String(founding.publicKey) : "";
    const replaced = officeOf([
      registers(clerk, key("H")),
      registers(clerk, key("W")),
      registers(administrator, key("Y")),
    ]);
    for (const [taken, other] of [
      [key("H"), clerk],
      [founders, administrator],
    ] as const)
      expect(
        decideOffice(replaced, asOffice(administrator), registers("clerk-2", taken)),
      ).toMatchObject({
        refusal: { kind: "KeyHeldByAnother", person: "clerk-2", other },
      });
    // Whoever had it may have it again.
    const again = decideOffice(replaced, asOffice(administrator), registers(clerk, key("H")));
    expect(again.kind).toBe("allowed");
  });
  it("knows whose key was replaced, by whom, and from when on", () => {
    const first = officeCommand({ kind: "RegisterPerson", registered: clerk, publicKey: key("H") });
    const second = officeCommand({
      kind: "RegisterPerson",
      registered: clerk,
      publicKey: key("W"),
    });
    const at = "2999-01-01T00:00:00.000Z";
    expect(keyReplacedBefore(officeOf([first]), clerk, at)).toBeUndefined();
    const office = officeOf([first, second]);
    const replacedAt = office.facts.at(-1)?.at ?? "";
    expect(keyReplacedBefore(office, clerk, at)).toEqual({ by: administrator, at: replacedAt });
    expect(keyReplacedBefore(office, clerk, "2000-01-01T00:00:00.000Z")).toBeUndefined();
    expect(keyReplacedBefore(office, clerk, replacedAt)).toBeDefined();
    expect(keyReplacedBefore(office, administrator, at)).toBeUndefined();
  });
  it("counts the key that the office was founded with as the founder's first, where there was one", () => {
    const at = "2999-01-01T00:00:00.000Z";
    const registered = officeCommand({
      kind: "RegisterPerson",
      registered: administrator,
      publicKey: key("H"),
    });
    expect(keyReplacedBefore(officeOf([registered]), administrator, at)).toBeDefined();
    const office = officeOf([registered]);
    const keyless = withFacts(
      office,
      office.facts.map((fact) =>
        fact.act.kind === "OfficeOpened"
          ? { ...fact, act: { ...fact.act, publicKey: null } }
          : fact,
      ),
    );
    expect(keyReplacedBefore(keyless, administrator, at)).toBeUndefined();
    expect(keyReplacedBefore(office, clerk, at)).toBeUndefined();
  });
});

describe("a key of the system", () => {
  it("is nobody's: the key was named for one purpose", () => {
    const systemKey = systemKeyOf(officeOf([]));
    const asked = officeCommand({
      kind: "RegisterPerson",
      registered: clerk,
      publicKey: systemKey,
    });
    expect(decideOffice(officeOf([]), asOffice(administrator), asked)).toMatchObject({
      refusal: {
        kind: "KeyNamedBefore",
        publicKey: systemKey,
        authority: { rule: "keyNeverReused", mark: "own" },
      },
    });
  });
});

const decided = (office: ReturnType<typeof officeOf>, command: object) =>
  decideOffice(office, asOffice(administrator), officeCommand(command as never));

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("sign for one purpose each, and never again once they were replaced", () => {
    const office = officeOf([replace, add, retire]);
    for (const publicKey of [key("S"), key("U"), key("L"), key("V"), key("K")])
      for (const kind of ["ReplaceSystemKey", "AddCheckpointKey"])
        expect(decided(office, { kind, publicKey })).toMatchObject({
          refusal: { kind: "KeyNamedBefore" },
        });
    for (const publicKey of [key("S"), key("U"), key("L"), key("V")])
      expect(decided(office, { kind: "RegisterPerson", publicKey })).toMatchObject({
        refusal: { kind: "KeyNamedBefore" },
      });
    expect(holderOfKey(office, key("S"))).toBe("system");
    expect(holderOfKey(office, key("V"))).toBe("checkpoints");
    expect(holderOfKey(office, key("Z"))).toBeUndefined();
  });
});

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("are never all retired, and none that is not in force", () => {
    expect(decided(openedOffice.state, retire)).toMatchObject({
      refusal: { kind: "LastCheckpointKey" },
    });
    expect(decided(officeOf([add, retire]), retire)).toMatchObject({
      refusal: { kind: "CheckpointKeyNotInForce" },
    });
  });
});

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();

  it("are named from the founding, and replaced by acts", () => {
    expect(systemKeyOf(openedOffice.state)).toBe(key("S"));
    expect(systemKeyOf(officeOf([replace]))).toBe(key("U"));
    expect(checkpointKeysInForce(openedOffice.state)).toEqual([key("L")]);
    expect(checkpointKeysInForce(officeOf([add]))).toEqual([key("L"), key("V")]);
    expect(checkpointKeysInForce(officeOf([add, retire]))).toEqual([key("V")]);
    expect(checkpointKeysEver(officeOf([add, retire]))).toEqual([
      { publicKey: key("L"), namedIn: 1, retiredIn: 3 },
      { publicKey: key("V"), namedIn: 2, retiredIn: undefined },
    ]);
  });
});
