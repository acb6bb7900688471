import * as z from "zod/mini";
import { once } from "../values/text.ts";
import { authoritySchema } from "./authority.ts";

/** What somebody read: a text of law, an official page, a summary by others, a press report, or what was done in practice. */
export const sourceKinds = ["law", "official", "summary", "press", "practice", "inferred"] as const;

const kind = once(() => z.optional(z.enum(sourceKinds)));

/**
 * The source of one thing that a procedure file says. Where another source contradicts it, both are named: the conflict is
 * shown to whoever relies on it, and nobody decides it here.
 */
export const sourceSchema = once(() =>
  z.strictObject({
    ...authoritySchema.shape,
    kind: kind(),
    conflictsWith: z.optional(z.strictObject({ ...authoritySchema.shape, kind: kind() })),
  }),
);

export type Source = z.infer<ReturnType<typeof sourceSchema>>;
