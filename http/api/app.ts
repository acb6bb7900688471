import type { Hono } from "hono";
import { newApp, type Api } from "./api.ts";
import { addCommands, addOffice } from "./commands.ts";
import { addDocuments, addUploads } from "./documents.ts";
import { addReading } from "./reading.ts";

/** The whole API, where one process serves all of it. */
export const apiOver = (api: Api): Hono => {
  const app = newApp(api);
  addCommands(app, api);
  addOffice(app, api);
  addDocuments(app, api);
  addUploads(app, api);
  addReading(app, api);
  return app;
};
