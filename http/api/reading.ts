import type { Hono } from "hono";
import { isView, viewCase, auditOf, historyOf, listCases } from "../../application/queries.ts";
import { readinessOfCase } from "../../application/readiness.ts";
import { caseIdSchema, type CaseId } from "../../domain/ids.ts";
import { refusal, type Refusal } from "../../domain/refusal.ts";
import { newApp, type Api } from "./api.ts";
import { refusedOver } from "./problem.ts";

const getCase = async <T>(
  id: string,
  read: (caseId: CaseId) => Promise<T | Refusal>,
): Promise<Response> => {
  const caseId = caseIdSchema.safeParse(id);
  if (!caseId.success) return refusedOver(refusal("CaseNotFound", { caseId: id }));
  const found = await read(caseId.data);
  return typeof found === "object" && found !== null && "fields" in found
    ? refusedOver(found)
    : Response.json(found);
};

const pageSize = 100;

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
      return isView(view)
        ? {
            case: view.state,
            next: view.next,
            beside: view.beside,
            deadlines: view.deadlines,
          }
        : view;
    }),
  );
  app.get("/api/cases/:id/history", (c) =>
    getCase(c.req.param("id"), (caseId) => historyOf(desk, caseId)),
  );
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
