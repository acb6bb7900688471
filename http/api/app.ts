import type { Hono } from "hono/tiny";
import { newApp, type Api } from "./api.ts";
import { addCommands, addOffice } from "./commands.ts";
import { addDescription } from "./description/serve.ts";
import { addDocuments, addUploads } from "./documents.ts";
import { addIncidents } from "./incidents.ts";
import { addLog, type LogApi } from "./log.ts";
import { addPapers, type SetPaper } from "./papers.ts";
import { addReadiness } from "./readiness.ts";
import { addReading } from "./reading.ts";

// Loaded with the first paper: the typesetter is large, and a server starts without it.
const setPaper: SetPaper = async (paper) => {
  const { renderPdf } = await import("../../documents/render-pdf.ts");
  return renderPdf(paper);
};

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
  addPapers(app, api, setPaper);
  addLog(app, log);
  addDescription(app, api);
  return app;
};
