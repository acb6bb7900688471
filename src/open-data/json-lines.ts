import canonicalize from "canonicalize";
import type { EntriesExported } from "./export-input.ts";

/**
 * The entries of a case as they were hashed, one a line: RFC 8785 canonical JSON, whose SHA-256 behind a zero byte is the
 * entry's hash. Nothing can be left out of them, so they name persons by their numbers.
 */
export const jsonLines = ({ entries }: EntriesExported): string =>
  entries.map(({ entry }) => `${canonicalize(entry) ?? "null"}\n`).join("");
