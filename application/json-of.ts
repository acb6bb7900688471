import { leafHash } from "./canonical.ts";
import type { StoredEntry } from "./ports.ts";

/** What an entry's bytes say, as JSON; undefined where they are not what its hash says. */
export const jsonOf = ({ bytes, hash }: Pick<StoredEntry, "bytes" | "hash">): unknown =>
  // Hashed before it is read as JSON: altered bytes need not be JSON any more.
  leafHash(bytes) === hash ? JSON.parse(bytes) : undefined;
