import * as z from "zod/mini";
import { factDateSchema } from "./fact-date.ts";
import { lineSchema, noteSchema } from "./text.ts";

/** On what ground a case is suspended; `other` is told by the reason. */
export const suspensionGrounds = ["dissolution", "constitutionalReview", "other"] as const;

/** The commands by which a case stands still, and goes on. */
export const suspensionCommands = {
  Suspend: z.strictObject({
    kind: z.literal("Suspend"),
    on: factDateSchema,
    ground: z.enum(suspensionGrounds),
    reason: noteSchema,
    legalBasis: lineSchema,
  }),
  Resume: z.strictObject({
    kind: z.literal("Resume"),
    on: factDateSchema,
    legalBasis: lineSchema,
  }),
} as const;
