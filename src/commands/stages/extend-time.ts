import type { Definition } from "../definition.ts";
import { knownDate } from "../../time/fact-date.ts";
import { authorityOfClock } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "ExtendTime",
  verb: "extend-time",
  at: "open",
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"ExtendTime"> = {
  against: (situation, command, act) =>
    againstInCourse(situation, { ...command, on: knownDate(command.on) }, act),
  authority: authorityOfClock,
};

/** Records that a time limit was extended, by so much in the unit of the limit. */
export const extendTime = { definition, rule } as const;
