import { viewFor, type CaseView } from "../../ledger/reading/case-view.ts";
import { wholeCase } from "../../ledger/reading/whole-case.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { PageContext, Pages, Visit } from "../pages.ts";

/** Whoever holds a duty in the office reads all of its cases. */
export const mayReadAll = ({ visitor }: Visit): boolean =>
  visitor !== undefined && visitor.duties.length > 0;

/** Whoever asks, as a reader of cases. */
export const readerIn = ({ visitor }: Visit): Reader => visitor;

/** The case that an address names as it is, for a form by which somebody carries it on. */
export const caseToCarryOn = async (
  { desk }: Pick<Pages, "desk">,
  c: PageContext,
): Promise<CaseView | undefined> => {
  const caseId = caseIdSchema.safeParse(c.req.param("id"));
  if (!caseId.success || !mayReadAll(c.var.visit)) return undefined;
  const view = await wholeCase(desk, caseId.data, c.var.office);
  return isRefusal(view) ? undefined : view;
};

/**
 * The case that an address names, as far as whoever asks may read it. What is not there and what is not open to them is answered
 * alike, so that nobody learns by guessing which cases there are.
 */
export const readableCase = async (
  pages: Pick<Pages, "desk">,
  c: PageContext,
): Promise<CaseView | undefined> => {
  const view = await caseToCarryOn(pages, c);
  return view && viewFor(view, readerIn(c.var.visit));
};
