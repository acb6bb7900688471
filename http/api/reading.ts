import type { Context } from "hono";
import { wordsIn } from "../../words/read.ts";
import type { Hono } from "hono/tiny";
import { canonicalJson } from "../../application/canonical.ts";
import { historyPage, historyText } from "../../application/history.ts";
import { auditShown } from "../../application/shapes/audit.ts";
import { caseShown, noTraces } from "../../application/shapes/case.ts";
import { toldNobody } from "../../application/told-notices.ts";
import { casesShown, noticesShown, tasksShown } from "../../application/shapes/lists.ts";
import { procedureOfCaseShown, procedureShown } from "../../application/shapes/procedure.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { isRefusal, refusal } from "../../domain/refusal.ts";
import { newApp, type Api } from "./api.ts";
import { everybodyReadsAll } from "./permission.ts";
import { refusedOver } from "./problem.ts";
import { shownAsJson, shownPage } from "./shown.ts";
import { showCase } from "./shown-case.ts";
import { casesWanted, historyWanted, tasksWanted } from "./wanted.ts";

const addTasks = (app: Hono, { desk, told = toldNobody }: Api): void => {
  app.get("/api/tasks", async (c) => {
    const wanted = tasksWanted(c);
    if (isRefusal(wanted)) return refusedOver(wanted);
    const page = await tasksShown(desk, told, wanted);
    if (isRefusal(page)) return refusedOver(page);
    return shownPage(c, canonicalJson(page), page.next);
  });
  app.get("/api/notices", async (c) => {
    const wanted = tasksWanted(c);
    if (isRefusal(wanted)) return refusedOver(wanted);
    const page = await noticesShown(desk, told, wanted);
    if (isRefusal(page)) return refusedOver(page);
    return shownPage(c, canonicalJson(page), page.next);
  });
};

const addLists = (app: Hono, { desk, readsAll = everybodyReadsAll }: Api): void => {
  app.get("/api/cases", async (c) => {
    const wanted = casesWanted(c);
    if (isRefusal(wanted)) return refusedOver(wanted);
    const publicOnly = wanted.publicOnly || !(await readsAll(c));
    const page = await casesShown(desk, { ...wanted, publicOnly });
    return shownPage(c, canonicalJson(page), page.next);
  });
};

const showHistory = async ({ desk, readerOf }: Api, c: Context): Promise<Response> => {
  const range = historyWanted(c);
  if (isRefusal(range)) return refusedOver(range);
  const id = c.req.param("id") ?? "";
  const caseId = caseIdSchema.safeParse(id);
  if (!caseId.success) return refusedOver(refusal("CaseNotFound", { caseId: id }));
  const reader = await readerOf?.(c);
  const page = await historyPage(desk, caseId.data, { ...range, reader });
  return isRefusal(page) ? refusedOver(page) : shownPage(c, historyText(page), page.next);
};

const addCase = (app: Hono, api: Api): void => {
  const { desk, readerOf, traces = noTraces } = api;
  app.get("/api/cases/:id", (c) =>
    showCase(c, async (caseId) =>
      caseShown(desk, caseId, { traces, reader: await readerOf?.(c), words: wordsIn("en") }),
    ),
  );
  app.get("/api/cases/:id/history", (c) => showHistory(api, c));
  app.get("/api/cases/:id/audit", (c) =>
    showCase(c, async (caseId) =>
      auditShown(desk, caseId, {
        checkpoint: await api.checkpointed?.(),
        reader: await readerOf?.(c),
        words: wordsIn("en"),
      }),
    ),
  );
  app.get("/api/cases/:id/procedure", (c) =>
    showCase(c, (caseId) => procedureOfCaseShown(desk, caseId)),
  );
};

/** Cases, tasks and notices, a case, its history, its audit, its procedure: looked at, never changed. */
export const addReading = (app: Hono, api: Api): void => {
  addLists(app, api);
  addTasks(app, api);
  addCase(app, api);
  app.get("/api/procedures/:procedure", (c) =>
    shownAsJson(c, procedureShown(api.desk, c.req.param("procedure"))),
  );
};

/** An app that is only looked at. */
export const readingApi = (api: Api): Hono => {
  const app = newApp(api);
  addReading(app, api);
  return app;
};
