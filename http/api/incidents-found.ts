import { wordsIn } from "../../words/read.ts";
import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import { incidentShown, incidentsShown } from "../../application/shapes/incidents.ts";
import { incidentKeySchema } from "../../domain/incident.ts";
import { refusal } from "../../domain/refusal.ts";
import type { Api } from "./api.ts";
import { shownAsJson } from "./shown.ts";

const showOne = async ({ desk, sweeps }: Api, c: Context): Promise<Response> => {
  const name = c.req.param("key") ?? "";
  const key = incidentKeySchema.safeParse(name);
  return shownAsJson(
    c,
    key.success
      ? await incidentShown(desk, { swept: await sweeps?.last(), key: key.data }, wordsIn("en"))
      : refusal("IncidentNotFound", { incident: name, why: { kind: "incidentKeyUnknown" } }),
  );
};

/** What the last sweep could not make good, and what people do about it. Looked at, never changed. */
export const addIncidentsFound = (app: Hono, api: Api): void => {
  app.get("/api/incidents", async (c) =>
    shownAsJson(c, await incidentsShown(api.desk, await api.sweeps?.last(), wordsIn("en"))),
  );
  app.get("/api/incidents/:key", (c) => showOne(api, c));
};
