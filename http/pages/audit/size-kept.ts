import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { passOver } from "../../api/body.ts";
import { pageOf } from "../answers.ts";
import { paragraph } from "../cases/parts.ts";
import type { Pages, PagesEnv } from "../pages.ts";
import { largestHandedIn } from "./verify-wish.ts";

const isOurs = (path: string): boolean => /^\/(az|en)\/audit(\/|$)/.test(path);

/** Turns away what is too large to be verified here, before anything of it is looked at or kept. */
export const exportSizeKept = (pages: Pages): MiddlewareHandler<PagesEnv> => {
  const limited: MiddlewareHandler<PagesEnv> = bodyLimit({
    maxSize: largestHandedIn,
    onError: async (c) => {
      pages.turnedAway(`an export of over ${String(largestHandedIn)} bytes`);
      await passOver(c.req.raw.body);
      const { verify } = c.var.visit.words.audit;
      const page = { title: verify.title, body: paragraph(verify.tooLarge), faulty: true } as const;
      return pageOf(pages, c, { ...page, status: 413 });
    },
  });
  return (c, next) => (isOurs(c.req.path) ? limited(c, next) : next());
};
