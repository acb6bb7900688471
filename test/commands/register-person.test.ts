import { officeCommandSchema, type OfficeCommand } from "../../src/office/office-command.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { digestOf } from "../support/law.ts";
import { systemKeyOf } from "../../src/office/office-keys.ts";
import { keyReplacedBefore, publicKeyOf } from "../../src/office/office.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import { fold } from "../../src/procedure/case/apply.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const clerk = "clerk-1" as PersonNumber;

const key = (letter: string): string => `${letter.repeat(42)}A=`;

const { administrator } = openedOffice;

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
    expect(
      officeCommandSchema.safeParse({
        kind: "ImportCalendar",
        procedure: "x",
        calendar: digestOf("x"),
        endsOn: "2026-07-16",
        days: 0,
      }).success,
    ).toBe(false);
  });
});

describe("the key of a person", () => {
  it("knows a person by the newest key", () => {
    const first = officeCommand({ kind: "RegisterPerson", registered: clerk, publicKey: key("F") });
    const second = officeCommand({
      kind: "RegisterPerson",
      registered: clerk,
      publicKey: key("B"),
    });
    expect(publicKeyOf(officeOf([]), clerk)).toBeUndefined();
    expect(publicKeyOf(officeOf([first]), clerk)).toBe(key("F"));
    expect(publicKeyOf(officeOf([first, second]), clerk)).toBe(key("B"));
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
    const first = registers(clerk, key("F"));
    const { founding } = openedOffice;
    const founders = founding.kind === "OpenOffice" ? founding.publicKey : null;
    for (const [taken, other] of [
      [key("F"), clerk],
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
      registers(clerk, key("F")),
      registers(clerk, key("B")),
      registers(administrator, key("D")),
    ]);
    for (const [taken, other] of [
      [key("F"), clerk],
      [founders, administrator],
    ] as const)
      expect(
        decideOffice(replaced, asOffice(administrator), registers("clerk-2", taken)),
      ).toMatchObject({
        refusal: { kind: "KeyHeldByAnother", person: "clerk-2", other },
      });
    // Whoever had it may have it again.
    const again = decideOffice(replaced, asOffice(administrator), registers(clerk, key("F")));
    expect(again.kind).toBe("allowed");
  });
  it("knows whose key was replaced, by whom, and from when on", () => {
    const first = officeCommand({ kind: "RegisterPerson", registered: clerk, publicKey: key("F") });
    const second = officeCommand({
      kind: "RegisterPerson",
      registered: clerk,
      publicKey: key("B"),
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
      publicKey: key("F"),
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
