import * as z from "zod/mini";
import { personSchema } from "./ids.ts";
import { lineSchema, noteSchema } from "./text.ts";

/** The commands that carry no case on: who may read it, and who attends to it. */
export const taskCommands = {
  MakePublic: z.strictObject({
    kind: z.literal("MakePublic"),
    /** On what ground everybody may read the case: an article, a decision. */
    basis: lineSchema,
  }),
  ClaimTask: z.strictObject({ kind: z.literal("ClaimTask") }),
  HandOverTask: z.strictObject({
    kind: z.literal("HandOverTask"),
    to: personSchema,
    reason: noteSchema,
  }),
} as const;
