import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { command } from "../support/cases.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const presentation =
  "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?";
const signature = (from: string): string =>
  `Was the time limit ‘Signature of the law’ kept (${from})?`;
const vote = "Was the time limit ‘Vote’ kept (it is not on record when it began)?";

const adopted = (on = "2026-02-10"): CaseBuilder =>
  caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .record(
      command("RecordVote", {
        ...{ stage: "plenary", on, counts: null, text: "unknown", statementTexts: [] },
      }),
    );
const signed = (story: CaseBuilder, on: string): CaseBuilder =>
  story.record(command("RecordAssent", { stage: "head-of-state", on, source: "a newspaper" }));

describe("what follows from the dates on record", () => {
  it("keeps a time whose end is not on record and must have come before something that is", () => {
    expectFinding(auditOf(signed(adopted(), "2026-02-10..2026-02-23")), presentation, {
      verdict: "kept",
      why: /^due 23 February 2026; it must have been done before this: Head of state: signed \(between 10 February 2026 and 23 February 2026\)/,
    });
  });
  it("breaks none where that came too late to show it", () => {
    const late = auditOf(signed(adopted(), "2026-03-10"));
    expectFinding(late, presentation, {
      verdict: "cannotBeVerified",
      why: /what ends it is not recorded/,
    });
    expect(brokenRules(late)).toEqual([]);
  });
  it("counts a time from the days on which what began it must have happened", () => {
    expectFinding(
      auditOf(signed(adopted(), "2026-02-10..2026-02-23")),
      signature("from a day between 10 February 2026 and 23 February 2026"),
      { verdict: "kept", why: /it must have begun before this: Head of state: signed/ },
    );
    expectFinding(
      auditOf(signed(adopted("2025-10-01"), "2025-12-20")),
      signature("from a day between 1 October 2025 and 20 December 2025"),
      { verdict: "cannotBeVerified", why: /^kept if it began on 26 October 2025 or later/ },
    );
  });
  it("follows nothing from a day that is not known", () => {
    const findings = auditOf(signed(adopted(), "unknown"));
    expectFinding(findings, presentation, { verdict: "cannotBeVerified" });
    expect(findings.filter(({ rule }) => rule.includes("Signature of the law"))).toEqual([]);
  });
  it("says of what is on record nothing that only follows", () => {
    const presented = adopted().record(
      command("Present", { stage: "head-of-state", on: "2026-02-12" }),
    );
    const findings = auditOf(signed(presented, "2026-02-23"));
    expectFinding(findings, presentation, {
      verdict: "kept",
      why: /^due 23 February 2026, done 12 February 2026/,
    });
    expectFinding(findings, signature("from 12 February 2026"), {
      verdict: "kept",
      why: /^due [^;]*done 23 February 2026$/,
    });
  });
  it("says from which day on a time of unknown beginning would be kept, by either first day", () => {
    expectFinding(auditOf(adopted()), vote, {
      verdict: "cannotBeVerified",
      why: /^kept if it began on 11 December 2025 or later; assuming that this did not apply, of which nothing is on record: declared urgent \(the limit is then 20 days\)$/,
    });
  });
});

describe("what a verdict assumes of a record that was entered afterwards", () => {
  const ofPresentation = (story: CaseBuilder) =>
    auditOf(story).find(({ rule }) => rule === presentation)?.why;
  it("is named where another length would not be kept", () => {
    expect(ofPresentation(signed(adopted(), "2026-02-23"))).toContain(
      "nothing is on record: declared urgent (the limit is then 24 hours)",
    );
  });
  it("is not named where it would be kept all the same, or where it is on record", () => {
    expect(ofPresentation(signed(adopted(), "2026-02-10"))).not.toContain("urgent");
    const urgent = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "2026-02-01", text: "unknown", statements: [] }))
      .record(command("Declare", { on: "2026-02-02", body: "president" }))
      .record(
        command("RecordVote", {
          ...{ stage: "plenary", on: "2026-02-10", counts: null },
          ...{ text: "unknown", statementTexts: [] },
        }),
      );
    expect(ofPresentation(signed(urgent, "2026-02-23"))).not.toContain("urgent");
  });
  it("is not named in a case that was recorded as it went", () => {
    const live = caseUnder(azerbaijaniLaw()).record(command("OpenCase")).record(command("Lay"));
    expect(
      auditOf(live)
        .map(({ why }) => why)
        .join(),
    ).not.toContain("assuming that this");
  });
});
