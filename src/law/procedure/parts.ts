import type { Said } from "../../words/messages.ts";
import type { LawFault } from "../faults.ts";

export const fault = (path: string, reason: Said): readonly LawFault[] => [{ path, reason }];
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
