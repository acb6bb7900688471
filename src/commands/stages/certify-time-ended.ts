import { courseOf } from "../../case/course-of-case.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Definition } from "../definition.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { Rule, Situation } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, authorityOfStage } from "../rules/stage-rule.ts";
import { timeNotEnded } from "../../case/clocks/time-ended.ts";

const definition = {
  kind: "CertifyTimeEnded",
  verb: "certify-time-ended",
  at: [],
  duty: "plenary",
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

/** What the law makes of it that a time has passed: a window ends; at any other stage the file says what silence means. */
const outcomeAt = (procedure: Procedure, id: string): string =>
  stageOf(procedure, id)?.silence?.means ?? "ended";

const calendarFaults = (
  { calendar }: Situation["context"],
  { calendar: supplied }: CommandOf<"CertifyTimeEnded">,
): readonly Refusal[] =>
  calendar === undefined || supplied === undefined || calendar.digest === supplied
    ? []
    : inField("calendar", [refusal("CalendarDiffers", { supplied, recorded: calendar.digest })]);

const rule: Rule<"CertifyTimeEnded"> = {
  against: (situation, command, act) => {
    const procedure = situation.law.procedure;
    const stage = stageMeant(situation, command);
    return [
      ...againstAtStage(situation, command, act),
      ...timeNotEnded(
        courseOf(situation.case, procedure),
        { stage, on: command.on },
        situation.context,
      ),
      ...calendarFaults(situation.context, command),
    ];
  },
  gives: (situation, command) => {
    const stage = stageMeant(situation, command);
    return { stage, outcome: outcomeAt(situation.law.procedure, stage) };
  },
  authority: authorityOfStage,
};

/** Certifies that a time has passed and nothing was done in it, from which the law draws what the file says. */
export const certifyTimeEnded = { definition, rule } as const;
