import type { Sentence } from "../../words/messages.ts";
import type { LawFault } from "../faults.ts";

export const fault = (path: string, reason: Sentence): readonly LawFault[] => [{ path, reason }];
export const none: readonly LawFault[] = [];

/** The faults of each of a list, with the place of each in the file. */
export const inEach = <T>(
  list: readonly T[] | undefined,
  path: string,
  faults: (one: T, path: string) => readonly LawFault[],
): readonly LawFault[] =>
  (list ?? []).flatMap((one, index) => faults(one, `${path}[${String(index)}]`));

/** That a name is not one of those that the file declares. */
export const unknownName = (
  path: string,
  name: string,
  known: readonly string[],
): readonly LawFault[] =>
  known.includes(name)
    ? none
    : fault(
        path,
        known.length === 0 ? { kind: "nameOfNone", name } : { kind: "nameUnknown", name, known },
      );

/** Names that stand twice where each may stand once. */
export const twice = (path: string, names: readonly string[], field = ""): readonly LawFault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? none
      : fault(`${path}[${String(index)}]${field}`, { kind: "standsTwice", name }),
  );

/** Something in a file, with its name and its place. */
type Placed = {
  readonly key: PropertyKey;
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
};

/** Everything in a file, each with its name and its place. */
export const everythingIn = (
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly Placed[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: readonly [string, unknown]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const here = [...path, key];
    return [{ key, value: one, path: here }, ...everythingIn(one, here)];
  });
};
