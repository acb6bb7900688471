import { canonicalJson } from "../../application/canonical.ts";
import { historyPage, historyText, type HistoryPage } from "../../application/reading/history.ts";
import { historyTable } from "../../open-data/history-table.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { asAttachment } from "../../api/log.ts";
import { notFoundPage } from "../respond.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { readableCase, readerIn } from "./who-may-read.ts";

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
    write: ({ entries }) => historyTable(entries),
  },
  {
    ending: "jsonl",
    type: "application/jsonl; charset=utf-8",
    write: ({ entries }) => entries.map((row) => `${canonicalJson(row)}\n`).join(""),
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
export const addHistoryFiles = (app: PagesApp, pages: Pages): void => {
  for (const form of forms)
    app.get(`/:language/cases/:id/history.${form.ending}`, (c) => fileOf(pages, c, form));
};
