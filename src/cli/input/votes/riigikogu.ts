import type { Sentence } from "../../../words/messages.ts";
import { faultsIn } from "../csv.ts";
import { isObject, listIn, textIn, type JsonObject } from "../read-file.ts";
import { neededCount, readRows, type RowRead, type VotesRead } from "./votes-read.ts";

const fields = ["present", "absent", "inFavor", "against", "neutral", "abstained"] as const;

type Counts = Readonly<Record<(typeof fields)[number], number>>;

const countsIn = (record: JsonObject): Counts | { readonly faults: readonly Sentence[] } => {
  const cells = fields.map((name) => [name, neededCount(name, record[name])] as const);
  const faults = faultsIn(cells.map(([, cell]) => cell));
  if (faults.length > 0) return { faults };
  const value = (name: (typeof fields)[number]): number => {
    const cell = cells.find(([one]) => one === name)?.[1];
    return cell !== undefined && "value" in cell ? (cell.value ?? 0) : 0;
  };
  return {
    present: value("present"),
    absent: value("absent"),
    inFavor: value("inFavor"),
    against: value("against"),
    neutral: value("neutral"),
    abstained: value("abstained"),
  };
};

/** `abstained` is everybody who cast no vote, the absent included. */
const countFaults = ({ present, absent, abstained, ...cast }: Counts): readonly Sentence[] => {
  const members = present + absent;
  const sum = cast.inFavor + cast.against + cast.neutral + abstained;
  return [
    ...(sum === members
      ? []
      : [{ kind: "membersDiffer", sum: String(sum), members: String(members) } as const]),
    ...(abstained < absent
      ? [
          {
            kind: "abstainedTooFew",
            abstained: String(abstained),
            absent: String(absent),
          } as const,
        ]
      : []),
  ];
};

type Row = { readonly key: string; readonly record: unknown };

const voteIn = ({ key, record }: Row): RowRead => {
  if (!isObject(record)) return { faults: [{ kind: "notARecord" }] };
  const counts = countsIn(record);
  if ("faults" in counts) return counts;
  const faults = countFaults(counts);
  if (faults.length > 0) return { faults };
  const { present, absent, inFavor, against, neutral, abstained } = counts;
  return {
    id: key,
    about: [textIn(record["draftTitle"]), textIn(record["description"])]
      .filter((one) => one !== "")
      .join(": "),
    measure: null,
    chamber: "ee-riigikogu",
    declared: null,
    counts: {
      for: inFavor,
      against,
      abstaining: neutral,
      notVoting: abstained - absent,
      absent,
      present,
      members: present + absent,
    },
  };
};

/** Whether a JSON value looks like a list of votes of the Riigikogu. */
export const isRiigikogu = (file: unknown): boolean => {
  const records = Array.isArray(file) ? listIn(file) : Object.values(isObject(file) ? file : {});
  return records.some((record) => isObject(record) && "inFavor" in record);
};

/** Reads votes of the Riigikogu: an object, or a list, of records. A record's name is its key. No result is declared. */
export const readRiigikogu = (file: unknown): VotesRead => {
  if (!Array.isArray(file) && !isObject(file))
    return { kind: "invalid", reason: { kind: "listNotRiigikogu" } };
  const rows = Object.entries(file).map(([key, record]): Row => ({ key, record }));
  return readRows(rows, voteIn, ({ key }) => ({ kind: "atRecord", key: key.slice(0, 60) }));
};
