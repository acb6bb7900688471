import { type Assignment } from "../../office/assignee.ts";
import { denunciationEffectIn, entryIntoForceIn } from "../../case/state-in-force.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import {
  hiddenVote,
  readableState,
  standingFor,
  type HiddenVote,
  type Reader,
} from "../../office/confidential-votes.ts";
import type { Case } from "../../case/case.ts";
import type { IsoDate } from "../../time/date.ts";
import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { clockRunsUnder } from "../../case/clocks/runs-of-case.ts";
import type { DenunciationEffect } from "../../treaty/denunciation-effect.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../commands/next/next-steps.ts";
import type { Law } from "../../law/law.ts";
import { rememberedOf } from "../../values/remembered.ts";

/** A case as people look at it: where it stands, what may come next, what is due, what is known internationally. */
export type CaseView = {
  readonly state: Case;
  readonly law: Law;
  readonly next: readonly NextStep[];
  /** What else may be recorded when it happens, also after the case has ended. */
  readonly beside: readonly NextStep[];
  /** Every time limit and interval in each of its runs, as it stands today. */
  readonly runs: readonly ClockRun[];
  /** The sitting days in force for the procedure. */
  readonly calendar: PinnedCalendar | undefined;
  /** By which day and which sitting days all of this was worked out. */
  readonly on: On;
  readonly entryIntoForce: EntryIntoForce | undefined;
  readonly denunciationEffect: DenunciationEffect | undefined;
  /** Who attends to the open stage, one person in each duty. */
  readonly assignees: readonly Assignment[];
  /** The vote that whoever reads is told of and may not read yet; left out where nobody reads, or there is none. */
  readonly hiddenVote?: HiddenVote | undefined;
};

/** Whether a step is for a day still to come: nobody can record an entry into force before it. */
export const isStillAhead = (
  { entryIntoForce, on }: Pick<CaseView, "entryIntoForce" | "on">,
  { fact }: Pick<NextStep, "fact">,
): boolean => fact === "entryIntoForce" && (entryIntoForce?.date ?? on.today) > on.today;

/** What follows from a case, its law and the sitting days. */
type Following = Omit<CaseView, "state" | "law" | "calendar" | "on" | "assignees" | "hiddenVote">;

type On = {
  readonly today: IsoDate;
  readonly calendar: PinnedCalendar | undefined;
  /** By which the end of a time was last certified: what is over is counted by it, as in the audit. */
  readonly certified: PinnedCalendar | undefined;
};

const following = (state: Case, law: Law, { today, calendar, certified }: On): Following => {
  const { procedure } = law;
  const next = nextSteps(state, procedure);
  return {
    next,
    beside: stepsBeside(state, procedure, next),
    runs: clockRunsUnder(state, law, {
      today,
      calendar: certified ?? calendar,
      inForce: calendar,
    }).filter(({ hadPassed }) => !hadPassed),
    entryIntoForce: entryIntoForceIn(state, law.treaty),
    denunciationEffect: denunciationEffectIn(state, law.treaty),
  };
};

// A case is looked at far more often than it moves; what was found out goes when its head is forgotten.
const followingByDay = rememberedOf<Following>();

/** What follows from a case, worked out once for each day and calendar. */
export const followingOnce = (state: Case, law: Law, on: On): Following =>
  followingByDay(state, [law, on.today, on.calendar, on.certified], () =>
    following(state, law, on),
  );

/**
 * A case as somebody may read it: without the record of a vote that another person is yet to certify, and with nothing that
 * follows from such a record.
 */
export const viewFor = (view: CaseView, reader: Reader): CaseView => {
  const { state: whole, law, on } = view;
  const state = readableState(whole, law, reader);
  if (state === whole) return view;
  const follows = followingOnce(standingFor(whole, law, reader), law, on);
  return { ...view, ...follows, state, hiddenVote: hiddenVote(whole, law, reader) };
};
