import type { ActOf } from "../../case/act.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Definition } from "../definition.ts";
import { authorityOfClock } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordWaiver",
  verb: "waive",
  at: "open",
  neededBy: ({ clocks = [] }) =>
    clocks.some((clock) => "waiver" in clock && clock.waiver !== undefined),
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"RecordWaiver"> = ruleInCourse<CommandOf<"RecordWaiver">, ActOf<"IntervalWaived">>(
  {
    record: (_, fact) => ({ ...fact, kind: "IntervalWaived" }),
    authority: authorityOfClock,
  },
);

/** Records that those whom the law entitles to it waived an interval. */
export const recordWaiver = { definition, rule } as const;
