import { entryVersion, type Entry } from "../domain/entry.ts";
import type { CaseId } from "../domain/ids.ts";
import { jsonOf } from "./json-of.ts";
import type { StoredEntry } from "./ports.ts";

// The bytes were canonical JSON of an Entry when they were hashed; the hash says that they still are.
const isEntryOf = (value: unknown, caseId: CaseId): value is Entry =>
  typeof value === "object" &&
  value !== null &&
  "v" in value &&
  value.v === entryVersion &&
  "caseId" in value &&
  value.caseId === caseId;

/** The entry of a case that stored bytes hold; undefined where they hold none, or are not what their hash says. */
export const entryIn = (stored: StoredEntry, caseId: CaseId): Entry | undefined => {
  const value = jsonOf(stored);
  return isEntryOf(value, caseId) ? value : undefined;
};
