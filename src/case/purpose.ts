import type { ActOf } from "./act.ts";
import type { Case } from "./case.ts";

/** What a case is for, by its opening. */
export const purposeOf = (state: Case): ActOf<"CaseOpened">["purpose"] =>
  state.opening?.act.purpose ?? "consent";
