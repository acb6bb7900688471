import type { Decision } from "../../procedure/decision.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { refusalClass } from "../../procedure/refusal.ts";
import { inEnglish } from "../../words/read.ts";
import { canonicalText } from "./canonical-text.ts";

/** What is wrong with an entry. `rule` is there where the entry is unaltered and the rules of this version lead elsewhere. */
export type Objection = { readonly reason: string; readonly rule?: string };

/** An objection that no change of a rule explains. */
export const altered = (reason: string | undefined): Objection | undefined =>
  reason === undefined ? undefined : { reason };

/**
 * What deciding an entry again has against it.
 * @param leads what leads to acts, as it is said of an entry that has others
 */
export const objectionTo = (
  made: Decision,
  { acts, step }: Pick<Entry, "acts" | "step">,
  leads: string,
): Objection | undefined => {
  if (made.kind === "refused") {
    const { refusal } = made;
    const reason = `is refused by the rules: ${inEnglish(refusal)}`;
    // Who held which duty is a matter of the office's record, not of a rule that may change.
    return refusalClass(refusal) === "duty" ? { reason } : { reason, rule: refusal.kind };
  }
  return canonicalText([made.acts, made.step]) === canonicalText([acts, step])
    ? undefined
    : { reason: `records other acts than ${leads}`, rule: "act" };
};
