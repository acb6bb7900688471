import { spanOf, type Clock, type Span } from "./clock.ts";
import { hasLeft, holdsIn, type Course, type Happened } from "./course.ts";
import { partsOf } from "./event.ts";
import { stageOf } from "./procedure.ts";

/** An event that happened in a course. */
export type Occurrence = { readonly event: string; readonly index: number; readonly one: Happened };

const isEvent = (course: Course, event: string, one: Happened): boolean => {
  const [stage, what] = partsOf(event);
  if (what === "reached") return one.to === stage && one.stage !== stage;
  return one.stage === stage && (what === one.what || (what === "done" && hasLeft(course, one)));
};

const occurrences = (course: Course, events: readonly string[]): readonly Occurrence[] =>
  course.happened.flatMap((one, index) =>
    events.filter((event) => isEvent(course, event, one)).map((event) => ({ event, index, one })),
  );

/** One run of a clock: what started it, and what it judges; undefined while that has not happened. */
export type Run = { readonly start: Occurrence; readonly end: Occurrence | undefined };

/** The runs of a clock: from each event that starts it to what ends it, or to the next that starts it anew. */
export const runsOf = (course: Course, clock: Clock): readonly Run[] => {
  const starts = occurrences(course, clock.from);
  const ends = occurrences(course, endsOf(course, clock));
  return starts.flatMap((start, place): readonly Run[] => {
    const next = starts[place + 1]?.index ?? Number.POSITIVE_INFINITY;
    const within = ends.filter(({ index }) => index > start.index && index < next);
    if (within.length > 0) return within.map((end) => ({ start, end }));
    // Started anew before anything ended it: only the later run counts.
    return next === Number.POSITIVE_INFINITY ? [{ start, end: undefined }] : [];
  });
};

/** What a clock judges: its end; of a window also whether those who intervened did so in time. */
const endsOf = ({ procedure }: Course, { to }: Clock): readonly string[] => {
  const [id, what] = partsOf(to);
  const stage = stageOf(procedure, id);
  return stage?.kind === "window" && what === "ended"
    ? [to, ...stage.interventions.map((one) => `${id}.${one.id}`)]
    : [to];
};

/** How long a clock runs in a course: nothing where none runs, unknown where that depends on what is not on record. */
type Length = { readonly span: Span | undefined } | "unknown";

export const lengthOf = (course: Course, clock: Clock): Length => {
  for (const { when, span } of clock.unless ?? []) {
    const held = holdsIn(course, when);
    if (held === "yes") return { span };
    if (held === "unknown") return "unknown";
  }
  return { span: spanOf(clock) };
};
