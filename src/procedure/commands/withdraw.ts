import { endingFaults } from "../../../domain/rules/ending.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { openStages } from "../../../domain/stage.ts";
import { define } from "../define.ts";
import { factDate, line, note } from "../fields/fields.ts";

const definition = define({
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
  fields: { on: factDate, by: line, reason: note },
});

const rule: Rule<"Withdraw"> = {
  against: (situation, command) => endingFaults(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "CaseWithdrawn" }),
  leadsTo: () => "withdrawn",
};

/** Records that the case was withdrawn. */
export const withdraw = { definition, rule } as const;
