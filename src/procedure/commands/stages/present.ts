import { lawIdSchema } from "../../values/ids.ts";
import type { Definition } from "../../definition.ts";
import { factDate, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { againstAtStage, authorityOfStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Present",
  acts: ["Presented"],
  verb: "present",
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

const rule: Rule<"Present"> = {
  against: (situation, command) => [
    ...againstAtStage(situation, command, rule.record(situation, command)),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: "Presented",
    stage: stageMeant(situation, fact),
  }),
  authority: authorityOfStage,
};

/** Presents the matter to those who decide on it or assent to it. */
export const present = { fields, gives, rule } as const;
