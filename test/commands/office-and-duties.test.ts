import { dutiesHeld, isDemonstration, holdsDuty, peopleOf } from "../../src/office/office.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../src/office/office-command.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import type { RefusalKind } from "../../src/procedure/refusal.ts";
import { inEnglish } from "../../src/words/read.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const { administrator } = openedOffice;

const clerk = "clerk-1" as PersonNumber;

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

const key = (letter: string): string => `${letter.repeat(42)}A=`;

describe("founding the office", () => {
  it("is the system's, and gives the first administrator", () => {
    const decision = decideOffice(
      undefined,
      { person: "system", duty: "system", dutiesHeld: [] },
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
      decideOffice(undefined, { person: "system", duty: "system", dutiesHeld: [] }, granted),
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
    const bySystem = { person: "system", duty: "system", dutiesHeld: [] } as const;
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
    const asked = { person: clerk, duty: "clerk" as const, dutiesHeld: ["clerk" as const] };
    expect(decideOffice(officeOf([granted]), asked, granted)).toMatchObject({
      kind: "refused",
      refusal: { kind: "DutyNotHeld", person: clerk, duty: "administrator" },
    });
    expect(
      decideOffice(officeOf([granted]), { ...asked, duty: "administrator" }, granted),
    ).toMatchObject({ refusal: { kind: "DutyNotHeld" } });
    expect(
      decideOffice(officeOf([]), { person: "system", duty: "system", dutiesHeld: [] }, granted),
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
