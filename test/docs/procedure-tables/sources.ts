import { partAt } from "../../../src/law/print/part-at.ts";
import { sourcesIn } from "../../../src/law/print/procedure-print.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import { capital, english, markOf, namingOf, rowsOf, table } from "./cells.ts";
import type { Source } from "../../../src/words/source.ts";

const partOf = (procedure: Procedure, path: string): string =>
  capital(english(partAt(namingOf(procedure), path)));

const unverifiedIn = (procedure: Procedure) =>
  sourcesIn(procedure).filter(({ source }) => source.mark === "unverified");

/** How many of the sources of each procedure nobody has verified. */
export const unverifiedTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    ["procedure", "parts with a source", "of these unverified"],
    rowsOf(procedures, (one) => [
      [String(sourcesIn(one).length), String(unverifiedIn(one).length)],
    ]),
  );

/** What nobody has verified in a procedure, and of which parts that is said. */
export const unverifiedList = (procedure: Procedure): readonly string[] => {
  const alike = Map.groupBy(unverifiedIn(procedure), ({ source }) => source.cite);
  return [...alike].map(([cite, parts]) => {
    const names = new Set(parts.map(({ path }) => partOf(procedure, path)));
    return `- ${[...names].join("; ")}: ${cite}`;
  });
};

const cited = (source: Omit<Source, "conflictsWith">): string =>
  `${source.cite} (${markOf(source)})`;

/** Where two sources contradict each other, in every procedure. */
export const conflictsTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    ["procedure", "part", "one source", "another"],
    rowsOf(procedures, (one) =>
      sourcesIn(one).flatMap(({ path, source }) =>
        source.conflictsWith === undefined
          ? []
          : [[partOf(one, path), cited(source), cited(source.conflictsWith)]],
      ),
    ),
  );
