import canonicalize from "canonicalize";
import type { CaseExported, EntriesExported, Wanted } from "./export-input.ts";

/**
 * The entries of a case as they were hashed, one a line behind a first one that says of which case, and whether it is a
 * demonstration's: RFC 8785 canonical JSON, of which the SHA-256 behind a zero byte is the entry's hash. Nothing can be left out of them, so they name persons by their numbers. A vote stands there as its commitment;
 * the line behind it opens it, once everybody may read it.
 */
export const jsonLines = (
  { state, entries }: Pick<CaseExported, "state"> & EntriesExported,
  { demonstration }: Pick<Wanted, "demonstration">,
): string =>
  [
    { kind: "entries", caseId: state.caseId, demonstration },
    ...entries.flatMap(({ hash, asHashed, disclosure }) => [
      asHashed,
      ...(disclosure === null ? [] : [{ disclosure, hash }]),
    ]),
  ]
    .map((line) => `${canonicalize(line) ?? "null"}\n`)
    .join("");
