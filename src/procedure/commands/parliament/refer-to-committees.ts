import { isStaged } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { factDate, line, lines } from "../../fields/fields.ts";

export const definition = {
  kind: "ReferToCommittees",
  acts: ["ReferredToCommittees"],
  verb: "refer",
  at: ["laid"],
  procedures: ["law"],
  duty: "clerk",
  correctable: true,
  openData: ["lead", "others"],
} as const satisfies Definition;

const fields = () => ({ on: factDate, lead: line, others: lines(50) });

const rule: Rule<"ReferToCommittees"> = {
  against: (situation, command) => {
    const laid = situation.case.laid.draftLaws.at(-1);
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, laid && { name: "laying", on: laid.act.on }),
      ...(command.others.includes(command.lead) ||
      new Set(command.others).size !== command.others.length
        ? [refusal("MalformedInput", { where: "others", reason: { kind: "committeeNamedTwice" } })]
        : []),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ReferredToCommittees" }),
  leadsTo: () => "committee",
  authority: ({ profile }) => (isStaged(profile) ? null : profile.committee.authority),
  isNext: () => true,
};

/** Refers the draft law to committees. */
export const referToCommittees = { fields, rule } as const;
