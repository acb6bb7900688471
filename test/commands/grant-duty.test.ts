import { dutiesHeld } from "../../src/office/office.ts";
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
