import { parseJson } from "../../../words/json-text.ts";
import { linesOf } from "../read-file.ts";
import { readCalifornia } from "./california.ts";
import { csvHeader, readVotesCsv } from "./csv.ts";
import { readEpVotes } from "./ep.ts";
import type { VoteFormat } from "./formats.ts";
import { isRiigikogu, readRiigikogu } from "./riigikogu.ts";
import { readPopolo } from "./popolo.ts";
import type { VotesRead } from "./votes-read.ts";

const asJson = (text: string, read: (file: unknown) => VotesRead): VotesRead => {
  const parsed = parseJson(text);
  if (!("fault" in parsed)) return read(parsed.value);
  const { line, column, reason } = parsed.fault;
  return {
    kind: "invalid",
    reason: { kind: "listNotJson", line: String(line), column: String(column), reason },
  };
};

const jsonList = (file: unknown): VotesRead =>
  isRiigikogu(file) ? readRiigikogu(file) : readPopolo(file);

const readers = {
  ep: readEpVotes,
  riigikogu: (text) => asJson(text, readRiigikogu),
  california: readCalifornia,
  popolo: (text) => asJson(text, readPopolo),
  csv: readVotesCsv,
} as const satisfies Readonly<Record<VoteFormat, (text: string) => VotesRead>>;

/** Reads a list of votes in the form that its first characters show. */
const readUnnamed = (text: string): VotesRead => {
  const start = text.trimStart();
  if (start === "") return { kind: "invalid", reason: { kind: "listEmpty" } };
  if (start.startsWith("<")) return readEpVotes(text);
  if (start.startsWith("{") || start.startsWith("[")) return asJson(text, jsonList);
  const [first] = linesOf(text);
  if (first?.text.includes("\t") === true) return readCalifornia(text);
  if (first?.text.includes(",") === true) return readVotesCsv(text);
  return {
    kind: "invalid",
    reason: { kind: "listUnknown", header: csvHeader },
  };
};

/** Reads a list of votes. Without a format it is told by the file's first characters. */
export const readVotes = (source: string, format?: VoteFormat): VotesRead => {
  const text = source.replace(/^\uFEFF/, "");
  return format === undefined ? readUnnamed(text) : readers[format](text);
};
