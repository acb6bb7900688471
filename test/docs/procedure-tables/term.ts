import { eventInWords } from "../../../src/law/print/naming.ts";
import { termInWords } from "../../../src/law/print/procedure-print.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import { bodiesListed, english, markOf, namingOf, nothing, rowsOf, table } from "./cells.ts";

const endOfTerm = (procedure: Procedure): string => {
  const { onEndOfTerm } = procedure;
  if (onEndOfTerm === undefined) return nothing;
  const says = termInWords(namingOf(procedure)).map(english).join(" ");
  return `${says} (${markOf(onEndOfTerm.authority)})`;
};

const withdrawalOf = (procedure: Procedure): string => {
  const { withdrawal } = procedure;
  if (withdrawal === undefined) return nothing;
  const { by, until, authority } = withdrawal;
  const late =
    until === undefined ? "" : `, until ${english(eventInWords(namingOf(procedure), until))}`;
  return `${bodiesListed(procedure, by)}${late} (${markOf(authority)})`;
};

/** What the end of a term makes of a case, and who may withdraw the treaty. */
export const termTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    ["procedure", "at the end of a term", "may be withdrawn by"],
    rowsOf(procedures, (one) => [[endOfTerm(one), withdrawalOf(one)]]),
  );
