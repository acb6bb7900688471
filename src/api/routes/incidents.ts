import * as z from "zod/mini";
import { incidentRequestSchema } from "../../ledger/incidents/request.ts";
import {
  incidentShown,
  incidentsShown,
  type ShownIncident,
  type ShownIncidents,
} from "../shapes/incidents.ts";
import { sweepFault, sweepRequestSchema } from "../../ledger/sweep/sweeps.ts";
import { incidentKeySchema } from "../../office/incident.ts";
import { refusal } from "../../procedure/refusal.ts";
import type { Recording, WatchingIncidents } from "../api.ts";
import { bodyLimits } from "../body.ts";
import { giveIncidentCommand } from "../give.ts";
import { look } from "../look.ts";
import { faultOver } from "../problem.ts";
import { everyClass, json, posted } from "../route.ts";
import { accepted, giving, signature } from "./commands.ts";

export const postSweep = posted({
  id: "sweep",
  at: "POST /api/sweep",
  about: "Sweeps at once, as an administrator asks, or waits for the sweep that is under way.",
  tag: "Incidents",
  for: "duty",
  body: {
    id: "SweepBody",
    schema: z.strictObject({ request: sweepRequestSchema, signature }),
    limit: bodyLimits.incident,
  },
  answers: json<ShownIncidents>("ShownIncidents", "What that sweep found."),
  refusals: ["input", "notFound", "duty"],
  take: async (
    { desk, sweeps, credentialOf }: Recording & WatchingIncidents,
    { body, handed, words },
  ) => {
    if (sweeps?.now === undefined)
      return faultOver({ status: 404, title: "NoSuchPlace", said: { kind: "noSweeps" } }, words);
    const credential = credentialOf({ handed, words }, body.signature);
    if (credential instanceof Response) return credential;
    const refused = await sweepFault(desk, body.request, credential);
    return refused ?? incidentsShown(desk, await sweeps.now(), words);
  },
});

export const postIncidentCommand = posted({
  id: "handleIncident",
  at: "POST /api/incidents",
  about: "Takes, retries or resolves an incident.",
  tag: "Incidents",
  for: "duty",
  servedBy: "record-act",
  body: {
    id: "IncidentBody",
    schema: z.strictObject({ request: incidentRequestSchema, signature }),
    limit: bodyLimits.incident,
  },
  answers: accepted,
  refusals: everyClass,
  keyed: true,
  take: giving(giveIncidentCommand),
});

export const listIncidents = look({
  id: "listIncidents",
  at: "GET /api/incidents",
  about:
    "The incidents that the last sweep found, with what people did about them, and the sweep in numbers; `swept` is null until the first sweep is done.",
  tag: "Incidents",
  for: "duty",
  servedBy: "show-log",
  answers: json<ShownIncidents>("ShownIncidents", "The incidents."),
  refusals: [],
  tagged: true,
  take: async ({ desk, sweeps }: WatchingIncidents, { words }) =>
    incidentsShown(desk, await sweeps?.last(), words),
});

export const showIncident = look({
  id: "showIncident",
  at: "GET /api/incidents/{key}",
  about: "An incident, also after it has ended.",
  tag: "Incidents",
  for: "duty",
  servedBy: "show-log",
  answers: json<ShownIncident>("ShownIncident", "The incident."),
  refusals: ["notFound"],
  tagged: true,
  take: async ({ desk, sweeps, lookAt }: WatchingIncidents, { place, words }) => {
    const name = place["key"] ?? "";
    const key = incidentKeySchema.safeParse(name);
    if (!key.success)
      return refusal("IncidentNotFound", { incident: name, why: { kind: "incidentKeyUnknown" } });
    const swept = await (lookAt === undefined ? sweeps?.last() : lookAt(key.data));
    return incidentShown(desk, { swept, key: key.data }, words);
  },
});
