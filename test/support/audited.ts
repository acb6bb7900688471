import { findingInAzerbaijani } from "../../documents/wording/az/findings.ts";
import { auditCase } from "../../domain/audit/audit.ts";
import type { PinnedCalendar } from "../../domain/calendar.ts";
import type { Case } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Story } from "./given.ts";
import { day } from "./law.ts";

/** What the audit says of a story as of a day, by the calendar at hand. */
export const audited = (
  story: Story,
  today = "2026-03-31",
  calendar?: PinnedCalendar,
): readonly Finding[] =>
  auditCase({
    state: story.state,
    law: story.law,
    today: day(today),
    calendar,
  });

/** What the audit says of a story when the office's record is at hand. */
export const auditedWith = (story: Story, office: Case): readonly Finding[] =>
  auditCase({
    office,
    state: story.state,
    law: story.law,
    today: day("2026-03-31"),
    calendar: undefined,
  });

/** The sentences of findings for which there are none in Azerbaijani. */
export const unsaidInAzerbaijani = (findings: readonly Finding[]): readonly string[] =>
  findings
    .flatMap(({ rule, why }) => [rule, why])
    .filter((sentence) => findingInAzerbaijani(sentence) === undefined);

/** Expects one finding of this rule, with its verdict and its reason. */
export const expectFinding = (
  findings: readonly Finding[],
  rule: string,
  expected: { readonly verdict: Finding["verdict"]; readonly why?: RegExp },
): void => {
  const found = findings.filter((finding) => finding.rule === rule);
  expect(found).toEqual([
    expect.objectContaining({
      verdict: expected.verdict,
      why: expect.stringMatching(expected.why ?? /\S/) as string,
    }),
  ]);
};

/** The rules that the audit calls broken. */
export const brokenRules = (findings: readonly Finding[]): readonly string[] =>
  findings.filter((finding) => finding.verdict === "broken").map((finding) => finding.rule);
