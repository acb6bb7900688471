import type { Hono } from "hono/tiny";
import { printBy } from "../print.ts";
import { setPaper } from "../set-paper.ts";
import { newApp, type Api } from "./api.ts";
import { addCommands, addOffice } from "./commands.ts";
import { addDescription } from "./description/serve.ts";
import { addDocuments, addUploads } from "./documents.ts";
import { addIncidents } from "./incidents.ts";
import { addLog, type LogApi } from "./log.ts";
import { addPapers } from "./papers.ts";
import { addReadiness } from "./readiness.ts";
import { addReading } from "./reading.ts";

/** The whole API, where one process serves all of it. */
export const apiOver = (api: Api, log: LogApi): Hono => {
  const app = newApp(api);
  addCommands(app, api);
  addOffice(app, api);
  addDocuments(app, api);
  addUploads(app, api);
  addReading(app, api);
  addReadiness(app, api);
  addIncidents(app, api);
  addPapers(app, api, printBy(api.desk, setPaper, api.checkpointed));
  addLog(app, log, api);
  addDescription(app, api);
  return app;
};
