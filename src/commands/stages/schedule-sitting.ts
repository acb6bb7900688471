import { knownDate } from "../../time/fact-date.ts";
import type { Definition } from "../definition.ts";
import { day, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstPlanned, givenAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "ScheduleSitting",
  acts: ["SittingScheduled"],
  verb: "schedule",
  at: [],
  duty: "clerk",
  awaits: "certification",
  openData: ["sittingOn"],
} as const satisfies Definition;

const fields = () => ({ sittingOn: day, stage });

const rule: Rule<"ScheduleSitting"> = {
  against: (situation, { kind, stage, sittingOn }) =>
    againstPlanned(situation, { kind, stage, on: knownDate(sittingOn) }),
  record: (situation, fact) => ({
    ...fact,
    kind: "SittingScheduled",
    stage: stageMeant(situation, fact),
  }),
};

/** Schedules the sitting that will vote. */
export const scheduleSitting = { fields, gives: givenAtStage, rule } as const;
