import { inField } from "../../words/refusal.ts";
import { conclusion } from "../rules/opening.ts";
import { type Rule, type Situation, type Step, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { againstAtStage, authorityOfStage, givesStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "Lay",
  verb: "lay",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const signature = (situation: Situation): Step | undefined => {
  const signed = situation.case.datedFacts.find(({ act }) => act.fact === "signature");
  return signed && { name: "theSignatureOfTheTreaty", on: signed.act.on };
};

const rule: Rule<"Lay"> = {
  against: (situation, command, act) => [
    ...inField("on", [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, conclusion(situation)),
      ...notBefore(command.on, signature(situation)),
    ]),
    ...againstAtStage(situation, command, act),
  ],
  gives: givesStage,
  authority: authorityOfStage,
};

/** Lays the treaty, or the draft law by which it is approved, before parliament. */
export const lay = { definition, rule } as const;
