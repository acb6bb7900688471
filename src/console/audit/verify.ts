import { verdictOf } from "../../verify/verdict.ts";
import type { Verified } from "../../verify/verify.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { speechOf } from "../speech.ts";
import { headingOf, verifiedPart } from "./verification-result.ts";
import type { VerifyApart } from "./verify-in-thread.ts";
import { wishIn, type Wish, type WishFault } from "./verify-wish.ts";
import { withTemporaryFile } from "./temporary-file.ts";
import { faultSummary, verifyForm, type Filled } from "./verify-form.ts";
import { checkpointsFor } from "./own-checkpoints.ts";

const place = "/:language/audit/log/verify";

type Found = { readonly verified: Verified } | { readonly fault: WishFault };

const faultyExport = (why: WishFault["why"]): Found => ({ fault: { field: "export", why } });

// Loaded late: few ask for it, and it knows all of the domain.
const verifyHere = async (): Promise<VerifyApart> => {
  const { verify } = await import("../../verify/verify.ts");
  return (given) => Promise.resolve(verify(given));
};

const verifiedAt = async (pages: Pages, wish: Wish, file: string): Promise<Found> => {
  const checkpoints = await checkpointsFor(pages.log, wish, file);
  const verify = pages.verifyApart ?? (await verifyHere());
  const verified = await verify({ file, keys: wish.keys, checkpoints });
  if (verified === "tooLong") return faultyExport("tooLong");
  return verified === undefined ? faultyExport("noExport") : { verified };
};

const verifiedFile = async (pages: Pages, wish: Wish): Promise<Found> => {
  try {
    return await withTemporaryFile(wish.file, (file) => verifiedAt(pages, wish, file));
  } catch (fault) {
    pages.desk.world.tell("an uploaded export could not be read", fault);
    return faultyExport("unreadable");
  }
};

const formPage = (pages: Pages, c: PageContext, filled: Filled): Promise<Response> => {
  const { visit } = c.var;
  const { verify } = visit.words.audit;
  const { faults } = filled;
  const body = verifyForm(visit, filled);
  if (faults.length === 0) return pageOf(pages, c, { title: verify.title, under: "audit", body });
  return pageOf(pages, c, {
    title: verify.title,
    under: "audit",
    body,
    faulty: true,
    above: faultSummary(visit, filled),
    status: faults.some(({ why }) => why === "tooLarge") ? 413 : 422,
  });
};

/** Verifying an export in this server, by the code that outsiders run. */
export const addVerifying = (app: PagesApp, pages: Pages): void => {
  app.get(place, (c) =>
    mayReadAll(c.var.visit) ? formPage(pages, c, { keys: "", faults: [] }) : notFoundPage(pages, c),
  );
  app.post(place, async (c) => {
    if (!mayReadAll(c.var.visit)) return notFoundPage(pages, c);
    const given = c.var.form ?? new FormData();
    const typed = given.get("keys");
    const keys = typeof typed === "string" ? typed : "";
    const wish = await wishIn(pages.log, given);
    if (!("kind" in wish)) return formPage(pages, c, { keys, faults: wish });
    const found = await verifiedFile(pages, wish);
    if ("fault" in found) return formPage(pages, c, { keys, faults: [found.fault] });
    const speech = speechOf(c.var.visit);
    const { software } = pages.desk.world;
    const body = verifiedPart(speech, found.verified, { software, ownKeys: wish.ownKeys });
    return pageOf(pages, c, {
      title: headingOf(speech, verdictOf(found.verified)),
      under: "audit",
      body,
    });
  });
};
