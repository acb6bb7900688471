import type { Case } from "./case.ts";

/**
 * The procedure whose file gives a case its stages; undefined of what is no case. It stays: a case moves to another version, and
 * never to another procedure.
 */
export const drivenBy = ({ opening }: Pick<Case, "opening">): string | undefined =>
  opening?.act.procedure;
