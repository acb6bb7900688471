import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import {
  formLimits,
  formLimitAt,
  inKilobytes,
  inMegabytes,
  largestUpload,
  type FormLimit,
} from "./form-limits.ts";
import { formSent, formTypeOf } from "./form-sent.ts";
import { pageOf } from "./respond.ts";
import { html } from "./html.ts";
import type { PageContext, Pages, PagesEnv } from "./pages.ts";
import { isSignIn } from "./require-sign-in.ts";
import { speechOf } from "./speech.ts";

type TooLarge = { readonly title: string; readonly note: string };

const tooLargeWords = (c: PageContext, limit: FormLimit): TooLarge => {
  const { forms, audit } = c.var.visit.words;
  if (limit === formLimits.exportToVerify)
    return { title: audit.verify.title, note: audit.verify.tooLarge };
  if (limit === formLimits.formWithFiles)
    return {
      title: forms.tooLargeTitle,
      note: forms.tooLarge({ limit: inMegabytes(largestUpload) }),
    };
  const fields = speechOf(c.var.visit).number(limit.fields);
  const note = forms.tooLargeForm({ kilobytes: inKilobytes(limit.bytes), fields });
  return { title: forms.tooLargeFormTitle, note };
};

const tooLargePage = (
  pages: Pages,
  c: PageContext,
  { limit, why }: { readonly limit: FormLimit; readonly why: string },
): Promise<Response> => {
  pages.turnedAway(why);
  const { title, note } = tooLargeWords(c, limit);
  const body = html`<p class="govuk-body">${note}</p>`;
  return pageOf(pages, c, { title, body, faulty: true, status: 413 });
};

const unreadablePage = (pages: Pages, c: PageContext): Promise<Response> => {
  pages.turnedAway("a form that cannot be read");
  const { frame } = c.var.visit.words;
  const body = html`<p class="govuk-body">${frame.brokenFormNote}</p>`;
  return pageOf(pages, c, { title: frame.brokenForm, body, faulty: true, status: 400 });
};

/**
 * Reads a form once, within its limit, for whoever asks for it after this. Turned away are one that is larger, before anything of
 * it is looked at, and what calls itself a form and cannot be read as one: that is its sender's fault, and none of this server.
 */
export const formsRead =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    const { method, path } = c.req;
    if (method === "GET" || method === "HEAD") return next();
    // Of a stranger only a sign-in says something.
    if (c.var.visit.visitor === undefined && !isSignIn(path)) return next();
    const limit = formLimitAt(path, formTypeOf(c.req.raw.headers));
    const tooLarge = (what: string): Promise<Response> =>
      tooLargePage(pages, c, { limit, why: `a form of over ${what}` });
    const readWhole = async (): Promise<Response | undefined> => {
      const read = await formSent(c.req.raw, limit);
      switch (read.kind) {
        case "tooMany":
          return tooLarge(`${String(limit.fields)} fields`);
        case "unreadable":
          return unreadablePage(pages, c);
        case "form":
          c.set("form", read.form);
          await next();
          return undefined;
      }
    };
    let answer: Response | undefined;
    const onError = (): Promise<Response> => tooLarge(`${String(limit.bytes)} bytes`);
    const cutOff = await bodyLimit({ maxSize: limit.bytes, onError })(c, async () => {
      answer = await readWhole();
    });
    return cutOff ?? answer;
  };
