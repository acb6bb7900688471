import { officeCaseId } from "../../application/handling/request.ts";
import type { Case } from "../../procedure/case/case.ts";
import { notFoundPage } from "../respond.ts";
import type { PageContext, Pages, Visitor } from "../pages.ts";

/** An administrator who asks, and the office's record as it stands now. */
export type Asked = { readonly visitor: Visitor; readonly office: Case };

/** Answers administrators only; for everybody else there is nothing here. */
export const forAdministrators =
  (pages: Pages, answer: (c: PageContext, asked: Asked) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const { visitor } = c.var.visit;
    const head = await pages.desk.world.ledger.head(officeCaseId);
    if (head === undefined || visitor?.duties.includes("administrator") !== true)
      return notFoundPage(pages, c);
    return answer(c, { visitor, office: head.state });
  };
