import { latestDay, type FactDate } from "../../time/fact-date.ts";
import { runsIn, type ClockRun } from "../../case/clocks/clock-run.ts";
import { timesEndedAt } from "../../case/clocks/runs.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Definition } from "../definition.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { Rule, Situation } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, authorityOfStage } from "../rules/stage-rule.ts";

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

/** Refuses to certify today what may still run, or for a day on which it may still have run. */
const notOver = (
  situation: Situation,
  { clock: { name, authority }, ends }: ClockRun,
  on: FactDate,
): readonly Refusal[] => {
  if (ends.kind === "noDay")
    switch (ends.why) {
      case "noCalendar":
        return [refusal("CalendarMissing", {}, authority)];
      case "calendarEnds":
        return inField("calendar", [refusal("CalendarTooShort", { name }, authority)]);
      case "startUnknown":
      case "suspensionUnknown":
        return inField("stage", [refusal("TimeStartUnknown", { name }, authority)]);
    }
  const { today } = situation.context;
  const { latest: lastDay } = ends;
  if (today <= lastDay)
    return inField("on", [refusal("PeriodNotEnded", { lastDay, today }, authority)]);
  const day = latestDay(on);
  return day !== undefined && day <= lastDay
    ? inField("on", [refusal("TimeStillRan", { on, lastDay, name }, authority)])
    : [];
};

const timeFaults = (
  situation: Situation,
  { procedure, stage }: { readonly procedure: Procedure; readonly stage: string },
  { on }: CommandOf<"CertifyTimeEnded">,
): readonly Refusal[] => {
  const { today, calendar } = situation.context;
  const clocks = timesEndedAt(procedure, stage);
  const runs = runsIn(courseOf(situation.case, procedure), { today, calendar }).filter(
    ({ clock, isUnderWay }) => isUnderWay && clocks.includes(clock),
  );
  const [first] = clocks;
  if (first !== undefined && runs.length === 0)
    return inField("stage", [refusal("TimeNotRunning", { name: first.name }, first.authority)]);
  return runs.flatMap((run) => notOver(situation, run, on));
};

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
      ...timeFaults(situation, { procedure, stage }, command),
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
