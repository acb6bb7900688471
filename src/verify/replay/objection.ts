import type { Decision } from "../../procedure/decision.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { refusalClass } from "../../procedure/refusal.ts";
import type { Said } from "../../words/messages.ts";
import { canonicalText } from "./read-entry.ts";

/** What is wrong with an entry. `rule` is there where the entry is unaltered and the rules of this version lead elsewhere. */
export type Objection = { readonly reason: Said; readonly rule?: string };

/** An objection that no change of a rule explains. */
export const altered = (reason: Said | undefined): Objection | undefined =>
  reason === undefined ? undefined : { reason };

/**
 * What deciding an entry again has against it.
 * @param otherActs what is said of an entry that has other acts
 */
export const objectionTo = (
  made: Decision,
  { acts, step }: Pick<Entry, "acts" | "step">,
  otherActs: "actsOtherThanRules" | "actsOtherThanCommand",
): Objection | undefined => {
  if (made.kind === "refused") {
    const { refusal } = made;
    const reason: Said = { kind: "refusedByRules", refusal };
    // Who held which duty is a matter of the office's record, not of a rule that may change.
    return refusalClass(refusal) === "duty" ? { reason } : { reason, rule: refusal.kind };
  }
  return canonicalText([made.acts, made.step]) === canonicalText([acts, step])
    ? undefined
    : { reason: { kind: otherActs }, rule: "act" };
};
