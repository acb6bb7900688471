import type { Context } from "hono";
import { duties } from "../../domain/duty.ts";
import { caseIdSchema, personSchema } from "../../domain/ids.ts";
import { isRefusal, refusal, type Refusal } from "../../domain/refusal.ts";
import { historyPageSize, type HistoryRange } from "../../application/history.ts";
import type { CasesWanted, PageWanted, TasksWanted } from "../../application/shapes/lists.ts";

/** How many rows a page holds where nobody says, and at most. */
export const pageSizes = { usual: 100, usualOfHistory: historyPageSize, most: 1000 } as const;

const malformed = (where: string, reason: string): Refusal =>
  refusal("MalformedInput", { where, reason });

const wholeNumber = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
};

const limitIn = (c: Context, usual: number): number | Refusal => {
  const limit = wholeNumber(c.req.query("limit"), usual);
  return limit >= 1 && limit <= pageSizes.most
    ? limit
    : malformed("limit", `expected a whole number from 1 to ${String(pageSizes.most)}`);
};

/** Which part of a history is asked for. */
export const historyWanted = (c: Context): HistoryRange | Refusal => {
  const after = wholeNumber(c.req.query("after"), 0);
  if (Number.isNaN(after)) return malformed("after", "expected a whole number");
  const limit = limitIn(c, pageSizes.usualOfHistory);
  return typeof limit === "number" ? { after, limit } : limit;
};

const pageWanted = (c: Context): PageWanted | Refusal => {
  const after = c.req.query("after") ?? "";
  if (after !== "" && !caseIdSchema.safeParse(after).success)
    return malformed("after", "expected a case id");
  const limit = limitIn(c, pageSizes.usual);
  return typeof limit === "number" ? { after, limit } : limit;
};

const yesOrNo = (text = "false"): boolean | undefined => {
  if (text === "true") return true;
  return text === "false" ? false : undefined;
};

/** Which cases are asked for. */
export const casesWanted = (c: Context): CasesWanted | Refusal => {
  const page = pageWanted(c);
  if (isRefusal(page)) return page;
  const openOnly = yesOrNo(c.req.query("open"));
  if (openOnly === undefined) return malformed("open", "expected true or false");
  const publicOnly = yesOrNo(c.req.query("public"));
  return publicOnly === undefined
    ? malformed("public", "expected true or false")
    : { ...page, openOnly, publicOnly };
};

/** Whose tasks are asked for. */
export const tasksWanted = (c: Context): TasksWanted | Refusal => {
  const page = pageWanted(c);
  if (isRefusal(page)) return page;
  const [dutyText, personText] = [c.req.query("duty"), c.req.query("person")];
  const duty = duties.find((one) => one === dutyText);
  if (dutyText !== undefined && duty === undefined)
    return malformed("duty", `expected one of ${duties.join(", ")}`);
  if (personText === undefined) return { ...page, duty, person: undefined };
  const person = personSchema.safeParse(personText);
  return person.success
    ? { ...page, duty, person: person.data }
    : malformed("person", "expected a personnel number");
};
