import type { SweepsAnywhere } from "../../application/sweep/sweeps.ts";
import { notFoundPage } from "../respond.ts";
import type { PageContext, Pages, Visitor } from "../pages.ts";

/** Somebody of the office who asks, where somebody sweeps. */
export type Asked = { readonly visitor: Visitor; readonly sweeps: SweepsAnywhere };

/** Answers whoever holds a duty; for everybody else, and where nobody sweeps, there is nothing here. */
export const officeOnly =
  (pages: Pages, answer: (c: PageContext, asked: Asked) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const { visitor } = c.var.visit;
    const { sweeps } = pages;
    return visitor === undefined || visitor.duties.length === 0 || sweeps === undefined
      ? notFoundPage(pages, c)
      : answer(c, { visitor, sweeps });
  };
