import * as z from "zod/mini";
import { once } from "../values/text.ts";

/**
 * What an act is worth in law, decided when it is recorded and written in its entry; whoever folds the entry reads it. `irregular`
 * stands and is reported; `incomplete` lacks what its validity needs, and can be completed; `withoutEffect` is recorded, and
 * changes nothing. `rule` is the part of the procedure file that says so, by the ids that lead to it:
 * `declarations.urgent.by`.
 */
export type Worth =
  | { readonly kind: "stands" }
  | { readonly kind: "irregular" | "incomplete" | "withoutEffect"; readonly rule: string };

export const worthSchema = once(() =>
  z.union([
    z.strictObject({ kind: z.literal("stands") }),
    z.strictObject({
      kind: z.enum(["irregular", "incomplete", "withoutEffect"]),
      rule: z.string().check(z.minLength(1), z.maxLength(400)),
    }),
  ]),
);

/** What every act is worth that no rule says otherwise of. */
export const stands: Worth = { kind: "stands" };

export const hasNoEffect = ({ kind }: Worth): boolean => kind === "withoutEffect";
