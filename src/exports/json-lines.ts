import canonicalize from "canonicalize";
import type { EntriesExported } from "./export-input.ts";

/**
 * The entries of a case as they were hashed, one a line: RFC 8785 canonical JSON, whose SHA-256 behind a zero byte is the
 * entry's hash. Nothing can be left out of them, so they name persons by their numbers. A vote stands there as its commitment;
 * the line behind it opens it, once everybody may read it.
 */
export const jsonLines = ({ entries }: EntriesExported): string =>
  entries
    .flatMap(({ hash, asHashed, disclosure }) => [
      asHashed,
      ...(disclosure === null ? [] : [{ disclosure, hash }]),
    ])
    .map((line) => `${canonicalize(line) ?? "null"}\n`)
    .join("");
