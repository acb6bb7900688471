import * as z from "zod/mini";
import { duties, type ActingDuty } from "../../domain/duty.ts";
import {
  commandIdSchema,
  personSchema,
  type CommandId,
  type Digest,
  type PersonNumber,
} from "../../domain/ids.ts";
import {
  personIncidentCommandSchema,
  type IncidentCommand,
} from "../../domain/incident-command.ts";
import { canonicalJson, digestOf } from "../canonical.ts";

/** What somebody asks to do about an incident. */
export const incidentRequestSchema = z.strictObject({
  id: commandIdSchema,
  person: personSchema,
  duty: z.enum(duties),
  incident: personIncidentCommandSchema,
});
export type IncidentRequest = {
  readonly id: CommandId;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly incident: IncidentCommand;
};

export const digestOfIncidentRequest = (request: IncidentRequest): Digest =>
  digestOf(canonicalJson(request));
