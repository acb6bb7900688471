import type { BesideEntry, RecordFinding } from "./finding.ts";

const columnNames: Readonly<Record<string, string>> = {
  caseId: "the case",
  seq: "its number",
  commandId: "the id of its command",
  digest: "the digest of what was asked",
  version: "the entry at which the head stands",
  hash: "the hash at which the head stands",
  stage: "the stage",
  stageSince: "since when it has been at that stage",
  open: "whether it is open",
  at: "when its last entry was recorded",
  taskSince: "since when it is a task",
  dueOn: "the day on which it is due",
  assignee: "who attends to it",
  public: "whether it is public",
  title: "what was said when it was opened",
  profile: "what was said when it was opened",
  treaty: "what was said when it was opened",
  words: "what was said when it was opened",
  unique: "what an open case has to itself: parliament, treaty and purpose",
};

const places = {
  entry: "the row of the entry",
  command: "what its command id leads to",
  leaf: "its leaf in the log",
  waiting: "its place in the queue for the log",
} as const satisfies Readonly<Record<BesideEntry, string>>;

/** Columns as people are told of them, each once. */
export const columnsInWords = (columns: readonly string[]): string =>
  [...new Set(columns.map((column) => columnNames[column] ?? column))].join(", ");

/** A finding as a sentence. */
export const findingInWords = (finding: RecordFinding): string => {
  const entry = (seq: number): string => `entry ${finding.caseId}#${String(seq)}`;
  switch (finding.kind) {
    case "entryAltered":
      return `${entry(finding.seq)} does not hash to what the ledger says: it was altered`;
    case "entryMisplaced":
      return `${entry(finding.seq)} is not in its place`;
    case "entriesMissing":
      return `the head of ${finding.caseId} stands at entry ${String(finding.headAt)}, and the last on record is ${String(finding.last)}`;
    case "commandLost":
      return `${entry(finding.seq)} is not found by its command id ${finding.id}: the same command sent again could be recorded a second time`;
    case "leafLost":
      return `${entry(finding.seq)} has no leaf in the log and does not wait for one: no seal would ever cover it`;
    case "besideEntry":
      return `${places[finding.of]} does not follow from the bytes of ${entry(finding.seq)}: ${finding.columns.join(", ")}`;
    case "besideCase":
      return `what stands beside the head at entry ${String(finding.version)} does not follow from the entries: ${columnsInWords(finding.columns)}`;
  }
};
