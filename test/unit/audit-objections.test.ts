import { circulated, circulation, lateReservation, objection } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { cited, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const later = { today: "2027-06-01" };
const auditedLater = (story: CaseBuilder): readonly FindingInWords[] =>
  auditOf(story, "2027-06-01");
const to = (statement: string, by = "another State"): string =>
  `objection of ${by} to ${statement} came in time`;

describe("the audit of several objections", () => {
  it("judges each by its own State's day", () => {
    const story = circulated()
      .record(objection({ on: "2027-03-31", by: "the first State" }), later)
      .record(objection({ on: "2027-04-01", by: "the second State" }), later);
    const findings = auditedLater(story);
    expectFinding(findings, to("late-reservation", "the first State"), { verdict: "kept" });
    expectFinding(findings, to("late-reservation", "the second State"), {
      verdict: "broken",
      why: /^made 2027-04-01, after the period from 2026-03-31 to 2027-03-31$/,
    });
  });
  it("judges each by the window of its own statement", () => {
    const second = { ...lateReservation, id: "later-reservation" };
    const story = circulated()
      .record(
        command("RecordDatedFact", {
          fact: "depositaryNotice",
          on: "2026-04-25",
          statements: [second],
        }),
        later,
      )
      .record(circulation({ statements: [second.id], on: "2026-04-30" }), later)
      .record(objection({ on: "2027-04-15" }), later)
      .record(objection({ on: "2027-04-15", statement: second.id }), later);
    expectFinding(auditedLater(story), to("late-reservation"), { verdict: "broken" });
    expectFinding(auditedLater(story), to(second.id), {
      verdict: "kept",
      why: /within the period from 2026-04-30 to 2027-04-30$/,
    });
  });
});

describe("the audit of an objection on days that are not known", () => {
  it("names no period where the day of circulation is not known", () => {
    expectFinding(
      auditedLater(circulated("unknown").record(objection(), later)),
      to("late-reservation"),
      {
        verdict: "cannotBeVerified",
        why: /^made 2026-03-31, perhaps within a period whose days are not known$/,
      },
    );
  });
  const past = (receivedOn: string): CaseBuilder =>
    caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay"))
      .record(command("ConfirmDeposit", { receivedOn }));
  it.each([
    ["2026-03-31", "2027-03-31", "kept"],
    ["2026-03-31", "unknown", "cannotBeVerified"],
    ["unknown", "2027-03-31", "cannotBeVerified"],
    ["2026-03-01..2026-03-31", "2027-03-01", "kept"],
    ["2026-03-01..2026-03-31", "2027-03-02", "cannotBeVerified"],
  ] as const)("to what was deposited %s, when it was made %s, is %s", (receivedOn, on, verdict) => {
    const statement = "reservation-11-3";
    const findings = auditedLater(
      past(receivedOn).record(command("RecordObjection", { on, statement }), later),
    );
    expectFinding(findings, to(statement), { verdict });
    const authority = findings.find(({ rule }) => rule === to(statement))?.authority;
    expect(cited(authority)).toMatch(/\b20\(5\)/);
  });
});

describe("the audit of an objection that came before the circulation", () => {
  it("names no period that began afterwards", () => {
    const noticed = azerbaijaniCase("DepositConfirmed").record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-31",
        statements: [lateReservation],
      }),
    );
    const story = noticed
      .record(objection({ on: "2026-04-01" }), later)
      .record(circulation({ on: "2026-04-15" }), later);
    expectFinding(auditedLater(story), to("late-reservation"), {
      verdict: "kept",
      why: /^made 2026-04-01, within twelve months of the circulation$/,
    });
  });
});
