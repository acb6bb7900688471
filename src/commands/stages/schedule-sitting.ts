import { knownDate } from "../../time/fact-date.ts";
import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { againstPlanned, givesStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "ScheduleSitting",
  verb: "schedule",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"ScheduleSitting"> = {
  against: (situation, { kind, stage, sittingOn }) =>
    againstPlanned(situation, { kind, stage, on: knownDate(sittingOn) }),
  gives: givesStage,
};

/** Schedules the sitting that will vote. */
export const scheduleSitting = { definition, rule } as const;
