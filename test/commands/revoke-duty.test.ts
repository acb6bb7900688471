import { dutiesHeld, holdsDuty, peopleOf } from "../../src/office/office.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import type { OfficeCommand } from "../../src/office/office-command.ts";
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
