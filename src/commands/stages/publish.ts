import type { Definition } from "../definition.ts";
import { orNone } from "../../case/fields/field.ts";
import { factDate, line, ofProcedure, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "Publish",
  acts: ["Published"],
  verb: "publish",
  at: [],
  duty: "clerk",
  correctable: true,
  openData: ["outcome", "publishedIn", "number"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  publishedIn: line,
  number: orNone(line),
});

const rule: Rule<"Publish"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Published",
  stage: stageMeant(situation, fact),
}));

/** Records a publication or a registration. */
export const publish = { fields, gives: givenAtStage, rule } as const;
