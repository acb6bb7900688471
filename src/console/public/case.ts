import type { Desk } from "../../ledger/desk.ts";
import { isSealed } from "../../ledger/log/export.ts";
import { auditRecord } from "../../ledger/reading/audit.ts";
import type { Finding } from "../../words/finding.ts";
import { findingCounts } from "../../findings/note.ts";
import { dayIn } from "../../time/fact-date.ts";
import { ballotsOf } from "../../views/ballots.ts";
import { isRefusal } from "../../words/refusal.ts";
import { leavesTask } from "../../case/state-in-force.ts";
import type { Statement } from "../../treaty/statement.ts";
import { statementsMade } from "../../findings/statements/made.ts";
import type { Sentence } from "../../words/messages.ts";
import { ballotForEverybody } from "../cases/ballots.ts";
import { atHand } from "../cases/documents.ts";
import { countRows } from "../cases/findings.ts";
import { stageAndSince, suspendedNote, titleOf } from "../cases/frame.ts";
import { mapSection } from "../cases/map.ts";
import { digest, fold, paragraph, section, summaryList, type Row } from "../cases/parts.ts";
import { timelineSection } from "../cases/timeline.ts";
import { answeredHtml, findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { around } from "../names-html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { authorityOf } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { type SharedCase, sharedPage, withEntries } from "./public-cases.ts";
import { datesSection } from "./dates.ts";
import { documentsSection, openDataSection, verifySection } from "./downloads.ts";
import { eventsSection } from "./events.ts";
import { feedLink } from "./list.ts";
import { overOpenCase } from "./open-case.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** Of so many cases the last audit is kept: an audit reads every document, and everybody may ask for one. */
const mostKept = 200;

type Audits = (view: CaseView) => Promise<readonly Finding[]>;

/** Audits that are made anew only when the case or the day is another. */
const keptAudits = (desk: Desk): Audits => {
  const kept = new Map<string, readonly Finding[]>();
  return async ({ state, law }) => {
    const key = `${state.head} ${dayIn(law.procedure.timeZone, desk.ports.clock.now())}`;
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

// The reason of a finding may name a person; the rule and what it rests on do not. Of a vote it speaks of numbers only.
const isOfNumbers = ({ rule }: Finding): boolean => rule.kind === "stageVote";

type Told = Pick<Finding, "rule" | "authority"> & { readonly why: Sentence | null };

const toldOnce = (findings: readonly Finding[]): readonly Told[] => {
  const told = new Map<string, Told>();
  for (const finding of findings) {
    const { rule, authority } = finding;
    const one = { rule, why: isOfNumbers(finding) ? finding.why : null, authority };
    told.set(JSON.stringify([rule, one.why]), one);
  }
  return [...told.values()];
};

const brokenRules = ({ visit, words }: PageFormat, findings: readonly Finding[]): Html => {
  const broken = toldOnce(findings.filter(({ verdict }) => verdict === "broken"));
  if (broken.length === 0) return nothing;
  return html`<h3 class="govuk-heading-s">${words.public.findings.broken}</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${broken.map(
        ({ rule, why, authority }) =>
          html`<li>
            ${why === null ? findingHtml(visit, rule) : answeredHtml(visit, { rule, why })}
            ${authorityOf(visit, authority)}
          </li>`,
      )}
    </ul>`;
};

/** How many findings say what, and which rules were broken. */
const findingsSection = (format: PageFormat, findings: readonly Finding[], today: string): Html => {
  const words = format.words.public.findings;
  return section(
    "findings",
    words.heading,
    html`${paragraph(words.note({ day: format.day(today) }))}
    ${summaryList(countRows(format, findingCounts(findings)))} ${brokenRules(format, findings)}`,
  );
};

type Text = Statement["texts"][number];

// Of a text that nobody has there is nothing to check.
const textHtml = async (pages: Pages, { paper }: PageFormat, text: Text): Promise<Html> => {
  if (text.digest === "unknown") return nothing;
  const found = await atHand(pages.desk.ports.documents, text.digest);
  const { authentic, translation, textIn } = paper.statements;
  const summary = textIn({
    language: text.language,
    standing: text.authentic ? authentic : translation,
  });
  const said = found.kind === "text" ? found.text : "";
  const body = html`<div class="tq-text" lang="${text.language}" dir="auto">${said}</div>`;
  return html`${found.kind === "text" ? fold({ summary, body }) : nothing}
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      ${found.kind === "text" ? "" : `${summary}. `}SHA-256: ${digest(text.digest)}
    </p>`;
};

const statementRow = async (
  pages: Pages,
  format: PageFormat,
  { label, clause, subject, texts }: Statement,
): Promise<Row> => {
  const { statements } = format.paper;
  const parts: Html[] = [];
  for (const text of texts) parts.push(await textHtml(pages, format, text));
  const where = clause === null ? "" : `, ${statements.article({ clause })}`;
  return [`${statements.labels[label]}${where}`, html`${subject}${parts}`];
};

/** What the State declares with its consent or beside it, each text with its digest. */
const statementsSection = async (
  pages: Pages,
  format: PageFormat,
  { state }: CaseView,
): Promise<Html> => {
  const { statements } = format.words.public;
  const rows: Row[] = [];
  for (const { statement } of statementsMade(state))
    rows.push(await statementRow(pages, format, statement));
  const body = rows.length === 0 ? paragraph(statements.none) : summaryList(rows);
  return section("statements", statements.heading, body);
};

const standing = (format: PageFormat, view: SharedCase): Html => {
  const { state, next } = view;
  const { words, duties } = format;
  const awaited = leavesTask(state) ? [...new Set(next.flatMap((step) => step.duties))] : [];
  return html`${paragraph(stageAndSince(format, view))}
  ${awaited.length === 0 ? nothing : paragraph(around((list) => words.public.waits({ duties: list }), duties(awaited)))}
  ${suspendedNote(format, state)}`;
};

const opening = ({ words, dayAt, visit }: PageFormat, { state, law }: CaseView): Html => {
  const made = state.madePublic;
  const { title } = law.treaty;
  const named = visit.language === "az" ? title.az : null;
  return html`${named === null ? html`<p class="govuk-body" lang="en">${title.en}</p>` : paragraph(named)}
  ${made === undefined ? nothing : html`${paragraph(html`${words.public.publicSince({ day: dayAt(made.at, law.procedure.timeZone) })} ${words.public.basis({ basis: made.act.basis })}`)}`}`;
};

// Where a file lets nobody decide, because silence approves, there is no decision that could be missing.
const isDecidedOn = ({ law: { procedure } }: CaseView): boolean =>
  procedure.stages.some(({ decidedBy }) => decidedBy !== undefined);

const decisionsSection = (format: PageFormat, view: CaseView): Html => {
  const { votes } = format.words.public;
  if (!isDecidedOn(view)) return nothing;
  const all = ballotsOf(view).toReversed();
  const hidden = view.hiddenVote === undefined ? nothing : paragraph(votes.decisionHidden);
  const none = view.hiddenVote === undefined ? paragraph(votes.noDecision) : hidden;
  if (all.length === 0) return section("votes", votes.decisions, none);
  return html`${hidden} ${all.map((ballot) => ballotForEverybody(format, ballot))}`;
};

const isExported = async (pages: Pages, { state }: CaseView): Promise<boolean> => {
  const { caseId, madePublic } = state;
  const { ledger } = pages.desk.ports;
  const { checkpoints } = await pages.log.open();
  return madePublic !== undefined && isSealed({ ledger, checkpoints }, caseId, madePublic.seq);
};

/** One case for everybody, on one page: what happened, the vote, the dates and what they mean, and how to check it. */
export const addPublicCase = (app: PagesApp, pages: Pages): void => {
  const audits = keptAudits(pages.desk);
  app.get(
    "/:language/public/:id",
    overOpenCase(pages, async (c, view) => {
      const { visit } = c.var;
      const format = pageFormat(visit, [view.law.procedure]);
      const { caseId } = view.state;
      const told = await withEntries(pages, view);
      const today = dayIn(view.law.procedure.timeZone, pages.desk.ports.clock.now());
      const body = html`<div class="tq-compact">
        <p class="govuk-caption-m">${caseId}</p>
        ${opening(format, told)} ${standing(format, told)}
        ${paragraph(format.words.public.noPersons)} ${await mapSection(pages, format, told)}
        ${timelineSection(format, told, today)} ${datesSection(format, told)}
        ${decisionsSection(format, told)} ${eventsSection(format, told)}
        ${await statementsSection(pages, format, told)}
        <div class="tq-side">
          <div>
            ${findingsSection(format, await audits(view), today)} ${documentsSection(format, told)}
          </div>
          ${verifySection(format, { caseId, exported: await isExported(pages, view) })}
          ${openDataSection(format, caseId)}
        </div>
      </div>`;
      const title = titleOf(view);
      const head = feedLink(visit, `/public/${caseId}/feed.xml`, title);
      return sharedPage(pages, c, { title, body, head });
    }),
  );
};
