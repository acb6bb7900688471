import type { Treaty } from "../treaty/treaty.ts";
import type { Procedure } from "./file/procedure.ts";

/** The books that a case is judged by. */
export type Law = {
  readonly procedure: Procedure;
  readonly treaty: Treaty;
  /** Of a case that was moved, the versions before, oldest first, each with the entry up to which it was judged by it. */
  readonly earlier?: readonly Earlier[];
};

type Earlier = { readonly procedure: Procedure; readonly until: number };

/** The procedure by which a step is judged that was recorded as entry `seq`. */
export const procedureAt = ({ procedure, earlier = [] }: Law, seq: number): Procedure =>
  earlier.find(({ until }) => seq < until)?.procedure ?? procedure;

/** The law by which a step is judged that was recorded as entry `seq`: what came after it is not yet known. */
export const lawAt = (law: Law, seq: number): Law => ({
  procedure: procedureAt(law, seq),
  treaty: law.treaty,
  earlier: (law.earlier ?? []).filter(({ until }) => until <= seq),
});

/** The law of a case once it is moved: by entry `until`, to another version of its procedure. */
export const lawOnceMoved = (law: Law, procedure: Procedure, until: number): Law => ({
  ...law,
  procedure,
  earlier: [...(law.earlier ?? []), { procedure: law.procedure, until }],
});
