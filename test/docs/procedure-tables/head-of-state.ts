import { clockName } from "../../../src/law/print/naming.ts";
import { leadsClauses } from "../../../src/law/print/stage-article.ts";
import { type Procedure } from "../../../src/law/file/procedure.ts";
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

type Assent = StageOf<"assent">;

const returnOf = (procedure: Procedure, { id, on = {} }: Assent): string => {
  const { returned } = on;
  if (returned === undefined) return nothing;
  const outcome = { kind: "printName", name: "returned" } as const;
  return saysOf(leadsClauses({ naming: namingOf(procedure), from: id }, outcome, returned));
};

const silenceOf = ({ silence }: Assent): string =>
  silence === undefined
    ? nothing
    : english({ kind: "eventName", event: silence.means as "notInTime" });

const timesOf = (procedure: Procedure, { id }: Assent): string =>
  listed(
    (procedure.clocks ?? [])
      .filter((clock) => clock.to.some(({ stage }) => stage === id))
      .map((clock) => clockName(namingOf(procedure), clock.id)),
  );

const signsInstrument = (procedure: Procedure): string => {
  const stage = procedure.international;
  return stage?.kind === "international"
    ? `${bodiesListed(procedure, [stage.instrumentBy])} (${markOf(stage.authority)})`
    : nothing;
};

const rowOf = (procedure: Procedure, stage: Assent): Row => [
  actorAt(procedure, stage),
  bodiesListed(procedure, stage.countersignedBy ?? []),
  timesOf(procedure, stage),
  returnOf(procedure, stage),
  silenceOf(stage),
  markOf(stage.authority),
];

/** Who signs, within which time, and what a return leads to; and who signs the instrument. */
export const headOfStateTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    [
      "procedure",
      "signs the law",
      "countersigned by",
      "time (see above)",
      "if returned",
      "if nothing is done",
      "read in",
      "signs the instrument",
    ],
    rowsOf(procedures, (one) => {
      const stages = one.stages.filter((stage) => stage.kind === "assent");
      const rows =
        stages.length === 0
          ? [["no signature of a law", nothing, nothing, nothing, nothing, nothing]]
          : stages.map((stage) => rowOf(one, stage));
      return rows.map((row, index) => [...row, index === 0 ? signsInstrument(one) : ""]);
    }),
  );
