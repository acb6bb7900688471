import * as z from "zod/mini";
import { incidentRequestSchema } from "../../ledger/incidents/request.ts";
import { bodyLimits } from "../body.ts";
import { giveIncidentCommand } from "../give.ts";
import { everyClass, posted } from "../route.ts";
import { accepted, giving, signature } from "./giving.ts";

export const postIncidentCommand = posted({
  id: "handleIncident",
  at: "POST /api/incidents",
  about: "Takes, retries or resolves an incident.",
  tag: "Incidents",
  for: "duty",
  servedBy: "administer-office",
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
