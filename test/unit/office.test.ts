import {
  calendarInForce,
  dutiesHeld,
  holdsDuty,
  isDemonstration,
  peopleOf,
} from "../../domain/office.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import { officeCommandSchema, type OfficeCommand } from "../../domain/office-command.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import { type RefusalKind } from "../../domain/refusal.ts";
import { inEnglish } from "../../words/read.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";
import { digestOf } from "../support/law.ts";

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

describe("registering persons and calendars", () => {
  it("knows the calendar in force by profile", () => {
    const imported = (name: string) =>
      officeCommand({
        kind: "ImportCalendar",
        profile: "gb-crag-2010",
        calendar: digestOf(name),
        endsOn: "2026-07-16",
        days: 9,
      });
    const office = officeOf([imported("first"), imported("second")]);
    expect(calendarInForce(office, "gb-crag-2010")).toBe(digestOf("second"));
    expect(calendarInForce(office, "az-milli-majlis")).toBeUndefined();
  });
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
        profile: "x",
        calendar: digestOf("x"),
        endsOn: "2026-07-16",
        days: 0,
      }).success,
    ).toBe(false);
  });
});
