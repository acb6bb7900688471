import type { IsoDate } from "./date.ts";
import type { Deadline, Stopped } from "./deadline-shape.ts";

/** What a deadline hangs on that nobody can take from the record, in words, and what it is otherwise. */
export type Doubt = { readonly otherwise: Deadline; readonly words: string };

const byEntryAfterwards = (
  { imported }: Deadline,
  { enteredOn, without }: NonNullable<Stopped["afterwards"]>,
): Doubt => {
  const surely = !imported && without.possiblyBy !== undefined && enteredOn > without.possiblyBy;
  const words = `by a suspension that was entered on ${enteredOn}, when it had ${surely ? "" : "perhaps "}run out`;
  return { otherwise: without, words };
};

/** What is in doubt of a deadline: whether suspensions moved it. */
export const doubtsOf = (one: Deadline): readonly Doubt[] => {
  const { stopped } = one;
  if (stopped === null) return [];
  const { afterwards, unstopped, authority } = stopped;
  const unread: Doubt = {
    otherwise: { ...one, ...unstopped, stopped: null },
    words: "if the suspension stopped the clock, which nobody has looked up",
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
