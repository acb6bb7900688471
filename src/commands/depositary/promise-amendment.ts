import { inField, refusal } from "../../words/refusal.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { orNone } from "../../case/fields/field.ts";
import { day, line, newId } from "../../case/fields/fields.ts";
import { amendmentPromised } from "../../case/follow-up.ts";

export const definition = {
  kind: "PromiseAmendment",
  acts: ["AmendmentPromised"],
  verb: "promise-amendment",
  at: "openOrDeposited",
  duty: "clerk",
  correctable: true,
  openData: ["id", "subject"],
} as const satisfies Definition;

const fields = () => ({ id: newId, subject: line, dueOn: orNone(day), source: line });

const rule: Rule<"PromiseAmendment"> = {
  against: (situation, { id }) => {
    const earlier = amendmentPromised(situation.case, id);
    return earlier === undefined
      ? []
      : inField("id", [refusal("AmendmentExists", { id, entry: earlier.entry })]);
  },
  record: (_, fact) => ({ ...fact, kind: "AmendmentPromised" }),
  isBeside: () => true,
};

/** Records a change of the law that was promised so that the treaty can be carried out. */
export const promiseAmendment = { fields, rule } as const;
