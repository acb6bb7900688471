import { caseForEverybody } from "../../ledger/reading/case-on-record.ts";
import { asAttachment } from "../../api/log.ts";
import { type CasesFound, casesWithTasks } from "../../ledger/reading/cases-with-tasks.ts";
import type { FoundCase } from "../../ledger/ports.ts";
import type { Ports } from "../../ledger/desk-ports.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormatAmong, stageByRow } from "../page-format.ts";
import { mapsOfCases } from "./map.ts";
import { whoMay } from "./next.ts";
import { headRow, muted, paragraph, tag, wide } from "./parts.ts";
import { dueInWords, formatFor, stepLink } from "../tasks/groups.ts";
import { type TitledTask, titlesOf } from "../tasks/titles.ts";
import {
  addressOf,
  type CaseQuery,
  type Choices,
  choicesIn,
  queryIn,
  searchForm,
  searchOf,
  tasksSought,
} from "./search.ts";
import { treatyNamed } from "./treaty-name.ts";
import { mayReadAll, readerIn } from "./who-may-read.ts";

/** A file holds at most so many cases: each is made from its whole record. */
const mostInFile = 1000;

/** A file for a spreadsheet. */
const csvAnswer = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": asAttachment(name),
    },
  });

type Sought = { readonly query: CaseQuery; readonly choices: Choices };

/** The cases of a search as a table, the same as `tasdiq open-data --format csv` writes of them. */
const casesAsCsv = async (
  { desk }: Pages,
  c: PageContext,
  { query, choices }: Sought,
): Promise<Response> => {
  const { visit } = c.var;
  const { language, demonstration } = visit;
  const search = searchOf(query, choices, mostInFile);
  const sought = { wanted: tasksSought(query), reader: readerIn(visit) };
  const { rows } = await casesWithTasks(desk, search, sought);
  const cases = [];
  for (const { row } of rows) {
    const standing = await caseForEverybody(desk, row.caseId);
    if (standing !== undefined) cases.push(standing);
  }
  const { casesTable } = await import("../../exports/tables.ts");
  return csvAnswer(casesTable(cases, { language, pages: null, demonstration }), "cases.csv");
};

const pageSize = 50;

/** What the rows of a list are named by. */
type Among = { readonly choices: Choices; readonly law: Ports["law"] };

type TitledRow = { readonly row: FoundCase; readonly task: TitledTask | null };
type Found = Omit<CasesFound, "rows"> & { readonly rows: readonly TitledRow[] };

/** Of the steps of a case, so many are named in a list. */
const mostSteps = 2;

const stepsIn = (format: PageFormat, task: TitledTask): Html => {
  const { next, unreadable } = task;
  const { tasks } = format.words;
  if (unreadable !== null) return html`${tasks.cannotBeRead}`;
  return html`${next
    .slice(0, mostSteps)
    .map(
      (step, index) =>
        html`${index === 0 ? nothing : html`<br />`}${stepLink(format, task, step)}
          <span class="tq-muted">${whoMay(format, step)}</span>`,
    )}`;
};

const cell = (label: string, body: Html): Html =>
  html`<td class="govuk-table__cell" data-label="${label}">${body}</td>`;

const rowOf = (among: PageFormat, { choices, law }: Among, { row, task }: TitledRow): Html => {
  const format = task === null ? among : formatFor(among, task);
  const { visit, words } = format;
  const { cases } = words;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(visit, `/cases/${row.caseId}`)}">${row.title}</a><br />
      <span class="govuk-body-s tq-muted">${row.caseId}</span>
    </th>
    ${cell(cases.treaty, html`${treatyNamed(format, choices, row.treaty)}`)}
    ${cell(cases.stage, html`${stageByRow(format, law, row)} ${row.public ? tag("green", cases.list.public) : ""}`)}
    ${cell(cases.next, task === null ? muted(cases.overview.waitsForNobody) : stepsIn(format, task))}
    ${cell(cases.due, task === null ? nothing : dueInWords(format, task))}
  </tr>`;
};

const tableOf = (format: PageFormat, among: Among, { rows }: Found): Html => {
  const { cases } = format.words;
  return wide(
    cases.list.caption,
    html`<table class="govuk-table tq-cases">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${cases.list.caption}
      </caption>
      ${headRow([cases.case, cases.treaty, cases.stage, cases.next, cases.due])}
      <tbody class="govuk-table__body">
        ${rows.map((row) => rowOf(format, among, row))}
      </tbody>
    </table>`,
  );
};

const link = (address: string, text: string): Html =>
  html`<li><a class="govuk-link" href="${address}">${text}</a></li>`;

const linksUnder = (format: PageFormat, query: CaseQuery, { rows, count }: Found): Html => {
  const { visit, words, number } = format;
  const { list } = words.cases;
  const at = (after: string): string => to(visit, `/cases${addressOf({ ...query, after })}`);
  const last = rows.at(-1);
  const csv = count > mostInFile ? list.csvFirst({ count: number(mostInFile) }) : list.csv;
  return html`<ul class="govuk-list tq-links">
    ${rows.length === pageSize && last !== undefined ? link(at(last.row.caseId), list.next) : nothing}
    ${query.after === "" ? nothing : link(at(""), list.first)}
    ${count === 0 ? nothing : link(to(visit, `/cases.csv${addressOf({ ...query, after: "" })}`), csv)}
  </ul>`;
};

const openingLink = ({ visit, words }: PageFormat, { opening }: Choices): Html =>
  visit.visitor?.duties.some((duty) => opening.includes(duty)) === true
    ? html`<a class="govuk-button" href="${to(visit, "/cases/new")}" draggable="false"
        >${words.commands.OpenCase}</a
      >`
    : nothing;

const bodyOf = (format: PageFormat, query: CaseQuery, found: Found & Among): Html => {
  const { list } = format.words.cases;
  const none = addressOf({ ...query, after: "" }) === "" ? list.noneAtAll : list.none;
  return html`${openingLink(format, found.choices)} ${searchForm(format, query, found.choices)}
  ${paragraph(list.found({ count: format.number(found.count) }))}
  ${found.notLooked > 0 ? paragraph(list.notLooked({ count: format.number(found.notLooked) })) : nothing}
  ${found.rows.length === 0 ? paragraph(none) : tableOf(format, found, found)}
  ${linksUnder(format, query, found)}`;
};

const titledRows = async (
  pages: Pages,
  c: PageContext,
  { query, choices }: Sought,
): Promise<Found> => {
  const search = searchOf(query, choices, pageSize);
  const sought = { wanted: tasksSought(query), reader: readerIn(c.var.visit) };
  const { rows, ...found } = await casesWithTasks(pages.desk, search, sought);
  const titled = await titlesOf(
    pages,
    rows.flatMap(({ task }) => (task === null ? [] : [task])),
  );
  const taskOf = new Map(titled.map((task) => [task.caseId, task]));
  return { ...found, rows: rows.map(({ row }) => ({ row, task: taskOf.get(row.caseId) ?? null })) };
};

const asked = async (pages: Pages, c: PageContext): Promise<Sought> => {
  const choices = await choicesIn(pages.desk.ports);
  return { query: queryIn((name) => c.req.query(name), choices), choices };
};

/** The list of cases, and the same search as a table. */
export const addCaseList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases", async (c) => {
    const { visit } = c.var;
    if (!mayReadAll(visit)) return notFoundPage(pages, c);
    const { query, choices } = await asked(pages, c);
    const found = await titledRows(pages, c, { query, choices });
    const { law } = pages.desk.ports;
    const format = pageFormatAmong(visit, law);
    const ids = query.treaty === "" ? [] : found.rows.map(({ row }) => row.caseId);
    const body = html`${bodyOf(format, query, { ...found, choices, law })}
    ${await mapsOfCases(pages, format, ids)}`;
    return pageOf(pages, c, { title: visit.words.cases.title, under: "cases", body });
  });
  app.get("/:language/cases.csv", async (c) => {
    const { visit } = c.var;
    if (!mayReadAll(visit)) return notFoundPage(pages, c);
    const { query, choices } = await asked(pages, c);
    return casesAsCsv(pages, c, { query: { ...query, after: "" }, choices });
  });
};
