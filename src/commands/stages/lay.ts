import { inField } from "../../words/refusal.ts";
import { conclusion } from "../rules/opening.ts";
import { type Rule, type Situation, type Step, notBefore, notInFuture } from "../rules/rule.ts";
import { prohibitedNotes } from "../../findings/statements/permitted.ts";
import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import {
  factDate,
  line,
  ofProcedure,
  someOfProcedure,
  stage,
  statements,
  textOrUnknown,
} from "../../case/fields/fields.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, authorityOfStage, givenAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "Lay",
  acts: ["Laid"],
  verb: "lay",
  at: [],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
  openData: ["text"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  by: line,
  text: textOrUnknown,
  statements,
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
    ...inField("on", [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, conclusion(situation)),
      ...notBefore(command.on, signature(situation)),
    ]),
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({ ...fact, kind: "Laid", stage: stageMeant(situation, fact) }),
  notes: ({ law }, command) => prohibitedNotes(command.statements, law.treaty),
  authority: authorityOfStage,
};

/** Lays the treaty, or the draft law by which it is approved, before parliament. */
export const lay = { fields, gives: givenAtStage, rule } as const;
