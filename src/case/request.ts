import * as z from "zod/mini";
import { commandSchema } from "./command.ts";
import { dutySchema } from "../law/duty.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../values/ids.ts";
import { lineSchema, noteSchema } from "../values/text.ts";
import { saltSchema } from "./withheld.ts";
import { instantSchema } from "../time/date.ts";

/**
 * Why somebody goes on although the audit finds rules broken: the rules, by the names that the audit gives them, and the reason.
 */
export const despiteSchema = z.strictObject({
  findings: z.array(lineSchema).check(z.minLength(1), z.maxLength(100)),
  reason: noteSchema,
});
export type Despite = z.infer<typeof despiteSchema>;

/**
 * A command with its sender: the id under which it is carried out once, and the duty in which the person acts.
 * In import mode an administrator enters a past case from a named source; what would be a refusal becomes a finding.
 */
export const requestSchema = z.strictObject({
  id: commandIdSchema,
  caseId: caseIdSchema,
  person: personSchema,
  duty: dutySchema,
  mode: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("live") }),
    z.strictObject({ kind: z.literal("import"), source: lineSchema }),
  ]),
  command: commandSchema(),
  despite: z.optional(despiteSchema),
  /** When it was made, in UTC. A signed request must say it; of any other the office notes when it came. */
  madeAt: z.optional(instantSchema),
  /** What hides a vote until it is certified. A signed request must have one where it records or certifies a vote, or corrects one. */
  salt: z.optional(saltSchema),
});
export type Request = z.infer<typeof requestSchema>;
export type Mode = Request["mode"];
