import { signedInstrument } from "../../case/instrument.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { dateOfFact, type CaseFact } from "../../case/case-fact.ts";
import { dueDay, isDated } from "../../case/clocks/clock-run.ts";
import { stageReached } from "../../case/stage-reached.ts";
import type { StageStatus } from "../../case/stage-status.ts";
import { isRunning } from "../../exports/due.ts";
import { isOpen, type Stage } from "../../law/file/stage-of-case.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayOf, knownDate, unknownDate, type FactDate } from "../../time/fact-date.ts";
import type { PageFormat } from "../page-format.ts";

type Days = Partial<Readonly<Record<Stage, FactDate>>>;

// A release is done by recording it; of one that was entered afterwards nobody says when it was.
const dayOfRelease = ({ imported, at }: CaseFact, timeZone: string): FactDate =>
  imported ? unknownDate : knownDate(dayOf(at, timeZone));

/** On which day the work of the international steps was done. */
const daysAbroad = ({ state, law }: CaseView): Days => {
  const { timeZone } = law.procedure;
  const { released, sent } = state.notifications;
  const found = {
    instrument: signedInstrument(state)?.act.on,
    notification: released.map((one) => dayOfRelease(one, timeZone)).at(-1),
    transmission: sent.map((one) => dateOfFact(one, timeZone)).at(-1),
    deposit: state.deposit?.act.receivedOn,
  };
  return Object.fromEntries(Object.entries(found).filter(([, day]) => day !== undefined));
};

/** On which day each stage did its work last. */
const daysDone = (view: CaseView): Days => ({
  ...Object.fromEntries(
    courseOf(view.state, view.law.procedure).happened.map(({ stage, on }) => [stage, on]),
  ),
  ...daysAbroad(view),
});

/** By which day something is to be done at a stage: the nearest of the deadlines that run to it. */
const dueAt = (view: CaseView, stage: Stage): IsoDate | undefined =>
  view.runs
    .filter(isDated)
    .filter((run) => isRunning(view, run) && run.isUnderWay && !run.clock.isPeriod)
    .filter(({ clock }) => clock.to.some((event) => event.stage === stage))
    .map(dueDay)
    .toSorted()
    .at(0);

const doneOn = ({ words, day }: PageFormat, on: FactDate | undefined): string | undefined => {
  if (on === undefined) return undefined;
  return on.kind === "unknown" ? words.cases.overview.map.notFound : day(on);
};

/** The one line about days under a stage of the drawing; undefined where no day is to be said. */
export const daysOfStages = (
  format: PageFormat,
  view: CaseView,
): ((one: { readonly stage: Stage; readonly status: StageStatus }) => string | undefined) => {
  const { state, law } = view;
  const { map } = format.words.cases.overview;
  const days = daysDone(view);
  const due = (stage: Stage): string | undefined => {
    const by = dueAt(view, stage);
    return by && map.by({ day: format.day(by) });
  };
  const waiting = (stage: Stage): string | undefined => {
    const { on } = stageReached(state, state.stageSince, law.procedure.timeZone);
    if (!isOpen(stage)) return doneOn(format, on);
    return on.kind === "unknown" ? due(stage) : (due(stage) ?? map.since({ day: format.day(on) }));
  };
  return ({ stage, status }) => {
    if (status === "now") return waiting(stage);
    return status === "possible" ? due(stage) : doneOn(format, days[stage]);
  };
};
