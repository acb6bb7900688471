import type { Act } from "./case/act.ts";
import type { Step } from "./case/entry.ts";
import type { Finding } from "../audit/finding.ts";
import type { Refusal } from "./refusal.ts";

/** The acts and the step that a command leads to, and what is to be noted of it. */
export type Allowed = {
  readonly kind: "allowed";
  readonly acts: readonly Act[];
  /** Null of what is recorded in no case. */
  readonly step: Step | null;
  readonly findings: readonly Finding[];
};

/** The answer to a command: what it leads to, or why not. */
export type Decision = Allowed | { readonly kind: "refused"; readonly refusal: Refusal };
