import { clockName, eventInWords, onlyIf } from "../../../src/law/print/naming.ts";
import { leadsClauses } from "../../../src/law/print/stage-article.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import type { StageOf } from "../../../src/law/file/stage.ts";
import {
  actorAt,
  bodiesListed,
  english,
  listed,
  markOf,
  namingOf,
  nothing,
  rowsOf,
  saysOf,
  table,
  type Row,
} from "./cells.ts";

type Review = StageOf<"review">;

const whenOf = (procedure: Procedure, stage: Review): string => {
  const naming = namingOf(procedure);
  const { beside } = stage;
  return listed([
    ...onlyIf(naming, stage.when).map(english),
    ...(beside === undefined
      ? []
      : [
          `${english(eventInWords(naming, beside.from))} → ${english(eventInWords(naming, beside.until))}`,
        ]),
  ]);
};

const outcomesOf = (procedure: Procedure, { id, on = {} }: Review): string =>
  listed(
    Object.entries(on).map(([what, leads]) => {
      const outcome = { kind: "printName", name: what } as const;
      const clauses = leadsClauses({ naming: namingOf(procedure), from: id }, outcome, leads);
      return `${english({ kind: "eventName", event: what as "notConform" })}: ${saysOf(clauses)}`;
    }),
  );

const rowOf = (procedure: Procedure, stage: Review): Row => [
  actorAt(procedure, stage),
  bodiesListed(procedure, stage.askedBy),
  whenOf(procedure, stage),
  outcomesOf(procedure, stage),
  listed((stage.stops ?? []).map((id) => clockName(namingOf(procedure), id))),
  markOf(stage.authority),
];

/** Who may ask a court, when, and what follows. */
export const courtTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    ["procedure", "court", "may be asked by", "when", "its answer", "suspends", "read in"],
    rowsOf(procedures, (one) => {
      const stages = one.stages.filter((stage) => stage.kind === "review");
      return stages.length === 0
        ? [["no stage before a court", nothing, nothing, nothing, nothing, nothing]]
        : stages.map((stage) => rowOf(one, stage));
    }),
  );
