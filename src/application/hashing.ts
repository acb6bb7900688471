import type { Hashing } from "../ledger/check/entry.ts";
import { canonicalJson, digestOf, leafHash } from "./canonical.ts";

/** How the checker makes hashes here. */
export const hashing: Hashing = {
  leafHash,
  digestOf: (value) => digestOf(canonicalJson(value)),
};
