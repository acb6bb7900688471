import type { Hono } from "hono/tiny";
import { incidentsShown } from "../../application/shapes/incidents.ts";
import type { Api } from "./api.ts";
import { shownAsJson } from "./shown.ts";

const notSwept: NonNullable<Api["swept"]> = () => undefined;

/** What the last sweep could not make good. Looked at, never changed: it is found anew by the next sweep. */
export const addIncidents = (app: Hono, { swept = notSwept }: Api): void => {
  app.get("/api/incidents", async (c) => shownAsJson(c, incidentsShown(await swept())));
};
