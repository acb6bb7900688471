import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import { factDate, line, lines, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";
import { referralFaults } from "../../case/committees.ts";

export const definition = {
  kind: "Refer",
  acts: ["Referred"],
  verb: "refer-to-committee",
  at: [],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
  openData: ["lead", "others"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  lead: mayBeLeftOut(orNone(line)),
  others: mayBeLeftOut(lines(50)),
});

const atStage: Rule<"Refer"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Referred",
  stage: stageMeant(situation, fact),
}));

const rule: Rule<"Refer"> = {
  ...atStage,
  against: (situation, command) => [
    ...atStage.against(situation, command),
    ...referralFaults(command),
  ],
};

/** Refers the matter to the body that examines it, and may name which committees those are. */
export const refer = { fields, gives: givenAtStage, rule } as const;
