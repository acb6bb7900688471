import type { Definition } from "../../definition.ts";
import { factDate, namedCounts, ofProcedure } from "../../fields/fields.ts";
import { authorityOfClock } from "../../rules/stage-authority.ts";
import type { Rule } from "../../rules/rule.ts";
import { againstInCourse } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "RecordWaiver",
  acts: ["IntervalWaived"],
  verb: "waive",
  at: "open",
  procedures: ["staged"],
  duty: "clerk",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  clock: ofProcedure("waivable"),
  counts: namedCounts,
});

const rule: Rule<"RecordWaiver"> = {
  against: (situation, command) => [
    ...againstInCourse(situation, command, rule.record(situation, command)),
  ],
  record: (_, fact) => ({ ...fact, kind: "IntervalWaived" }),
  authority: authorityOfClock,
};

/** Records that those whom the law entitles to it waived an interval. */
export const recordWaiver = { fields, rule } as const;
