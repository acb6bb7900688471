import type { Case } from "../../case/case.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { amendmentPromised, isAmendmentOpen } from "../../case/follow-up.ts";

const definition = {
  kind: "RecordAmendmentDone",
  verb: "record-amendment-done",
  at: "openOrDeposited",
  duty: "clerk",
} as const satisfies Definition;

const promisedIds = (state: Case): readonly string[] =>
  state.followUp.amendmentsPromised.map(({ act }) => act.id);

const rule: Rule<"RecordAmendmentDone"> = {
  against: (situation, { id, on }) => {
    const known = promisedIds(situation.case);
    const earlier = situation.case.followUp.amendmentsDone.find(({ act }) => act.id === id);
    return [
      ...inField("id", [
        ...(amendmentPromised(situation.case, id) === undefined
          ? [refusal("AmendmentUnknown", { id, known })]
          : []),
        ...(earlier === undefined
          ? []
          : [refusal("AmendmentDoneAlready", { id, entry: earlier.entry })]),
      ]),
      ...inField("on", notInFuture(situation, on)),
    ];
  },
  isBeside: isAmendmentOpen,
  isNext: (state) => state.stage === "deposited" && isAmendmentOpen(state),
};

/** Records that a promised change of the law was made. */
export const recordAmendmentDone = { definition, rule } as const;
