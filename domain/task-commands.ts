import * as z from "zod/mini";
import { clockNames } from "./clocks.ts";
import { isoDateSchema } from "./date.ts";
import { entryHashSchema, personSchema } from "./ids.ts";
import { lineSchema, noteSchema } from "./text.ts";

/** The commands that carry no case on: who may read it, who attends to it, and what is overdue. */
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
  RecordOverdue: z.strictObject({
    kind: z.literal("RecordOverdue"),
    deadline: z.enum(clockNames),
    /** The entry that recorded the start of the deadline, by the hash under which it was recorded first. */
    of: entryHashSchema,
    /** The last day that would have kept it on some reading of the dates on record. */
    dueOn: isoDateSchema,
  }),
} as const;
