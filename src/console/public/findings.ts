import { auditRecord } from "../../application/reading/audit.ts";
import type { Desk } from "../../application/desk.ts";
import type { CaseView } from "../../application/reading/queries.ts";
import { dayIn } from "../../clocks/dates/day-in.ts";
import type { Said } from "../../words/messages.ts";
import { findingCounts } from "../../audit/note.ts";
import { ruleName, type Finding } from "../../audit/finding.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { authorityOf } from "../respond.ts";
import { countRows } from "../cases/findings.ts";
import { paragraph, section, summaryList } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";

/** Of so many cases the last audit is kept: an audit reads every document, and everybody may ask for one. */
const mostKept = 200;

type Audits = (view: CaseView) => Promise<readonly Finding[]>;

/** Audits that are made anew only when the case or the day is another. */
export const keptAudits = (desk: Desk): Audits => {
  const kept = new Map<string, readonly Finding[]>();
  return async ({ state, law }) => {
    const key = `${state.head} ${dayIn(law.profile.timeZone, desk.world.clock.now())}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const audited = await auditRecord(desk, state.caseId);
    const findings = isRefusal(audited) ? [] : audited.findings;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, findings);
    return findings;
  };
};

// The reason of a finding may name a person; the rule and what it rests on do not. Of these rules it speaks of numbers only.
const ofNumbers: readonly string[] = ["majority", "quorum"];

type Told = Pick<Finding, "rule" | "authority"> & { readonly why: Said | null };

const toldOnce = (findings: readonly Finding[]): readonly Told[] => {
  const told = new Map<string, Told>();
  for (const { rule, why, authority } of findings) {
    const one = { rule, why: ofNumbers.includes(ruleName(rule)) ? why : null, authority };
    told.set(JSON.stringify([rule, one.why]), one);
  }
  return [...told.values()];
};

const brokenRules = ({ visit, words }: Speech, findings: readonly Finding[]): Html => {
  const broken = toldOnce(findings.filter(({ verdict }) => verdict === "broken"));
  if (broken.length === 0) return nothing;
  return html`<h3 class="govuk-heading-s">${words.public.findings.broken}</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${broken.map(
        ({ rule, why, authority }) =>
          html`<li>
            ${findingHtml(visit, rule)}${why === null ? nothing : html`: ${findingHtml(visit, why)}`}
            ${authorityOf(visit, authority)}
          </li>`,
      )}
    </ul>`;
};

/** How many findings say what, and which rules were broken. */
export const findingsSection = (
  speech: Speech,
  findings: readonly Finding[],
  today: string,
): Html => {
  const words = speech.words.public.findings;
  return section(
    "findings",
    words.heading,
    html`${paragraph(words.note({ day: speech.day(today) }))}
    ${summaryList(countRows(speech, findingCounts(findings)))} ${brokenRules(speech, findings)}`,
  );
};
