import { endingFaults } from "../../rules/ending.ts";
import type { Rule } from "../../rules/rule.ts";
import { openStages } from "../../case/stage.ts";
import type { Definition } from "../../definition.ts";
import { factDate, line, note } from "../../fields/fields.ts";

export const definition = {
  kind: "Withdraw",
  acts: ["CaseWithdrawn"],
  verb: "withdraw",
  at: openStages,
  duty: "clerk",
  whileSuspended: true,
  correctable: true,
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

const fields = () => ({ on: factDate, by: line, reason: note });

const rule: Rule<"Withdraw"> = {
  against: (situation, command) => endingFaults(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "CaseWithdrawn" }),
  leadsTo: () => "withdrawn",
};

/** Records that the case was withdrawn. */
export const withdraw = { fields, rule } as const;
