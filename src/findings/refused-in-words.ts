import { messageOf, type Refusal } from "../words/refusal.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";

/** What is wrong with what is on record of a past case, in the words in which a live case would have refused it. */
export const brokenBy = (rule: Rule, refused: Refusal): Finding => ({
  rule,
  verdict: "broken",
  why: messageOf(refused),
  authority: refused.authority,
});

/** The same, where only the record lacks something: nobody can say that the rule was broken. */
export const notOnRecordBy = (rule: Rule, refused: Refusal): Finding => ({
  ...brokenBy(rule, refused),
  verdict: "cannotBeVerified",
});
