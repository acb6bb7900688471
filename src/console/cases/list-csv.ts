import type { CaseSearch } from "../../application/ports.ts";
import { lawOfCase } from "../../application/law/law-of-case.ts";
import { asAttachment } from "../../api/log.ts";
import type { PageContext, Pages } from "../pages.ts";

/** A file holds at most so many cases: each is made from its whole record. */
export const mostInFile = 1000;

/** A file for a spreadsheet. */
const csvAnswer = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": asAttachment(name),
    },
  });

/** The cases of a search as a table, the same as `tasdiq open-data --format csv` writes of them. */
export const casesAsCsv = async (
  { desk }: Pages,
  c: PageContext,
  search: CaseSearch,
): Promise<Response> => {
  const { world, caches } = desk;
  const { language, demonstration } = c.var.visit;
  const { rows } = await world.register.find(search);
  const cases = [];
  for (const { caseId } of rows) {
    const head = await world.ledger.head(caseId);
    if (head === undefined) continue;
    cases.push({ state: head.state, law: await lawOfCase(world, head.state, caches.laws) });
  }
  const { casesTable } = await import("../../open-data/tables.ts");
  return csvAnswer(casesTable(cases, { language, pages: null, demonstration }), "cases.csv");
};
