import { addDays, type IsoDate } from "../time/date.ts";
import { earliestDay, startOfDay } from "../time/fact-date.ts";
import { dueDay, isDated, type ClockRun } from "../case/clocks/clock-run.ts";
import { clockRuns, runningLimits } from "../case/clocks/runs-of-case.ts";
import { type Case, isPublic } from "../case/case.ts";
import { isNumbered } from "../law/file/clock.ts";
import { firstSince } from "../case/case-fact.ts";
import { uniqueKey } from "../case/entry.ts";
import { isOpen, type Stage } from "../law/file/stage-of-case.ts";
import type { CaseId, PersonNumber } from "../values/ids.ts";
import { awaitedEntryIntoForce, leavesTask } from "../case/state-in-force.ts";
import { assigneeOf } from "./assignee.ts";
import type { Law } from "../law/law.ts";
import { standingFor } from "./confidential-votes.ts";

/** A task that a stage leaves to a duty; one for each open case, and for each whose entry into force is still to be recorded. */
export type TaskRow = {
  readonly caseId: CaseId;
  readonly stage: Stage;
  readonly since: string;
  readonly dueOn: string | null;
  /** Who last took it over at this stage, as its entries say; a duty that was revoked since is still to be looked up. */
  readonly assignee: PersonNumber | null;
};

/** What was said of a case when it was opened; it never changes. */
export type Opening = {
  readonly title: string;
  /** The ids of the procedure and of the treaty. */
  readonly procedure: string;
  readonly treaty: string;
};

/** A fact that may be true of one open case only, such as one case per parliament, treaty and purpose. */
export type UniqueChange = { readonly kind: "take" | "release"; readonly key: string };

/** What is listed of a case where it stands, beside its entries. */
export type Listed = {
  /** Null where nothing is left to do. */
  readonly task: TaskRow | null;
  /** Whether everybody may read it. */
  readonly public: boolean;
  /** With the words by which the case is found; null for the office's record and its like. */
  readonly opening: (Opening & { readonly words: string }) | null;
  /** What an open case has to itself, and an ended one has not. */
  readonly unique: readonly UniqueChange[];
  /**
   * Before this moment (epoch ms) no time that runs in the case leaves anything to say, whatever an office's calendar and its wishes for
   * reminders are; null where none runs.
   */
  readonly sayFrom: number | null;
};

/**
 * A text as it is searched: without case and without the marks of letters, so that `musteqil` finds `müstəqil` and a
 * keyboard without ə, ı and ş is enough.
 */
export const searchable = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ə", "e");

/** By what a case is found: its id and its title. What its treaty is called stands in the treaty's file. */
export const wordsOf = (caseId: string, title: string): string => searchable(`${caseId} ${title}`);

/**
 * The first day to act by of what is running in a case, counted as if no suspension moved it where that is in doubt, or on which a
 * period is over; null where nothing is, or where it hangs on sitting days. After the deposit, the day of the entry into force that is still to be
 * recorded.
 */
const nextDue = (state: Case, { treaty }: Law, running: readonly ClockRun[]): IsoDate | null => {
  if (!isOpen(state.stage)) return awaitedEntryIntoForce(state, treaty);
  const days = running
    .filter(isDated)
    .map((run) => (run.clock.isPeriod ? null : run.ends.unmoved) ?? dueDay(run));
  return days.sort()[0] ?? null;
};

// It counts from the entry that led to its stage, however many came since; one that put nothing on record has no moment of its own.
const taskOf = (state: Case, law: Law, running: readonly ClockRun[]): TaskRow | null => {
  if (!leavesTask(state)) return null;
  const began = firstSince(state.facts, state.stageSince);
  return {
    caseId: state.caseId,
    stage: state.stage,
    since: began?.seq === state.stageSince ? began.at : state.at,
    dueOn: nextDue(state, law, running),
    assignee: assigneeOf(state)?.person ?? null,
  };
};

// A reminder is for a day after the one on which a time began. Of hours, and of what has no last day without a calendar, that is not
// known, so it may be at once.
const sayFromOf = (
  state: Case,
  { procedure: { timeZone } }: Law,
  running: readonly ClockRun[],
): number | null => {
  if (!isOpen(state.stage)) return null;
  // Of a time without a number of days nothing is ever due.
  const moments = running
    .filter(({ span }) => isNumbered(span))
    .map((one) => {
      const began =
        isDated(one) && one.span.unit !== "hours" ? earliestDay(one.startedOn) : undefined;
      return began === undefined ? Date.parse(state.at) : startOfDay(timeZone, addDays(began, 1));
    });
  return moments.length === 0 ? null : Math.min(...moments);
};

/**
 * What is listed of a case as it stands for everybody; `law` is undefined for the office's record and its like, which leave no task. Who
 * reads a list learns nothing of a vote that is still to be certified, neither from a day nor from what is said once it has passed.
 */
export const listedOf = (state: Case, law: Law | undefined): Listed => {
  const { caseId, opening } = state;
  if (law === undefined || opening === undefined)
    return { task: null, public: isPublic(state), opening: null, unique: [], sayFrom: null };
  const { title, procedure, treaty, purpose } = opening.act;
  const kind = isOpen(state.stage) ? "take" : "release";
  const standing = standingFor(state, law, undefined);
  const running = runningLimits(clockRuns(standing, law.procedure, {}));
  return {
    task: taskOf(standing, law, running),
    public: isPublic(state),
    opening: { title, procedure, treaty, words: wordsOf(caseId, title) },
    unique: [{ kind, key: uniqueKey(law, purpose) }],
    sayFrom: sayFromOf(standing, law, running),
  };
};

const isHeld = (state: Case | undefined): boolean => state !== undefined && isOpen(state.stage);

/** The same after an entry: what the case has to itself is named only where the entry opened or ended it. */
export const listedAfter = (
  before: Case | undefined,
  state: Case,
  law: Law | undefined,
): Listed => {
  const listed = listedOf(state, law);
  return isHeld(before) === isHeld(state) ? { ...listed, unique: [] } : listed;
};
