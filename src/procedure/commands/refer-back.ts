import { isSittingToVote } from "../../../domain/rules/committee.ts";
import { latest } from "../../../domain/case.ts";
import { type Rule, notBefore, notInFuture } from "../../../domain/rules/rule.ts";
import { define } from "../define.ts";
import { factDate, note } from "../fields/fields.ts";

const definition = define({
  kind: "ReferBack",
  acts: ["ReferredBack"],
  verb: "refer-back",
  at: ["plenary"],
  onlyIn: "law",
  duty: "clerk",
  awaits: "certification",
  fields: { on: factDate, reason: note },
});

const rule: Rule<"ReferBack"> = {
  against: (situation, command) => {
    const report = latest(situation.case, "CommitteeReported");
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, report && { name: "theCommitteesReport", on: report.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ReferredBack" }),
  leadsTo: () => "committee",
  isNext: isSittingToVote,
};

/** Records that the sitting referred the draft law back to committee. */
export const referBack = { definition, rule } as const;
