import type { Said, TermName } from "../words/messages.ts";
import type { IsoDate } from "./dates/date.ts";
import type { Deadline, Stopped } from "./deadline-shape.ts";

/** What a deadline hangs on that nobody can take from the record, and what it is otherwise. */
export type Doubt = {
  readonly otherwise: Deadline;
  /** What is said of it, from the verdict that holds only so and the last day otherwise. */
  readonly said: (verdict: TermName, otherwise: Said) => Said;
};

const byEntryAfterwards = (
  { imported }: Deadline,
  { enteredOn, without }: NonNullable<Stopped["afterwards"]>,
): Doubt => {
  const surely = !imported && without.possiblyBy !== undefined && enteredOn > without.possiblyBy;
  const kind = surely ? "onlyByEntryAfter" : "onlyByEntryPerhapsAfter";
  return {
    otherwise: without,
    said: (verdict, otherwise) => ({ kind, verdict, enteredOn, otherwise }),
  };
};

/** What is in doubt of a deadline: whether suspensions moved it. */
export const doubtsOf = (one: Deadline): readonly Doubt[] => {
  const { stopped } = one;
  if (stopped === null) return [];
  const { afterwards, unstopped, authority } = stopped;
  const unread: Doubt = {
    otherwise: { ...one, ...unstopped, stopped: null },
    said: (verdict, otherwise) => ({ kind: "onlyIfStopped", verdict, otherwise }),
  };
  return [
    ...(afterwards === undefined ? [] : [byEntryAfterwards(one, afterwards)]),
    ...(authority.mark === "unverified" ? [unread] : []),
  ];
};

/**
 * The last day that keeps a deadline whether or not suspensions moved it, where that is in doubt and it has a later day
 * if they did; null otherwise.
 */
export const unmovedDay = (one: Deadline): IsoDate | null => {
  const { certainlyBy } = one;
  if (certainlyBy === undefined) return null;
  const [first] = doubtsOf(one)
    .flatMap(({ otherwise }) => otherwise.certainlyBy ?? [])
    .sort();
  return first === undefined || first >= certainlyBy ? null : first;
};
