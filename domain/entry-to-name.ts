import { currentEntry, type Case, type CaseFact } from "./case.ts";
import type { CommandKind } from "./command-kinds.ts";
import type { EntryHash } from "./ids.ts";
import { factNamed } from "./rules/index.ts";

/** The entry that a command completes or judges, and therefore names, with the fact in it. */
export type EntryToName = { readonly hash: EntryHash; readonly fact: CaseFact };

/** The entry that a command of this kind would have to name now; a correction may name any. */
export const entryToName = (state: Case, kind: CommandKind): EntryToName | undefined => {
  const fact = factNamed(kind, state);
  return fact && { hash: currentEntry(fact), fact };
};
