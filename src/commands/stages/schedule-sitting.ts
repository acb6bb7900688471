import { knownDate } from "../../time/fact-date.ts";
import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstPlanned } from "../rules/stage-rule.ts";

const definition = {
  kind: "ScheduleSitting",
  verb: "schedule",
  at: [],
  besideAt: ["decide"],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

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
export const scheduleSitting = { definition, rule } as const;
