import type { Act } from "./act.ts";
import type { Refusal } from "./refusal.ts";

/** The answer to a command: the acts that it leads to, or why not. */
export type Decision =
  | { readonly kind: "allowed"; readonly acts: readonly Act[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };
