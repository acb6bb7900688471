import { circulated, circulation, lateReservation, objection } from "../support/abroad.ts";
import { audited, expectFinding } from "../support/audited.ts";
import { cited, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniCase, command } from "../support/build.ts";
import { given, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const later = { today: "2027-06-01" };
const auditedLater = (story: Story): readonly FindingInWords[] => audited(story, "2027-06-01");
const to = (statement: string, by = "another State"): string =>
  `objection by ${by} to ${statement} was made in time`;

describe("the audit of several objections", () => {
  it("judges each by its own State's day", () => {
    const story = circulated()
      .and(objection({ on: "2027-03-31", by: "the first State" }), later)
      .and(objection({ on: "2027-04-01", by: "the second State" }), later);
    const findings = auditedLater(story);
    expectFinding(findings, to("late-reservation", "the first State"), { verdict: "kept" });
    expectFinding(findings, to("late-reservation", "the second State"), {
      verdict: "broken",
      why: /^made 1 April 2027, after the period from 31 March 2026 to 31 March 2027$/,
    });
  });
  it("judges each by the window of its own statement", () => {
    const second = { ...lateReservation, id: "later-reservation" };
    const story = circulated()
      .and(
        command("RecordDatedFact", {
          fact: "depositaryNotice",
          on: "2026-04-25",
          statements: [second],
        }),
        later,
      )
      .and(circulation({ statements: [second.id], on: "2026-04-30" }), later)
      .and(objection({ on: "2027-04-15" }), later)
      .and(objection({ on: "2027-04-15", statement: second.id }), later);
    expectFinding(auditedLater(story), to("late-reservation"), { verdict: "broken" });
    expectFinding(auditedLater(story), to(second.id), {
      verdict: "kept",
      why: /within the period from 30 April 2026 to 30 April 2027$/,
    });
  });
});

describe("the audit of an objection on days that are not known", () => {
  it("names no period where the day of circulation is not known", () => {
    expectFinding(
      auditedLater(circulated("unknown").and(objection(), later)),
      to("late-reservation"),
      {
        verdict: "cannotBeVerified",
        why: /^made 31 March 2026, perhaps within a period whose days are not known$/,
      },
    );
  });
  const past = (receivedOn: string): Story =>
    given(azerbaijaniLaw(), importing)
      .and(command("OpenCase"))
      .and(command("Lay"))
      .and(command("ConfirmDeposit", { receivedOn }));
  it.each([
    ["2026-03-31", "2027-03-31", "kept"],
    ["2026-03-31", "unknown", "cannotBeVerified"],
    ["unknown", "2027-03-31", "cannotBeVerified"],
    ["2026-03-01..2026-03-31", "2027-03-01", "kept"],
    ["2026-03-01..2026-03-31", "2027-03-02", "cannotBeVerified"],
  ] as const)("to what was deposited %s, when it was made %s, is %s", (receivedOn, on, verdict) => {
    const statement = "reservation-11-3";
    const findings = auditedLater(
      past(receivedOn).and(command("RecordObjection", { on, statement }), later),
    );
    expectFinding(findings, to(statement), { verdict });
    const authority = findings.find(({ rule }) => rule === to(statement))?.authority;
    expect(cited(authority)).toMatch(/\b20\(5\)/);
  });
});

describe("the audit of an objection that came before the circulation", () => {
  it("names no period that began afterwards", () => {
    const noticed = azerbaijaniCase("DepositConfirmed").and(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-31",
        statements: [lateReservation],
      }),
    );
    const story = noticed
      .and(objection({ on: "2026-04-01" }), later)
      .and(circulation({ on: "2026-04-15" }), later);
    expectFinding(auditedLater(story), to("late-reservation"), {
      verdict: "kept",
      why: /^made 1 April 2026, within twelve months of the circulation$/,
    });
  });
});
