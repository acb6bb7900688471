import type { Hono } from "hono/tiny";
import { wordsIn } from "../../words/read.ts";
import { readinessShown } from "../../application/shapes/readiness.ts";
import type { Api } from "./api.ts";
import { showCase } from "./shown-case.ts";

/** What is still required before the deposit of a case. */
export const addReadiness = (
  app: Hono,
  { desk, readerOf }: Pick<Api, "desk" | "readerOf">,
): void => {
  app.get("/api/cases/:id/readiness", (c) =>
    showCase(c, async (caseId) =>
      readinessShown(desk, caseId, { reader: await readerOf?.(c), words: wordsIn("en") }),
    ),
  );
};
