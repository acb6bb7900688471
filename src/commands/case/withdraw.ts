import { endingFaults } from "../rules/ending.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";
import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import { factDate, line, note, ofProcedure } from "../../case/fields/fields.ts";

export const definition = {
  kind: "Withdraw",
  acts: ["CaseWithdrawn"],
  verb: "withdraw",
  at: "open",
  duty: "clerk",
  whileSuspended: true,
  correctable: true,
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  by: line,
  reason: note,
  body: mayBeLeftOut(ofProcedure("bodies")),
});

const rule: Rule<"Withdraw"> = {
  against: (situation, command) => [
    ...endingFaults(situation, command.on),
    ...againstInCourse(situation, command, rule.record(situation, command)),
  ],
  record: (_, fact) => ({ ...fact, kind: "CaseWithdrawn" }),
  leadsTo: () => "withdrawn",
};

/** Records that the case was withdrawn. */
export const withdraw = { fields, rule } as const;
