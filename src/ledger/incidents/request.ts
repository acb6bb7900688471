import * as z from "zod/mini";
import type { Digest } from "../../values/ids.ts";
import { personIncidentCommandSchema, type IncidentCommand } from "../../case/incident-command.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import { askingFields, type Asking } from "../handling/first-result.ts";

/** What somebody asks to do about an incident. */
export const incidentRequestSchema = z.strictObject({
  ...askingFields,
  incident: personIncidentCommandSchema,
});
export type IncidentRequest = Asking & { readonly incident: IncidentCommand };

export const digestOfIncidentRequest = (request: IncidentRequest): Digest =>
  digestOf(canonicalJson(request));
