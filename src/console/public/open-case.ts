import { coverOf } from "../../ledger/reading/case-on-record.ts";
import { setTimeout as after } from "node:timers/promises";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import { notFoundPage } from "../respond.ts";
import type { PageContext, Pages } from "../pages.ts";

/** No address is answered as not found sooner, in milliseconds: reading a case that is not public takes less. */
const leastWait = 40;

const openCase = async (
  { desk, turnedAway }: Pick<Pages, "desk" | "turnedAway">,
  c: PageContext,
): Promise<CaseView | undefined> => {
  const caseId = caseIdSchema.safeParse(c.req.param("id")).data;
  const cover = caseId && (await coverOf(desk, caseId));
  if (caseId === undefined || cover === undefined) return undefined;
  if (!cover.isPublic) {
    turnedAway(`the public address of ${caseId}, which is not public, was asked for`);
    return undefined;
  }
  const view = await viewCase(desk, caseId, undefined);
  return isRefusal(view) ? undefined : view;
};

/**
 * What is nowhere, and what is not public: one answer, byte for byte, and after one time, so that nobody learns by
 * guessing which cases there are.
 */
const notPublicPage = (pages: Pick<Pages, "look">, c: PageContext): Promise<Response> => {
  // The address that was asked for would stand in the link to the other language.
  c.set("visit", { ...c.var.visit, place: "/public" });
  return notFoundPage(pages, c);
};

/** Answers over the public case that an address names. */
export const overOpenCase =
  (pages: Pages, answer: (c: PageContext, view: CaseView) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const floor = after(leastWait);
    const view = await openCase(pages, c);
    if (view !== undefined) return answer(c, view);
    await floor;
    return notPublicPage(pages, c);
  };
