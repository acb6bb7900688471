import type { Entry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import * as check from "../../ledger/check/entry.ts";
import { leafHash } from "../canonical.ts";
import type { StoredEntry } from "../ports.ts";

/** The entry of a case that stored bytes hold; undefined where they hold none, or are not what their hash says. */
export const entryIn = (stored: StoredEntry, caseId: CaseId): Entry | undefined =>
  check.entryIn(stored, caseId, leafHash);
