import { isSittingToVote } from "../../rules/committee.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { factDate, note } from "../../fields/fields.ts";

export const definition = {
  kind: "ReferBack",
  acts: ["ReferredBack"],
  verb: "refer-back",
  at: ["plenary"],
  procedures: ["law"],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({ on: factDate, reason: note });

const rule: Rule<"ReferBack"> = {
  against: (situation, command) => {
    const report = situation.case.committees.reports.at(-1);
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
export const referBack = { fields, rule } as const;
