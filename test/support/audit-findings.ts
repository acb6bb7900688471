import { inEnglish, type FindingInWords } from "./in-english.ts";
import { auditAsDeclared } from "./audit-as-declared.ts";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import type { Case } from "../../src/case/case.ts";
import type { Finding } from "../../src/words/finding.ts";
import type { CaseBuilder } from "./case-builder.ts";
import { day } from "./law.ts";

/** What the audit says of a story as of a day, by the calendar at hand. */
export const auditOf = (...asked: Parameters<typeof findingsOf>): readonly FindingInWords[] =>
  inEnglish(findingsOf(...asked));

/** The same findings, as the audit answers with them. */
export const findingsOf = (
  story: CaseBuilder,
  today = "2026-03-31",
  calendar?: PinnedCalendar,
): readonly Finding[] =>
  auditAsDeclared({
    state: story.state,
    law: story.law,
    today: day(today),
    calendar,
  });

/** What the audit says of a story when the office's record is at hand. */
export const auditWithOffice = (story: CaseBuilder, office: Case): readonly FindingInWords[] =>
  inEnglish(
    auditAsDeclared({
      office,
      state: story.state,
      law: story.law,
      today: day("2026-03-31"),
      calendar: undefined,
    }),
  );

/** Expects one finding of this rule, with its verdict and its reason. */
export const expectFinding = (
  findings: readonly (Finding | FindingInWords)[],
  rule: string,
  expected: { readonly verdict: Finding["verdict"]; readonly why?: RegExp },
): void => {
  const found = inEnglish(findings).filter((finding) => finding.rule === rule);
  expect(found).toEqual([
    expect.objectContaining({
      verdict: expected.verdict,
      why: expect.stringMatching(expected.why ?? /\S/) as string,
    }),
  ]);
};

/** The rules that the audit calls broken. */
export const brokenRules = (findings: readonly (Finding | FindingInWords)[]): readonly string[] =>
  inEnglish(findings)
    .filter(({ verdict }) => verdict === "broken")
    .map(({ rule }) => rule);
