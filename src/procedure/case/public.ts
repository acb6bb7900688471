import type { Case } from "./case.ts";

/** Whether everybody may read a case: not before an act says so, and then for ever. */
export const isPublic = (state: Pick<Case, "madePublic">): boolean =>
  state.madePublic !== undefined;
