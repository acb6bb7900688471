import * as z from "zod/mini";
import { incidentsAnswer, type IncidentsAnswer } from "../../api/shapes/incidents.ts";
import { sweepFault, sweepRequestSchema } from "../../ledger/sweep/sweeps.ts";
import type { Recording, WatchingIncidents } from "../api.ts";
import { bodyLimits } from "../body.ts";
import { HttpAnswer } from "../http-answer.ts";
import { faultOver } from "../problem.ts";
import { json, posted } from "../route.ts";
import { signature } from "./giving.ts";

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
  answers: json<IncidentsAnswer>("IncidentsAnswer", "What that sweep found."),
  refusals: ["input", "notFound", "duty"],
  take: async (
    { desk, sweeps, credentialOf }: Recording & WatchingIncidents,
    { body, handed, words },
  ) => {
    if (sweeps?.now === undefined)
      return faultOver({ status: 404, title: "NoSuchPlace", said: { kind: "noSweeps" } }, words);
    const credential = credentialOf({ handed, words }, body.signature);
    if (credential instanceof HttpAnswer) return credential;
    const refused = await sweepFault(desk, body.request, credential);
    return refused ?? incidentsAnswer(desk, await sweeps.now(), words);
  },
});
