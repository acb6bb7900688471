import { isStaged } from "../../profile/kind-of-procedure.ts";
import { conclusion } from "../../rules/opening.ts";
import { type Rule, type Situation, type Step, notBefore, notInFuture } from "../../rules/rule.ts";
import { prohibitedNotes } from "../../../treaty/statements/permitted.ts";
import type { Definition } from "../../definition.ts";
import { mayBeLeftOut } from "../../fields/field.ts";
import {
  factDate,
  line,
  ofProcedure,
  someOfProcedure,
  stage,
  statements,
  textOrUnknown,
  yesNo,
} from "../../fields/fields.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { againstAtStage, authorityOfStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Lay",
  acts: ["DraftLawLaid", "Laid"],
  verb: "lay",
  at: ["opened"],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
  openData: ["text", "urgent"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  by: line,
  text: textOrUnknown,
  statements,
  urgent: yesNo(false),
  stage,
  body: mayBeLeftOut(ofProcedure("bodies")),
  with: mayBeLeftOut(someOfProcedure("documents")),
});

const signature = (situation: Situation): Step | undefined => {
  const signed = situation.case.datedFacts.find(({ act }) => act.fact === "signature");
  return signed && { name: "theSignatureOfTheTreaty", on: signed.act.on };
};

const rule: Rule<"Lay"> = {
  against: (situation, command) => [
    ...notInFuture(situation, command.on),
    ...notBefore(command.on, conclusion(situation)),
    ...notBefore(command.on, signature(situation)),
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: isStaged(situation.law.profile) ? "Laid" : "DraftLawLaid",
    ...(isStaged(situation.law.profile) ? { stage: stageMeant(situation, fact) } : {}),
  }),
  notes: ({ law }, command) => prohibitedNotes(command.statements, law.treaty),
  // Where a laying at a stage of a procedure file leads, the file says.
  leadsTo: (_, { kind }) => (kind === "Laid" ? undefined : "laid"),
  authority: (law, act) => {
    const { profile } = law;
    return isStaged(profile)
      ? authorityOfStage(law, { stage: act.stage ?? "" })
      : profile.approval.authority;
  },
  isNext: () => true,
};

/** Lays the draft law, or the treaty, before parliament. */
export const lay = { fields, rule } as const;
