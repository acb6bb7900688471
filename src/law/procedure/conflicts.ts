import type { Authority } from "../../procedure/values/authority.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import { sourceSchema } from "../../procedure/model/source.ts";
import { pathInFile } from "../faults.ts";

/** A rule on which two sources contradict each other: where it stands, what it rests on, and what speaks against it. */
export type Conflict = {
  readonly path: string;
  readonly authority: Authority;
  readonly against: Authority;
};

const within = (value: unknown, path: readonly PropertyKey[]): readonly Conflict[] => {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => within(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const source = sourceSchema().safeParse(value);
  if (source.success) {
    const { conflictsWith, cite, url, mark } = source.data;
    return conflictsWith === undefined
      ? []
      : [
          {
            path: pathInFile(path.slice(0, -1)),
            authority: { cite, url, mark },
            against: conflictsWith,
          },
        ];
  }
  return Object.entries(value).flatMap(([key, one]: readonly [string, unknown]) =>
    within(one, [...path, key]),
  );
};

/** Every rule of a procedure whose sources contradict each other, in the order of the file. */
export const conflictsIn = (procedure: Procedure): readonly Conflict[] => within(procedure, []);
