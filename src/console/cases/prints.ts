import { damageIn } from "../../application/reading/unreadable.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isRefusal, type Refusal } from "../../procedure/refusal.ts";
import { wishSchema, type Printed, type PrintWish } from "../../api/print.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { Page } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { paragraph } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";

const wishIn = (caseId: CaseId, file: string): PrintWish | undefined => {
  const [, paper, language] = /^([a-z-]+)\.([a-z]+)\.pdf$/.exec(file) ?? [];
  return wishSchema.safeParse({ caseId, paper, language }).data;
};

// What is damaged is said by name, whoever noticed it; a typesetter that is away or late is no damage.
const printedOrNot = async (
  { print, desk }: Pages,
  wish: PrintWish,
): Promise<Printed | Refusal | "fault"> => {
  try {
    return await print(wish);
  } catch (fault) {
    if (damageIn(fault) !== undefined) throw fault;
    desk.world.tell(`no ${wish.paper} of the case ${wish.caseId} could be printed`, fault);
    return "fault";
  }
};

type Why = { readonly why: string; readonly status: NonNullable<Page["status"]> };

const noPrintPage = (pages: Pages, c: PageContext, { why, status }: Why): Promise<Response> => {
  const title = c.var.visit.words.frame.problem;
  return pageOf(pages, c, { title, body: paragraph(why), faulty: true, status });
};

const pdf = (
  { caseId, paper, language }: PrintWish,
  { bytes }: Extract<Printed, { kind: "printed" }>,
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${caseId}-${paper}.${language}.pdf"`,
    },
  });

const answer = async (pages: Pages, c: PageContext, wish: PrintWish): Promise<Response> => {
  const { papers } = c.var.visit.words.cases;
  const printed = await printedOrNot(pages, wish);
  if (printed === "fault") return noPrintPage(pages, c, { why: papers.notNow, status: 503 });
  if (isRefusal(printed)) return notFoundPage(pages, c);
  return printed.kind === "none"
    ? noPrintPage(pages, c, { why: papers.none[printed.why], status: 409 })
    : pdf(wish, printed);
};

/** The prints of a case's papers, for whoever may read the case. */
export const addPrints = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/papers/:file", async (c) => {
    const view = await readableCase(pages, c);
    const wish = view && wishIn(view.state.caseId, c.req.param("file"));
    return wish === undefined ? notFoundPage(pages, c) : answer(pages, c, wish);
  });
};
