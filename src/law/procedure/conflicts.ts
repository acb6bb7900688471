import type { Authority } from "../../words/authority.ts";
import type { Procedure } from "../file/procedure.ts";
import { pathInFile } from "../faults.ts";
import { everythingIn } from "./parts.ts";
import { sourceSchema } from "../../words/source.ts";

/** A rule on which two sources contradict each other: where it stands, what it rests on, and what speaks against it. */
export type Conflict = {
  readonly path: string;
  readonly authority: Authority;
  readonly against: Authority;
};

/** Every rule of a procedure whose sources contradict each other, in the order of the file. */
export const conflictsIn = (procedure: Procedure): readonly Conflict[] =>
  everythingIn(procedure.file).flatMap(({ value, path }) => {
    const source = sourceSchema().safeParse(value);
    if (!source.success || source.data.conflictsWith === undefined) return [];
    const { conflictsWith: against, cite, url, mark } = source.data;
    return [{ path: pathInFile(path.slice(0, -1)), authority: { cite, url, mark }, against }];
  });
