import type { Body, Procedure } from "../../../src/law/file/procedure.ts";
import { listed, rowsOf, table } from "./cells.ts";

const named = ({ name, members }: Body): string =>
  `${name["en"] ?? ""}${members === undefined ? "" : ` (${String(members)})`}`;

const of = ({ bodies }: Procedure, kinds: readonly Body["kind"][]): string =>
  listed(bodies.filter(({ kind }) => kinds.includes(kind)).map(named));

/** Who takes part, with the number of members where the law fixes one. */
export const bodiesTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    [
      "procedure",
      "chambers",
      "committees, councils",
      "government, head of State",
      "courts",
      "others",
    ],
    rowsOf(procedures, (one) => [
      [
        of(one, ["chamber"]),
        of(one, ["committee", "council"]),
        of(one, ["government", "headOfState"]),
        of(one, ["court"]),
        of(one, ["people", "register", "other"]),
      ],
    ]),
  );
