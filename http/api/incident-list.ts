import type { Hono } from "hono/tiny";
import { incidentsShown } from "../../application/shapes/incidents.ts";
import type { Api } from "./api.ts";
import { shownAsJson } from "./shown.ts";

/** What the last sweep could not make good, and who owns it: looked at, never changed. */
export const addIncidentList = (app: Hono, api: Api): void => {
  app.get("/api/incidents", async (c) =>
    shownAsJson(c, await incidentsShown(api.desk, await api.sweeps?.last())),
  );
};
