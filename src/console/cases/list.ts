import { caseForEverybody } from "../../ledger/reading/case-on-record.ts";
import { asAttachment } from "../../api/log.ts";
import type { CaseSearch, FoundCase } from "../../ledger/ports.ts";
import type { Ports } from "../../ledger/desk-ports.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormatAmong, stageByRow } from "../page-format.ts";
import { mapsOfCases } from "./map.ts";
import { headRow, paragraph, tag, wide } from "./parts.ts";
import {
  addressOf,
  type CaseQuery,
  type Choices,
  choicesIn,
  queryIn,
  searchForm,
  searchOf,
} from "./search.ts";
import { treatyNamed } from "./treaty-name.ts";
import { mayReadAll } from "./who-may-read.ts";

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

/** The cases of a search as a table, the same as `tasdiq open-data --format csv` writes of them. */
const casesAsCsv = async (
  { desk }: Pages,
  c: PageContext,
  search: CaseSearch,
): Promise<Response> => {
  const { language, demonstration } = c.var.visit;
  const { rows } = await desk.ports.register.find(search);
  const cases = [];
  for (const { caseId } of rows) {
    const standing = await caseForEverybody(desk, caseId);
    if (standing !== undefined) cases.push(standing);
  }
  const { casesTable } = await import("../../exports/tables.ts");
  return csvAnswer(casesTable(cases, { language, pages: null, demonstration }), "cases.csv");
};

const pageSize = 50;

type Found = { readonly rows: readonly FoundCase[]; readonly count: number };

/** What the rows of a list are named by. */
type Among = { readonly choices: Choices; readonly law: Ports["law"] };

const rowOf = (format: PageFormat, { choices, law }: Among, row: FoundCase): Html => {
  const { visit, words, instant } = format;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(visit, `/cases/${row.caseId}`)}">${row.title}</a><br />
      <span class="govuk-body-s tq-muted">${row.caseId}</span>
    </th>
    <td class="govuk-table__cell">${treatyNamed(format, choices, row.treaty)}</td>
    <td class="govuk-table__cell">
      ${stageByRow(format, law, row)} ${row.public ? tag("green", words.cases.list.public) : ""}
    </td>
    <td class="govuk-table__cell tq-nowrap">${instant(row.at)}</td>
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
      ${headRow([cases.case, cases.treaty, cases.stage, cases.changed])}
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
    ${rows.length === pageSize && last !== undefined ? link(at(last.caseId), list.next) : nothing}
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
  ${found.rows.length === 0 ? paragraph(none) : tableOf(format, found, found)}
  ${linksUnder(format, query, found)}`;
};

const asked = async (
  pages: Pages,
  c: PageContext,
): Promise<{ query: CaseQuery; choices: Choices }> => {
  const choices = await choicesIn(pages.desk.ports);
  return { query: queryIn((name) => c.req.query(name), choices), choices };
};

/** The list of cases, and the same search as a table. */
export const addCaseList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases", async (c) => {
    const { visit } = c.var;
    if (!mayReadAll(visit)) return notFoundPage(pages, c);
    const { query, choices } = await asked(pages, c);
    const found = await pages.desk.ports.register.find(searchOf(query, choices, pageSize));
    const { law } = pages.desk.ports;
    const format = pageFormatAmong(visit, law);
    const ids = query.treaty === "" ? [] : found.rows.map(({ caseId }) => caseId);
    const body = html`${bodyOf(format, query, { ...found, choices, law })}
    ${await mapsOfCases(pages, format, ids)}`;
    return pageOf(pages, c, { title: visit.words.cases.title, under: "cases", body });
  });
  app.get("/:language/cases.csv", async (c) => {
    const { visit } = c.var;
    if (!mayReadAll(visit)) return notFoundPage(pages, c);
    const { query, choices } = await asked(pages, c);
    const search = searchOf({ ...query, after: "" }, choices, mostInFile);
    return casesAsCsv(pages, c, search);
  });
};
