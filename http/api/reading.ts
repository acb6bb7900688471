import type { Hono } from "hono/tiny";
import { auditOf } from "../../application/audit.ts";
import {
  historyPage,
  historyPageSize,
  historyText,
  type HistoryRange,
} from "../../application/history.ts";
import { viewCase, listCases } from "../../application/queries.ts";
import { readinessOfCase } from "../../application/readiness.ts";
import { caseIdSchema, type CaseId } from "../../domain/ids.ts";
import { isRefusal, refusal, type Refusal } from "../../domain/refusal.ts";
import { newApp, type Api } from "./api.ts";
import { refusedOver } from "./problem.ts";

const getCase = async <T extends object>(
  id: string,
  read: (caseId: CaseId) => Promise<T | Refusal>,
  answer: (found: T) => Response = (found) => Response.json(found),
): Promise<Response> => {
  const caseId = caseIdSchema.safeParse(id);
  if (!caseId.success) return refusedOver(refusal("CaseNotFound", { caseId: id }));
  const found = await read(caseId.data);
  return isRefusal(found) ? refusedOver(found) : answer(found);
};

const pageSize = 100;
const longestHistory = 1000;

const wholeNumber = (text: string | undefined, otherwise: number): number | undefined => {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

const rangeIn = (
  afterText: string | undefined,
  limitText: string | undefined,
): HistoryRange | Refusal => {
  const after = wholeNumber(afterText, 0);
  if (after === undefined)
    return refusal("MalformedInput", { where: "after", reason: "expected a whole number" });
  const limit = wholeNumber(limitText, historyPageSize);
  return limit === undefined || limit < 1 || limit > longestHistory
    ? refusal("MalformedInput", {
        where: "limit",
        reason: `expected a whole number from 1 to ${String(longestHistory)}`,
      })
    : { after, limit };
};

/** Cases, a case, its history, its audit and its readiness: looked at, never changed. */
export const addReading = (app: Hono, { desk }: Api): void => {
  app.get("/api/cases", async (c) => {
    const page = {
      afterId: c.req.query("after") ?? "",
      limit: pageSize,
      openOnly: c.req.query("open") === "true",
    };
    return Response.json({ cases: await listCases(desk, page) });
  });
  app.get("/api/cases/:id", (c) =>
    getCase(c.req.param("id"), async (caseId) => {
      const view = await viewCase(desk, caseId);
      return isRefusal(view)
        ? view
        : {
            case: view.state,
            next: view.next,
            beside: view.beside,
            deadlines: view.deadlines,
          };
    }),
  );
  app.get("/api/cases/:id/history", (c) => {
    const range = rangeIn(c.req.query("after"), c.req.query("limit"));
    if (isRefusal(range)) return refusedOver(range);
    return getCase(
      c.req.param("id"),
      (caseId) => historyPage(desk, caseId, range),
      (page) =>
        new Response(historyText(page), { headers: { "content-type": "application/json" } }),
    );
  });
  app.get("/api/cases/:id/audit", (c) =>
    getCase(c.req.param("id"), (caseId) => auditOf(desk, caseId)),
  );
  app.get("/api/cases/:id/readiness", (c) =>
    getCase(c.req.param("id"), (caseId) => readinessOfCase(desk, caseId)),
  );
};

/** An app that is only looked at. */
export const readingApi = (api: Api): Hono => {
  const app = newApp(api);
  addReading(app, api);
  return app;
};
