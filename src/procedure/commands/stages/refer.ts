import { lawIdSchema } from "../../values/ids.ts";
import type { Definition } from "../../definition.ts";
import { factDate, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { againstAtStage, authorityOfStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Refer",
  acts: ["Referred"],
  verb: "refer-to-committee",
  at: [],
  procedures: ["staged"],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
});

const gives = () => ({ stage: lawIdSchema });

const rule: Rule<"Refer"> = {
  against: (situation, command) => [
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: "Referred",
    stage: stageMeant(situation, fact),
  }),
  authority: authorityOfStage,
};

/** Refers the matter to the body that examines it. */
export const refer = { fields, gives, rule } as const;
