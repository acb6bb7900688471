import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import { day, document, ofProcedure, wholeNumber } from "../../case/fields/fields.ts";
import { knownDate } from "../../time/fact-date.ts";
import { authorityOfClock } from "../rules/stage-authority.ts";
import { extensionFaults } from "../rules/stage-extension.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

export const definition = {
  kind: "ExtendTime",
  acts: ["TimeExtended"],
  verb: "extend-time",
  at: "open",
  duty: "clerk",
} as const satisfies Definition;

const fields = () => ({
  on: day,
  clock: ofProcedure("extendable"),
  n: wholeNumber(1, 3660),
  body: mayBeLeftOut(ofProcedure("bodies")),
  statement: orNone(document),
});

const rule: Rule<"ExtendTime"> = {
  against: (situation, command) => [
    ...againstInCourse(
      situation,
      { ...command, on: knownDate(command.on) },
      rule.record(situation, command),
    ),
    ...extensionFaults(situation, rule.record(situation, command)),
  ],
  record: (_, fact) => ({ ...fact, kind: "TimeExtended" }),
  authority: authorityOfClock,
};

/** Records that a time limit was extended, by so much in the unit of the limit. */
export const extendTime = { fields, rule } as const;
