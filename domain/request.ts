import * as z from "zod/mini";
import { commandSchema } from "./command.ts";
import { duties } from "./duty.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "./ids.ts";
import { lineSchema } from "./text.ts";

/**
 * A command with its sender: the id under which it is carried out once, and the duty in which the person acts.
 * In import mode an administrator enters a past case from a named source; what would be a refusal becomes a finding.
 */
export const requestSchema = z.strictObject({
  id: commandIdSchema,
  caseId: caseIdSchema,
  person: personSchema,
  duty: z.enum(duties),
  mode: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("live") }),
    z.strictObject({ kind: z.literal("import"), source: lineSchema }),
  ]),
  command: commandSchema,
});
export type Request = z.infer<typeof requestSchema>;
export type Mode = Request["mode"];
