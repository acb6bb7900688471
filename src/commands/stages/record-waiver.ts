import type { Definition } from "../definition.ts";
import { authorityOfClock } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordWaiver",
  verb: "waive",
  at: "open",
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"RecordWaiver"> = {
  against: againstInCourse,
  authority: authorityOfClock,
};

/** Records that those whom the law entitles to it waived an interval. */
export const recordWaiver = { definition, rule } as const;
