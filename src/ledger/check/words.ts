import * as checkpointsSaid from "../../../domain/sayings/checkpoints.ts";
import { logId } from "../../../domain/seal.ts";
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

type OfEntry = { readonly caseId: string; readonly seq: number };

const entryName = ({ caseId, seq }: OfEntry): string => `entry ${caseId}#${String(seq)}`;

const layoutInWords = ({ missing, others }: RecordFinding & { readonly kind: "layout" }): string =>
  [
    ...(missing.length === 0 ? [] : [`missing: ${missing.join(", ")}`]),
    ...(others.length === 0 ? [] : [`not as the software makes it: ${others.join(", ")}`]),
  ].join("; ");

type LogKind =
  | "logCut"
  | "checkpointContradicted"
  | "checkpointUnsigned"
  | "checkpointUnreadable"
  | "sealContradicted"
  | "sealUncovered"
  | "checkpointsLost";

/** What contradicts a log, or leaves it without anything to compare it with, as a sentence. */
const logInWords = (finding: Extract<RecordFinding, { kind: LogKind }>): string => {
  switch (finding.kind) {
    case "logCut":
      return checkpointsSaid.olderState(String(finding.size), String(finding.leaves));
    case "checkpointContradicted":
      return checkpointsSaid.notPublishedLeaves(String(finding.size));
    case "checkpointUnsigned":
      return checkpointsSaid.signedByNoKeyNamed(String(finding.size));
    case "checkpointUnreadable":
      return checkpointsSaid.checkpointUnreadable;
    case "sealContradicted":
      return finding.of === "leaves"
        ? `${logId}#${String(finding.seq)} seals another root: the leaves before it are not those that were sealed`
        : `${logId}#${String(finding.seq)} seals other heads of cases than the leaves before it make`;
    case "sealUncovered":
      return `the log was sealed after ${String(finding.size)} leaves, and no checkpoint at hand covers that seal: they were lost or taken away, or it was never signed`;
    case "checkpointsLost":
      return "the log was sealed before, and there is no checkpoint where they are published: they were lost, or their folder is not mounted or was moved; put them back. Only if none was ever published: `tasdiq checkpoint --first`";
  }
};

/** That an entry was altered, for whoever reads entries and finds nothing else. */
export const alteredInWords = (entry: OfEntry): string =>
  `${entryName(entry)} does not hash to what the ledger says: it was altered`;

/** A finding as a sentence. */
export const findingInWords = (finding: RecordFinding): string => {
  switch (finding.kind) {
    case "logCut":
    case "checkpointContradicted":
    case "checkpointUnsigned":
    case "checkpointUnreadable":
    case "sealContradicted":
    case "sealUncovered":
    case "checkpointsLost":
      return logInWords(finding);
    case "entryAltered":
      return alteredInWords(finding);
    case "entryMisplaced":
      return `${entryName(finding)} is not in its place`;
    case "notEstablished":
      return `${entryName(finding)} ${finding.reason}`;
    case "entriesMissing":
      return `the head of ${finding.caseId} stands at entry ${String(finding.headAt)}, and the last on record is ${String(finding.last)}`;
    case "headBehind":
      return finding.headAt === null
        ? `the head of ${finding.caseId} is gone, and entry ${String(finding.last)} is on record`
        : `the head of ${finding.caseId} stands at entry ${String(finding.headAt)}, and entry ${String(finding.last)} is on record`;
    case "letterAltered":
      return `the letter ${finding.reference} in the outbox is not the one on record: its address, its text or what is attached was altered. Do not send it`;
    case "letterMissing":
      return `the letter ${finding.reference} is not in the outbox any more, and nothing on record says that it arrived`;
    case "stranger":
      return `something is kept under the id ${finding.caseId} that follows from no entry`;
    case "commandLost":
      return `${entryName(finding)} is not found by its command id ${finding.id}: the same command sent again could be recorded a second time`;
    case "leafLost":
      return `${entryName(finding)} has no leaf in the log and does not wait for one: no seal would ever cover it`;
    case "besideEntry":
      return `${places[finding.of]} does not follow from the bytes of ${entryName(finding)}: ${finding.columns.join(", ")}`;
    case "layout":
      return `the ledger's file is not laid out as this software lays it out (${layoutInWords(finding)}): somebody changed its protection or its tables`;
    case "emptied":
      return `the ledger holds no office, and there is ${finding.beside.join(", ")} of one: it was emptied or replaced; restore it from a backup`;
    case "besideCase":
      return `what stands beside the head at entry ${String(finding.version)} does not follow from the entries: ${columnsInWords(finding.columns)}`;
  }
};
