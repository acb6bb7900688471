import type { Case } from "./case.ts";
import type { CommandKind } from "./command-kinds.ts";
import type { PersonNumber } from "./ids.ts";
import { firstHalfOf } from "./rules/index.ts";
import type { Doer } from "./rules/rule.ts";

const isPerson = (doer: Doer): doer is PersonNumber =>
  doer !== undefined && doer !== null && doer !== "system";

/** Whoever did the first half of what needs two persons: each of them is refused the second half. */
export const firstHalves = (state: Case, kind: CommandKind): readonly PersonNumber[] => [
  ...new Set(firstHalfOf(kind, state).filter(isPerson)),
];
