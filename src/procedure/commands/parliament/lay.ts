import { exactDay } from "../../../clocks/dates/fact-date.ts";
import { isLawProcedure, isStaged } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
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
import { isNegativeProcedure } from "../../profile/kind-of-procedure.ts";
import type { Profile } from "../../profile/profile.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { againstAtStage, authorityOfStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Lay",
  acts: ["DraftLawLaid", "TreatyLaid", "Laid"],
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

const actUnder = (profile: Profile): "DraftLawLaid" | "TreatyLaid" | "Laid" => {
  if (isStaged(profile)) return "Laid";
  return isLawProcedure(profile) ? "DraftLawLaid" : "TreatyLaid";
};

const rule: Rule<"Lay"> = {
  against: (situation, command) => [
    ...notInFuture(situation, command.on),
    ...notBefore(command.on, conclusion(situation)),
    ...notBefore(command.on, signature(situation)),
    // A sitting-day clock needs a day to count from.
    ...(!isNegativeProcedure(situation.law.profile) || exactDay(command.on) !== undefined
      ? []
      : [
          refusal("MalformedInput", {
            where: "on",
            reason: { kind: "dayOfLayingNeeded" },
          }),
        ]),
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: actUnder(situation.law.profile),
    ...(isStaged(situation.law.profile) ? { stage: stageMeant(situation, fact) } : {}),
  }),
  notes: ({ law }, command) => prohibitedNotes(command.statements, law.treaty),
  leadsTo: (_, { kind }) => {
    // Where a laying at a stage of a procedure file leads, the file says.
    if (kind === "Laid") return undefined;
    return kind === "DraftLawLaid" ? "laid" : "scrutiny";
  },
  authority: (law, act) => {
    const { profile } = law;
    if (isStaged(profile)) return authorityOfStage(law, { stage: act.stage ?? "" });
    return (isLawProcedure(profile) ? profile.approval : profile.periodA).authority;
  },
  isNext: () => true,
};

/** Lays the draft law, or the treaty, before parliament. */
export const lay = { fields, rule } as const;
