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
