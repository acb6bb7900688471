import { wordsIn } from "../../words/read.ts";
import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import * as z from "zod/mini";
import { handleIncident } from "../../application/incidents/retry.ts";
import { incidentsCaseId } from "../../application/request.ts";
import { incidentRequestSchema } from "../../application/incidents/request.ts";
import { incidentsShown } from "../../application/shapes/incidents.ts";
import { sweepFault, sweepRequestSchema } from "../../application/sweep/asked.ts";
import { bodyLimits } from "../body-limits.ts";
import type { Api } from "./api.ts";
import { atMost, bodyAs } from "./body.ts";
import { answered, otherKey, signature } from "./commands.ts";
import { addIncidentsFound } from "./incidents-found.ts";
import { faultOf, refusedOver } from "./problem.ts";

export const incidentBody = z.strictObject({ request: incidentRequestSchema, signature });
export const sweepBody = z.strictObject({ request: sweepRequestSchema, signature });

const postIncident = async (api: Api, c: Context): Promise<Response> => {
  const body = await bodyAs(c, incidentBody);
  if (body instanceof Response) return body;
  const other = otherKey(c, body.request.id);
  if (other !== undefined) return other;
  const credential = api.credentialOf(c.env, body.signature);
  if (credential instanceof Response) return credential;
  const answer = await handleIncident(api.desk, body.request, credential);
  const { id, incident } = body.request;
  api.heard({ kind: incident.kind, caseId: incidentsCaseId, id }, answer);
  return answered(api, answer);
};

const postSweep = async (api: Api, c: Context): Promise<Response> => {
  const { desk, sweeps } = api;
  if (sweeps?.now === undefined) return faultOf(404, "NoSuchPlace", "this server does not sweep");
  const body = await bodyAs(c, sweepBody);
  if (body instanceof Response) return body;
  const credential = api.credentialOf(c.env, body.signature);
  if (credential instanceof Response) return credential;
  const refused = await sweepFault(desk, body.request, credential);
  if (refused !== undefined) return refusedOver(refused);
  return Response.json(await incidentsShown(desk, await sweeps.now(), wordsIn("en")));
};

/** What people do about incidents. */
export const addIncidentCommands = (app: Hono, api: Api): void => {
  app.post("/api/incidents", atMost(bodyLimits.incident), (c) => postIncident(api, c));
};

/** What the last sweep could not make good and what people do about it, and sweeping at once. */
export const addIncidents = (app: Hono, api: Api): void => {
  addIncidentsFound(app, api);
  addIncidentCommands(app, api);
  app.post("/api/sweep", atMost(bodyLimits.incident), (c) => postSweep(api, c));
};
