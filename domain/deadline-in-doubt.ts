import type { IsoDate } from "./date.ts";
import type { Deadline, Stopped } from "./deadline-shape.ts";
import * as deadlinesSaid from "./sayings/deadlines.ts";

/** What a deadline hangs on that nobody can take from the record, and what it is otherwise. */
export type Doubt = {
  readonly otherwise: Deadline;
  /** What is said of it, from the verdict that holds only so and the last day otherwise. */
  readonly said: (verdict: string, otherwise: string) => string;
};

const byEntryAfterwards = (
  { imported }: Deadline,
  { enteredOn, without }: NonNullable<Stopped["afterwards"]>,
): Doubt => {
  const surely = !imported && without.possiblyBy !== undefined && enteredOn > without.possiblyBy;
  const said = surely ? deadlinesSaid.onlyByEntryAfter : deadlinesSaid.onlyByEntryPerhapsAfter;
  return { otherwise: without, said: (verdict, otherwise) => said(verdict, enteredOn, otherwise) };
};

/** What is in doubt of a deadline: whether suspensions moved it. */
export const doubtsOf = (one: Deadline): readonly Doubt[] => {
  const { stopped } = one;
  if (stopped === null) return [];
  const { afterwards, unstopped, authority } = stopped;
  const unread: Doubt = {
    otherwise: { ...one, ...unstopped, stopped: null },
    said: deadlinesSaid.onlyIfStopped,
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
