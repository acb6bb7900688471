import {
  newestFirst,
  type Draft,
  type DraftName,
  type Drafts,
} from "../../../src/ledger/drafts.ts";
import type { Clock } from "../../../src/ledger/ports.ts";

/** Drafts that last as long as the process. */
export const memoryDrafts = (clock: Clock): Drafts => {
  const kept = new Map<string, Draft>();
  const keyOf = ({ person, caseId, verb }: DraftName): string =>
    JSON.stringify([person, caseId, verb]);
  return {
    get: (name) => {
      const draft = kept.get(keyOf(name));
      return Promise.resolve(draft && newestFirst([draft], clock.now())[0]);
    },
    put: (draft) => {
      kept.set(keyOf(draft), draft);
      return Promise.resolve();
    },
    remove: (name) => {
      kept.delete(keyOf(name));
      return Promise.resolve();
    },
    draftsOf: (person) =>
      Promise.resolve(
        newestFirst(
          [...kept.values()].filter((draft) => draft.person === person),
          clock.now(),
        ),
      ),
  };
};
