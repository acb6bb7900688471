import { lawIdSchema } from "../../values/ids.ts";
import type { Definition } from "../../definition.ts";
import { mayBeLeftOut } from "../../fields/field.ts";
import { factDate, stage, textVoted } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { againstAtStage, authorityOfStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "DistributeText",
  acts: ["TextDistributed"],
  verb: "distribute",
  at: [],
  procedures: ["staged"],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  text: mayBeLeftOut(textVoted),
});

const gives = () => ({ stage: lawIdSchema });

const rule: Rule<"DistributeText"> = {
  against: (situation, command) => [
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: "TextDistributed",
    stage: stageMeant(situation, fact),
  }),
  authority: authorityOfStage,
};

/** Records that the text was distributed to those who decide on it. */
export const distributeText = { fields, gives, rule } as const;
