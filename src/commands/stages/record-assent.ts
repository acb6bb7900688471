import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import {
  document,
  factDate,
  line,
  ofProcedure,
  stage,
  textVoted,
} from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { notPresentedFaults } from "../rules/stage-presentation.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "RecordAssent",
  acts: ["AssentRecorded"],
  verb: "record-assent",
  at: [],
  duty: "headOfState",
  correctable: true,
  irreversible: true,
  awaits: "certification",
  openData: ["outcome"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  body: mayBeLeftOut(ofProcedure("bodies")),
  by: orNone(line),
  source: mayBeLeftOut(orNone(line)),
  objections: mayBeLeftOut(orNone(document)),
  text: mayBeLeftOut(textVoted),
});

const atStage: Rule<"RecordAssent"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "AssentRecorded",
  stage: stageMeant(situation, fact),
}));

const rule: Rule<"RecordAssent"> = {
  ...atStage,
  against: (situation, command) => [
    ...atStage.against(situation, command),
    ...notPresentedFaults(situation, stageMeant(situation, command)),
  ],
};

/** Records a signature, a countersignature, a return or a refusal. */
export const recordAssent = { fields, gives: givenAtStage, rule } as const;
