import { inField, refusal } from "../../words/refusal.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { amendmentPromised } from "../../case/follow-up.ts";

const definition = {
  kind: "PromiseAmendment",
  verb: "promise-amendment",
  at: "openOrDeposited",
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"PromiseAmendment"> = {
  against: (situation, { id }) => {
    const earlier = amendmentPromised(situation.case, id);
    return earlier === undefined
      ? []
      : inField("id", [refusal("AmendmentExists", { id, entry: earlier.entry })]);
  },
  isBeside: () => true,
};

/** Records a change of the law that was promised so that the treaty can be carried out. */
export const promiseAmendment = { definition, rule } as const;
