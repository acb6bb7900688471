import { quoted } from "../../../values/text.ts";
import type { Declared, ListedVote } from "../../../law/votes/listed-vote.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Cell } from "../csv.ts";

/** A row that is no vote as its format has it: where it stands, and why. It is skipped, and never repaired. */
export type MalformedRow = { readonly where: Sentence; readonly reasons: readonly Sentence[] };

/** A list of votes, read row by row; or why it is no such list at all. */
export type VotesRead =
  | {
      readonly kind: "read";
      readonly votes: readonly ListedVote[];
      readonly malformed: readonly MalformedRow[];
    }
  | { readonly kind: "invalid"; readonly reason: Sentence };

/** One row, read; or all that is wrong with it. */
export type RowRead = ListedVote | { readonly faults: readonly Sentence[] };

export const readRows = <Row>(
  rows: readonly Row[],
  read: (row: Row) => RowRead,
  where: (row: Row) => Sentence,
): VotesRead => {
  const votes: ListedVote[] = [];
  const malformed: MalformedRow[] = [];
  for (const row of rows) {
    const vote = read(row);
    if ("faults" in vote) malformed.push({ where: where(row), reasons: vote.faults });
    else votes.push(vote);
  }
  return { kind: "read", votes, malformed };
};

const shown = (value: unknown): string =>
  quoted(typeof value === "string" ? value : JSON.stringify(value), 60);

const digits = /^\d{1,9}$/;
const moreDigits = /^\d{10,}$/;

/** A number of votes: a whole number, or nothing where it is not known. */
export const countIn = (column: string, value: unknown): Cell<number | null> => {
  if (value === undefined || value === null) return { value: null };
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && text.trim() === "") return { value: null };
  if (typeof text === "string" && digits.test(text.trim())) return { value: Number(text) };
  if (typeof text === "string" && moreDigits.test(text.trim()))
    return { fault: { kind: "cellTooLarge", column, found: shown(value) } };
  return { fault: { kind: "cellNoNumber", column, found: shown(value) } };
};

/** The counts of a vote without those that are not known. */
export const countsKnown = (
  counts: Readonly<Record<string, number | null | undefined>>,
): ListedVote["counts"] =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, n]) => (n == null ? [] : [[name, n] as const])),
  );

/** A number of votes that the format always gives. */
export const neededCount = (column: string, value: unknown): Cell<number | null> => {
  const count = countIn(column, value);
  return "value" in count && count.value === null
    ? { fault: { kind: "cellMissing", column } }
    : count;
};

const words: Readonly<Record<string, Declared>> = {
  adopted: "adopted",
  pass: "adopted",
  passed: "adopted",
  rejected: "rejected",
  fail: "rejected",
  failed: "rejected",
  "no decision": "noDecision",
  nodecision: "noDecision",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
};

/** What was declared, by the words that lists of votes use; nothing where nothing was declared. */
export const declaredIn = (column: string, value: unknown): Cell<Declared | null> => {
  if (value === undefined || value === null || value === "") return { value: null };
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (typeof value === "string" && word === "") return { value: null };
  const found = Object.hasOwn(words, word) ? words[word] : undefined;
  return found === undefined
    ? { fault: { kind: "cellNoResult", column, found: shown(value) } }
    : { value: found };
};

/** The name of a vote, as its list has it. */
export const idIn = (column: string, value: unknown): Cell<string> => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "")
    return { fault: { kind: "cellMissing", column } };
  return text.length > 500 ? { fault: { kind: "cellTooLong", column } } : { value: text.trim() };
};
