import {
  incidentAnswer,
  incidentsAnswer,
  type IncidentAnswer,
  type IncidentsAnswer,
} from "../shapes/incidents.ts";
import { incidentKeySchema } from "../../case/incident.ts";
import { refusal } from "../../words/refusal.ts";
import type { WatchingIncidents } from "../api.ts";
import { look } from "../look.ts";
import { json } from "../route.ts";

export const listIncidents = look({
  id: "listIncidents",
  at: "GET /api/incidents",
  about:
    "The incidents that the last sweep found, with what people did about them, and the sweep in numbers; `swept` is null until the first sweep is done.",
  tag: "Incidents",
  for: "duty",
  servedBy: "show-log",
  answers: json<IncidentsAnswer>("IncidentsAnswer", "The incidents."),
  refusals: [],
  tagged: true,
  take: async ({ desk, sweeps }: WatchingIncidents, { words }) =>
    incidentsAnswer(desk, await sweeps?.last(), words),
});

export const showIncident = look({
  id: "showIncident",
  at: "GET /api/incidents/{key}",
  about: "An incident, also after it has ended.",
  tag: "Incidents",
  for: "duty",
  servedBy: "show-log",
  answers: json<IncidentAnswer>("IncidentAnswer", "The incident."),
  refusals: ["notFound"],
  tagged: true,
  take: async ({ desk, sweeps, lookAt }: WatchingIncidents, { place, words }) => {
    const name = place["key"] ?? "";
    const key = incidentKeySchema.safeParse(name);
    if (!key.success)
      return refusal("IncidentNotFound", { incident: name, why: { kind: "incidentKeyUnknown" } });
    const swept = await (lookAt === undefined ? sweeps?.last() : lookAt(key.data));
    return incidentAnswer(desk, { swept, key: key.data }, words);
  },
});
