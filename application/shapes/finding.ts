import { ruleName, type Finding } from "../../domain/finding.ts";
import { say, type Words } from "../../src/words/say.ts";

/** A finding, as programs are shown it: its rule and its reason are sentences. */
export type ShownFinding = Pick<Finding, "verdict" | "authority"> & {
  /** The name of the rule, by which a person goes on despite it. */
  readonly id: string;
  readonly rule: string;
  readonly why: string;
};

export const findingShown = (
  { rule, verdict, why, authority }: Finding,
  words: Words,
): ShownFinding => ({
  id: ruleName(rule),
  rule: say(rule, words),
  verdict,
  why: say(why, words),
  authority,
});
