import { auditRecord } from "../../ledger/reading/audit.ts";
import { dayIn } from "../../time/fact-date.ts";
import {
  basisCounts,
  basisOf,
  findingCounts,
  inSections,
  isOnClause,
  ofExercise,
  ofRecord,
  placeOfFinding,
  sectionsCounted,
  type AuditFinding,
  type SectionRead,
  type Concern,
  type FindingCounts,
  type NotedGroup,
  type NotedSection,
} from "../../findings/note.ts";
import { factInWords, type FactInShort } from "../../findings/facts-in-short.ts";
import { type Sources, sourcesOf } from "../../findings/sources.ts";
import type { Authority } from "../../words/authority.ts";
import { isRefusal } from "../../words/refusal.ts";
import {
  answerOf,
  type AuditAbout,
  lookUpFirst,
  madeFrom,
  natureInWords,
  questionOf,
} from "../../findings/about.ts";
import {
  basisInWords,
  groupInWords,
  sectionInWords,
  verdictInWords,
} from "../../findings/headings.ts";
import { cellsOf, clauseColumns, textsAtHand } from "../../findings/statements/clause-cells.ts";
import type { Sentence } from "../../words/messages.ts";
import { say } from "../../words/say.ts";
import { wordsIn } from "../../files/words.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { answeredHtml, findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import { incidentNote } from "../incidents/incident-rows.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { pageFormat, type PageFormat } from "../page-format.ts";
import { casePage } from "./frame.ts";
import { fold, headRow, paragraph, section, summaryList, wide, type Row } from "./parts.ts";
import { printAddress, printLink } from "./papers.ts";
import { readableCase, readerIn } from "./who-may-read.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A page of an audit, and the sources that its findings cite by number. */
type AuditPage = { readonly format: PageFormat; readonly sources: Sources };

const sourceId = (number: number): string => `source-${String(number)}`;

const citation = ({ format, sources }: AuditPage, authority: Authority): Html => {
  const number = sources.numberOf(authority);
  const { source, unverified } = format.words.cases.findings;
  const mark = authority.mark === "unverified" ? ` ${unverified}` : "";
  return html` <a class="govuk-link" href="#${sourceId(number)}"
    >[<span class="govuk-visually-hidden">${source} </span>${format.number(number)}${mark}]</a
  >`;
};

const sourcesHtml = ({ format, sources }: AuditPage): Html => {
  const { sources: heading } = format.words.cases.findings;
  return section(
    "sources",
    heading,
    html`<ol class="govuk-list govuk-list--number">
      ${sources.listed.map((one, index) => html`<li id="${sourceId(index + 1)}">${authorityOf(format.visit, one)}</li>`)}
    </ol>`,
  );
};

const ruleHtml = (page: AuditPage, { rule, detail, authority }: Concern): Html => {
  const { visit } = page.format;
  const said =
    detail === undefined ? findingHtml(visit, rule) : answeredHtml(visit, { rule, why: detail });
  return html`${said}${citation(page, authority)}`;
};

const findingBody = (page: AuditPage, finding: AuditFinding): Html => {
  const { visit } = page.format;
  const { rule, why, authority, concerns } = finding;
  return concerns === undefined
    ? html`<strong>${findingHtml(visit, rule)}</strong><br />
        ${findingHtml(visit, why)}${citation(page, authority)}`
    : html`${findingHtml(visit, why)}:
        <ul class="govuk-list govuk-list--bullet govuk-!-font-size-16">
          ${concerns.map((one) => html`<li>${ruleHtml(page, one)}</li>`)}
        </ul>`;
};

const findingItem = (page: AuditPage, finding: AuditFinding): Html =>
  html`<li class="tq-step"><div>${findingBody(page, finding)}</div></li>`;

const groupHtml = (page: AuditPage, { group, findings }: NotedGroup<AuditFinding>): Html =>
  html`<h3 class="govuk-heading-s">${findingHtml(page.format.visit, groupInWords(group))}</h3>
    <ul class="tq-steps">
      ${findings.map((one) => findingItem(page, one))}
    </ul>`;

const basisOfSection = (
  { visit }: PageFormat,
  { section: name, groups }: NotedSection<AuditFinding>,
): Html => {
  const on = basisCounts(groups.flatMap(({ findings }) => findings.map(basisOf)));
  const basis = basisInWords(name, { keptOn: on, brokenOn: on });
  return basis === undefined ? nothing : paragraph(findingHtml(visit, basis));
};

const headingOf = ({ visit }: PageFormat, section: SectionRead): string =>
  say(sectionInWords(section), wordsIn(visit.language));

const sectionHtml = (page: AuditPage, one: NotedSection<AuditFinding>): Html =>
  section(
    `findings-${one.section}`,
    `${headingOf(page.format, one.section)} (${page.format.number(one.count)})`,
    html`${basisOfSection(page.format, one)} ${one.groups.map((group) => groupHtml(page, group))}`,
  );

const answerCell = (page: AuditPage, finding: AuditFinding): Html => {
  const { visit } = page.format;
  const { section: name } = placeOfFinding(finding);
  const found = finding.concerns ?? [];
  return html`<strong>${findingHtml(visit, verdictInWords(name))}</strong>:
    ${findingHtml(visit, finding.why)}${citation(page, finding.authority)}
    ${fold({
      summary: page.format.words.cases.findings.ofClause,
      body: html`<ul class="govuk-list govuk-list--bullet govuk-!-font-size-16">
        ${found.map((one) => html`<li>${ruleHtml(page, one)}</li>`)}
      </ul>`,
    })}`;
};

const clauseHtml = (page: AuditPage, finding: AuditFinding): Html => {
  if (finding.clause === undefined) return nothing;
  const { visit } = page.format;
  const cells = cellsOf(finding.clause);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${findingHtml(visit, cells.clause)}</th>
    ${[cells.atSignature, cells.withConsent, cells.provides].map(
      (cell) => html`<td class="govuk-table__cell">${findingHtml(visit, cell)}</td>`,
    )}
    <td class="govuk-table__cell">${answerCell(page, finding)}</td>
  </tr>`;
};

/** The statements as a table of clauses, each with its answer. */
const clausesHtml = (page: AuditPage, rows: readonly AuditFinding[]): Html => {
  if (rows.length === 0) return nothing;
  const words = wordsIn(page.format.visit.language);
  const heading = say({ kind: "statementsTable" }, words);
  const names = [...Object.values(clauseColumns), { kind: "columnAnswer" } as const];
  return section(
    "findings-statements",
    `${heading} (${page.format.number(rows.length)})`,
    html`${paragraph(findingHtml(page.format.visit, textsAtHand(rows.flatMap(({ clause }) => clause ?? []))))}
    ${wide(
      heading,
      html`<table class="govuk-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          ${heading}
        </caption>
        ${headRow(names.map((name) => say(name, words)))}
        <tbody class="govuk-table__body">
          ${rows.map((one) => clauseHtml(page, one))}
        </tbody>
      </table>`,
    )}`,
  );
};

/** How many findings say what, as rows, in the order in which an audit is read. */
export const countRows = (format: PageFormat, counts: FindingCounts): readonly Row[] =>
  sectionsCounted(counts).map((name): Row => [
    headingOf(format, name),
    format.number(counts[name]),
  ]);

const sentencesHtml = ({ visit }: PageFormat, all: readonly Sentence[], between: string): Html =>
  html`${all.map((one, index) => html`${index === 0 ? nothing : between}${findingHtml(visit, one)}`)}`;

const factsRow = ({ visit }: PageFormat, facts: readonly FactInShort[]): readonly Row[] =>
  facts.length === 0
    ? []
    : [
        [
          say({ kind: "auditFacts" }, wordsIn(visit.language)),
          html`<ul class="govuk-list">
            ${facts.map((fact) => html`<li>${findingHtml(visit, factInWords(fact))}</li>`)}
          </ul>`,
        ],
      ];

/** What an audit is about: whose acts, from what it was made, its question, its answer, what happened and what is not on record. */
const aboutHtml = (
  format: PageFormat,
  about: AuditAbout,
  findings: readonly AuditFinding[],
): Html => {
  const { visit } = format;
  const words = wordsIn(visit.language);
  const row = (title: Sentence, said: readonly Sentence[], between = "; "): readonly Row[] =>
    said.length === 0 ? [] : [[say(title, words), sentencesHtml(format, said, between)]];
  return html`<p class="govuk-inset-text">
      <strong>${findingHtml(visit, natureInWords(about.nature))}</strong>
      ${findingHtml(visit, madeFrom(about))} ${say({ kind: "auditNotOfficial" }, words)}
    </p>
    ${summaryList([
      ...row({ kind: "auditQuestion" }, [questionOf(about)]),
      ...row({ kind: "auditAnswer" }, answerOf(about, findings), " "),
      ...factsRow(format, about.happened),
      ...row({ kind: "auditMissing" }, about.notOnRecord),
      ...row({ kind: "auditLookUp" }, lookUpFirst(findings), " · "),
    ])}`;
};

const exerciseItem = (page: AuditPage, finding: AuditFinding): Html => {
  const verdict = verdictInWords(placeOfFinding(finding).section);
  return html`${findingHtml(page.format.visit, verdict)}: ${findingBody(page, finding)}`;
};

/** What is found of invented acts, apart from the State's. */
const exerciseHtml = (page: AuditPage, findings: readonly AuditFinding[]): Html =>
  findings.length === 0
    ? nothing
    : section(
        "findings-exercise",
        say({ kind: "partB" }, wordsIn(page.format.visit.language)),
        html`<ul class="tq-steps">
          ${findings.map(
            (one) =>
              html`<li class="tq-step">
                <div>${isOnClause(one) ? answerCell(page, one) : exerciseItem(page, one)}</div>
              </li>`,
          )}
        </ul>`,
      );

type Judged = {
  readonly findings: readonly AuditFinding[];
  readonly altered: boolean;
  readonly about?: AuditAbout;
};

const bodyOf = (
  format: PageFormat,
  { view, judged, today, note }: { view: CaseView; judged: Judged; today: string; note: Html },
): Html => {
  const { words, day, number, visit } = format;
  const { findings: labels } = words.cases;
  const counts = findingCounts(judged.findings);
  const wish = { kind: "audit-certificate", language: visit.language } as const;
  const page = { format, sources: sourcesOf(judged.findings) };
  return html`${note} ${paragraph(labels.asOf({ day: day(today) }))}
  ${judged.about === undefined ? nothing : aboutHtml(format, judged.about, judged.findings)}
  ${judged.altered ? html`<p class="govuk-inset-text tq-warning">${labels.altered}</p>` : nothing}
  ${summaryList(countRows(format, counts))}
  ${counts.unverified === 0 ? nothing : paragraph(labels.unverifiedCount({ count: number(counts.unverified) }))}
  ${paragraph(printLink(printAddress(format, view.state.caseId, wish), labels.certificate))}
  ${visit.language === "en" ? nothing : paragraph(labels.english)}
  ${inSections(
    ofRecord(judged.findings).filter((one) => !isOnClause(one)),
    placeOfFinding,
  ).map((one) => sectionHtml(page, one))}
  ${clausesHtml(page, ofRecord(judged.findings).filter(isOnClause))}
  ${exerciseHtml(page, ofExercise(judged.findings))}
  ${judged.findings.length === 0 ? paragraph(labels.none) : sourcesHtml(page)}`;
};

/** What the audit says of a case, rule by rule. */
export const addCaseFindings = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/findings", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const judged = await auditRecord(pages.desk, view.state.caseId, {
      reader: readerIn(c.var.visit),
    });
    if (isRefusal(judged)) return notFoundPage(pages, c);
    const { visit } = c.var;
    const today = dayIn(view.law.procedure.timeZone, pages.desk.ports.clock.now());
    const format = pageFormat(visit, [view.law.procedure]);
    // The audit of a page is compared with no checkpoint; the sweep's is.
    const note = await incidentNote(pages, format, view.state.caseId);
    const body = bodyOf(format, { view, judged, today, note });
    return pageOf(pages, c, casePage(visit, view, { shown: "findings", body }));
  });
};
