import type { Act } from "../../case/act.ts";
import { openedEntry } from "../../ledger/reading/read-entries.ts";
import { asAttachment } from "../../api/log.ts";
import {
  historyLines,
  historyPage,
  type HistoryPage,
  type HistoryRow,
  historyText,
} from "../../ledger/reading/history.ts";
import { type ActExported, entryExported } from "../../exports/acts.ts";
import { historyTable } from "../../exports/history-table.ts";
import { isRefusal } from "../../words/refusal.ts";
import { answeredHtml, findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { listHtml, piecesHtml } from "../names-html.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { actsInWords, hiddenActsInWords } from "./acts-in-words.ts";
import { documentLink, documentInWords } from "./documents.ts";
import { casePage } from "./frame.ts";
import { printAddress, printLink } from "./papers.ts";
import { digest, fold, paragraph, type Row, summaryList } from "./parts.ts";
import { readableCase, readerIn } from "./who-may-read.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

// A history is written whole, as the command line writes it where nobody names a part.
const everything = { after: 0, limit: 1_000_000_000 } as const;

type Form = {
  readonly ending: "json" | "csv" | "jsonl";
  readonly type: string;
  readonly write: (page: HistoryPage) => string;
};

/** The forms of `tasdiq history --json`, `--csv` and `--jsonl`: the same bytes. */
const forms: readonly Form[] = [
  { ending: "json", type: "application/json", write: historyText },
  {
    ending: "csv",
    type: "text/csv; charset=utf-8",
    write: historyTable,
  },
  {
    ending: "jsonl",
    type: "application/jsonl; charset=utf-8",
    write: historyLines,
  },
];

const fileOf = async (pages: Pages, c: PageContext, form: Form): Promise<Response> => {
  const view = await readableCase(pages, c);
  if (view === undefined) return notFoundPage(pages, c);
  const { caseId } = view.state;
  const range = { ...everything, reader: readerIn(c.var.visit) };
  const page = await historyPage(pages.desk, caseId, range);
  if (isRefusal(page)) return notFoundPage(pages, c);
  const name = `${caseId}-history.${form.ending}`;
  return new Response(form.write(page), {
    headers: {
      "content-type": form.type,
      "content-disposition": asAttachment(name),
      "cache-control": "private, no-cache",
    },
  });
};

/** The history of a case as files. */
const addHistoryFiles = (app: PagesApp, pages: Pages): void => {
  for (const form of forms)
    app.get(`/:language/cases/:id/history.${form.ending}`, (c) => fileOf(pages, c, form));
};

const pageSize = 50;

const whoInWords = (format: PageFormat, row: HistoryRow): Html => {
  const { history } = format.words.cases;
  const { notEstablished: why } = row;
  const how =
    why === null
      ? history.established[row.established]
      : html`<strong>${history.notEstablished}</strong>: ${findingHtml(format.visit, why)}`;
  const by = row.person === "system" ? [] : [row.person];
  return listHtml([...by, format.duty(row.duty), how].map((one) => html`${one}`));
};

// What was entered afterwards says from what.
const sourceRow = ({ words }: PageFormat, { imported, source }: HistoryRow): readonly Row[] =>
  imported && source !== null ? [[words.cases.history.imported, html`${source}`]] : [];

const documentsRow = (format: PageFormat, caseId: string, row: HistoryRow): readonly Row[] =>
  row.documents.length === 0
    ? []
    : [
        [
          format.words.cases.history.documents,
          html`${row.documents.map(
            (one) =>
              html`${documentInWords(format, one)}: ${documentLink(format, caseId, one)}<br />`,
          )}`,
        ],
      ];

/** By what the entry is proved, for those who check it. */
const proofOf = ({ words, number }: PageFormat, { hash, prev, leaf }: HistoryRow): Html => {
  const { history } = words.cases;
  return fold({
    summary: history.proof,
    body: summaryList([
      [history.hash, digest(hash)],
      [history.prev, prev === null ? history.first : digest(prev)],
      [history.leaf, leaf === null ? history.noLeaf : history.leafNumber({ n: number(leaf) })],
    ]),
  });
};

const findingsNoted = (
  { visit, words, number }: PageFormat,
  { findings: noted }: HistoryRow,
): Html => {
  if (noted.length === 0) return nothing;
  const body = html`<ul class="govuk-list govuk-list--bullet">
    ${noted.map(({ rule, why }) => html`<li>${answeredHtml(visit, { rule, why })}</li>`)}
  </ul>`;
  return fold({ summary: words.cases.history.findings({ count: number(noted.length) }), body });
};

// An act that is done by recording it has no day beside that.
const happenedRow = ({ words, day }: PageFormat, acts: readonly ActExported[]): readonly Row[] => {
  const days = acts.flatMap(({ on }) => (on === null ? [] : [day(on)]));
  return days.length === 0 ? [] : [[words.cases.history.happened, days.join("; ")]];
};

/** What the acts say, field by field. */
const saysRow = ({ words }: PageFormat, acts: readonly ActExported[]): readonly Row[] => {
  const lines = acts.flatMap(({ details }) => details);
  return lines.length === 0
    ? []
    : [[words.cases.history.says, listHtml(lines.map(piecesHtml), html`<br />`)]];
};

const authoritiesHtml = ({ visit }: PageFormat, acts: readonly ActExported[]): Html => {
  const distinct = new Map(acts.map(({ authority }) => [JSON.stringify(authority), authority]));
  return html`${[...distinct.values()].map((authority) => authorityOf(visit, authority))}`;
};

/** Despite which rules the act of an entry was done, and why. */
const despiteRows = ({ visit, words }: PageFormat, acts: readonly Act[]): readonly Row[] =>
  acts.flatMap((act) =>
    act.kind === "ContinuedDespite"
      ? [
          [
            words.cases.history.despite,
            html`${act.findings.map((rule) => html`${findingHtml(visit, rule)}<br />`)}${act.reason}`,
          ] as const,
        ]
      : [],
  );

const entryHtml = (format: PageFormat, { state, law }: CaseView, row: HistoryRow): Html => {
  const { words, paper, instant, number } = format;
  const { history } = words.cases;
  const opened = openedEntry(row, state.caseId);
  const acts = opened === undefined ? [] : entryExported(opened, law, paper).acts;
  const said =
    opened === undefined
      ? hiddenActsInWords(format, row.acts, law)
      : actsInWords(format, opened, law);
  return html`<li class="tq-entry" id="entry-${row.seq}">
    <h2 class="govuk-heading-s">${history.entry({ seq: number(row.seq) })}: ${said}</h2>
    ${summaryList([
      ...happenedRow(format, acts),
      ...saysRow(format, acts),
      [history.recorded, instant(row.at)],
      [history.who, whoInWords(format, row)],
      ...sourceRow(format, row),
      ...(opened === undefined ? ([[history.contentLabel, history.hidden]] as const) : []),
      ...despiteRows(format, opened?.entry.acts ?? []),
      ...documentsRow(format, state.caseId, row),
    ])}
    ${authoritiesHtml(format, acts)} ${findingsNoted(format, row)} ${proofOf(format, row)}
  </li>`;
};

const filesHtml = (format: PageFormat, caseId: string): Html => {
  const { visit, words } = format;
  const { history } = words.cases;
  const link = (ending: string, text: string): Html =>
    html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}/history.${ending}`)}"
      >${text}</a
    >`;
  const wish = { kind: "history-certificate", language: visit.language } as const;
  return paragraph(
    html`${history.files}: ${link("json", history.json)}, ${link("csv", history.csv)},
      ${link("jsonl", history.jsonl)}. ${history.whole}<br />
      ${printLink(printAddress(format, caseId, wish), history.certificate)}`,
  );
};

type Shown = { readonly view: CaseView; readonly page: HistoryPage };

const bodyOf = (format: PageFormat, { view, page }: Shown): Html => {
  const { entries, next } = page;
  const { visit, words } = format;
  const { history } = words.cases;
  const { caseId } = view.state;
  const at = (query: string): string => to(visit, `/cases/${caseId}/history${query}`);
  const first = entries[0]?.seq ?? 1;
  return html`${paragraph(history.note)} ${filesHtml(format, view.state.caseId)}
    <ol class="tq-entries">
      ${entries.map((row) => entryHtml(format, view, row))}
    </ol>
    <ul class="govuk-list tq-links">
      ${next === null ? nothing : html`<li><a class="govuk-link" href="${at(`?after=${String(next)}`)}">${history.next}</a></li>`}
      ${first === 1 ? nothing : html`<li><a class="govuk-link" href="${at("")}">${history.earlier}</a></li>`}
    </ul>`;
};

const afterIn = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;

/** The history of a case with its proofs, and as files. */
export const addCaseHistory = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/history", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const range = {
      after: afterIn(c.req.query("after")),
      limit: pageSize,
      reader: readerIn(c.var.visit),
    };
    const page = await historyPage(pages.desk, view.state.caseId, range);
    if (isRefusal(page)) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = bodyOf(pageFormat(visit, [view.law.procedure]), { view, page });
    return pageOf(pages, c, casePage(visit, view, { shown: "history", body }));
  });
  addHistoryFiles(app, pages);
};
