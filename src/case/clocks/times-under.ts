import { withFactsBefore, type Case } from "../case.ts";
import type { Calendars, Deadline } from "./deadline.ts";
import { isSameEvent } from "../../law/file/event.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Sentence } from "../../words/messages.ts";
import type { IsoDate } from "../../time/date.ts";
import { timesOf } from "./once-certified.ts";
import { dayOf } from "../../time/fact-date.ts";
import type { Law } from "../../law/law.ts";

/** A time of a case, and the version of the procedure by which it is judged. */
export type TimeUnder = {
  readonly one: Deadline;
  readonly procedure: Procedure;
  /** What a move of the case did to it, in words; undefined where none touched it. */
  readonly since: Sentence | undefined;
  /** Whether it had passed when the case was moved; the time runs on beside it, by the version that the case was moved to. */
  readonly hadPassed: boolean;
};

/** A version that a case was under, when it was moved on from it, and what that version makes of its times. */
type Before = {
  readonly procedure: Procedure;
  readonly movedOn: IsoDate;
  /** Of the case as it stood when it was moved, on that day. */
  readonly stood: readonly Deadline[];
  /** Of the whole case, on that day. */
  readonly then: readonly Deadline[];
  /** Of the whole case, on the day on which it is looked at. */
  readonly now: readonly Deadline[];
};

type At = Calendars & { readonly today: IsoDate };

const beforesOf = (state: Case, { earlier = [] }: Law, at: At): readonly Before[] =>
  earlier.flatMap(({ procedure, until }) => {
    const move = state.movesToNewerVersion.find(({ seq }) => seq === until);
    if (move === undefined) return [];
    const movedOn = dayOf(move.at, procedure.timeZone);
    const whenMoved = { ...at, today: movedOn };
    return [
      {
        procedure,
        movedOn,
        stood: timesOf(withFactsBefore(state, until), procedure, whenMoved),
        then: timesOf(state, procedure, whenMoved),
        now: timesOf(state, procedure, at),
      },
    ];
  });

const isSameTime =
  ({ clock, startedIn, metBy }: Deadline) =>
  (other: Deadline): boolean =>
    other.clock.id === clock.id &&
    other.startedIn === startedIn &&
    (other.metBy === null || metBy === null || isSameEvent(other.metBy, metBy));

// Over under a version, a time stays judged by it, whatever the versions after it say.
const metUnder = (befores: readonly Before[], one: Deadline): TimeUnder | undefined => {
  const isSame = isSameTime(one);
  const before = befores.find(({ stood }) => (stood.find(isSame)?.metOn ?? null) !== null);
  const found = before?.now.find(isSame);
  if (before === undefined || found === undefined) return undefined;
  const { procedure } = before;
  const since: Sentence = { kind: "judgedByVersionUnder", version: procedure.version };
  return { one: found, procedure, since, hadPassed: false };
};

// What had passed, or could not be told, when the case was moved is no better for the move.
const passedUnder = (befores: readonly Before[], one: Deadline): readonly TimeUnder[] =>
  befores.flatMap(({ procedure, movedOn, stood, then }) => {
    const [was, found] = [stood.find(isSameTime(one)), then.find(isSameTime(one))];
    if (was === undefined || found === undefined || was.verdict === "running") return [];
    const since: Sentence = { kind: "notDoneWhenMoved", day: movedOn };
    return [{ one: found, procedure, since, hadPassed: true }];
  });

const runningOn = (befores: readonly Before[], one: Deadline, procedure: Procedure): TimeUnder => {
  const ran = befores.findLast(({ stood }) => stood.some(isSameTime(one)));
  const since: Sentence | undefined = ran && {
    kind: "ranUntilMoved",
    before: ran.procedure.version,
    day: ran.movedOn,
    version: procedure.version,
  };
  return { one, procedure, since, hadPassed: false };
};

/**
 * The times that have begun to run in a case. What was done under a version stays judged by it; what was not done when the case
 * was moved runs on by the rule of the new version.
 */
export const timesUnder = (state: Case, law: Law, at: At): readonly TimeUnder[] => {
  const { procedure } = law;
  const befores = beforesOf(state, law, at);
  return timesOf(state, procedure, at).flatMap((one) => {
    const met = metUnder(befores, one);
    return met === undefined
      ? [...passedUnder(befores, one), runningOn(befores, one, procedure)]
      : [met];
  });
};
