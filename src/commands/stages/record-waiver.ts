import type { ActOf } from "../../case/act.ts";
import type { CommandOf } from "../command.ts";
import type { Definition } from "../definition.ts";
import { factDate, namedCounts, ofProcedure } from "../../case/fields/fields.ts";
import { authorityOfClock } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleInCourse } from "../rules/stage-rule.ts";

export const definition = {
  kind: "RecordWaiver",
  acts: ["IntervalWaived"],
  verb: "waive",
  at: "open",
  duty: "clerk",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  clock: ofProcedure("waivable"),
  counts: namedCounts,
});

const rule: Rule<"RecordWaiver"> = ruleInCourse<CommandOf<"RecordWaiver">, ActOf<"IntervalWaived">>(
  {
    record: (_, fact) => ({ ...fact, kind: "IntervalWaived" }),
    authority: authorityOfClock,
  },
);

/** Records that those whom the law entitles to it waived an interval. */
export const recordWaiver = { fields, rule } as const;
