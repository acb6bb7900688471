import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { passOver } from "../../api/body.ts";
import { pageOf } from "../answers.ts";
import { paragraph } from "../cases/parts.ts";
import type { PageContext, Pages, PagesEnv } from "../pages.ts";
import { largestHandedIn } from "./verify-wish.ts";

const isOurs = (path: string): boolean => /^\/(az|en)\/audit(\/|$)/.test(path);

const turnAway = async (pages: Pages, c: PageContext): Promise<Response> => {
  pages.turnedAway(`an export of over ${String(largestHandedIn)} bytes`);
  await passOver(c.req.raw.body);
  const { verify } = c.var.visit.words.audit;
  const page = { title: verify.title, body: paragraph(verify.tooLarge), faulty: true } as const;
  return pageOf(pages, c, { ...page, status: 413 });
};

/** Turns away what is too large to be verified here, before anything of it is looked at or kept. */
export const exportSizeKept = (pages: Pages): MiddlewareHandler<PagesEnv> => {
  const limited: MiddlewareHandler<PagesEnv> = bodyLimit({
    maxSize: largestHandedIn,
    onError: (c: PageContext) => turnAway(pages, c),
  });
  return (c, next) => (isOurs(c.req.path) ? limited(c, next) : next());
};
