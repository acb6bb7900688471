import type { Sentence } from "../../words/messages.ts";

/** Where something is kept beside the bytes of an entry: its own row, the id of its command, its leaf, its place in the queue for the log. */
export type BesideEntry = "entry" | "command" | "leaf" | "waiting";

/** What is kept of a case: its head with what lists need of it, what was said at its opening, what an open case has to itself. */
export type BesideCase = "head" | "opening" | "unique";

/** One thing in which the record is not as it must be; `words/<language>/checks.ftl` says each. Callers make incidents, findings of an audit and exit codes of it. */
export type RecordFinding =
  /** The bytes are not what their hash says, or hold no entry of this case. */
  | { readonly kind: "entryAltered"; readonly caseId: string; readonly seq: number }
  /** It withholds what may not be withheld, or does not withhold what must be. */
  | { readonly kind: "withheldWrongly"; readonly caseId: string; readonly seq: number }
  /** What opens its commitment is gone, or opens another: nobody can read what was entered. */
  | {
      readonly kind: "disclosureLost" | "disclosureAltered";
      readonly caseId: string;
      readonly seq: number;
    }
  /** It does not follow the entry before it, by number or by hash. */
  | { readonly kind: "entryMisplaced"; readonly caseId: string; readonly seq: number }
  /** It does not show who acted: whoever can write to the store and holds no key can add such an entry. */
  | {
      readonly kind: "notEstablished";
      readonly caseId: string;
      readonly seq: number;
      readonly reason: Sentence;
    }
  /** The head stands at an entry that is not on record. */
  | {
      readonly kind: "entriesMissing";
      readonly caseId: string;
      readonly headAt: number;
      readonly last: number;
    }
  /** The id in the entry leads to no entry: the same command sent again could be recorded again. */
  | {
      readonly kind: "commandLost";
      readonly caseId: string;
      readonly seq: number;
      readonly id: string;
    }
  /** It has no leaf and waits for none: no seal would ever cover it. */
  | { readonly kind: "leafLost"; readonly caseId: string; readonly seq: number }
  | {
      readonly kind: "besideEntry";
      readonly caseId: string;
      readonly seq: number;
      readonly of: BesideEntry;
    }
  /** What is kept of it is not what follows from its entries, of which there are `version`. */
  | {
      readonly kind: "besideCase";
      readonly caseId: string;
      readonly version: number;
      readonly of: readonly BesideCase[];
    }
  /** The letter that lies in the outbox is not the one that was claimed. */
  | { readonly kind: "letterAltered"; readonly caseId: string; readonly reference: string }
  /** Something lies among the letters that no entry explains; null where it lies under the id of no case. */
  | { readonly kind: "letterUnexplained"; readonly caseId: string | null; readonly file: string }
  /** The letter is gone before anybody said that it arrived. */
  | { readonly kind: "letterMissing"; readonly caseId: string; readonly reference: string }
  /** Fewer leaves than a published checkpoint signs: an older state was restored, or the end of the log was cut. */
  | { readonly kind: "logCut"; readonly size: number; readonly leaves: number }
  /** The first leaves are not those of which a checkpoint of so many was published. */
  | { readonly kind: "checkpointContradicted"; readonly size: number }
  /** It fits the leaves, and no key that the office's record ever named for checkpoints signed it. */
  | { readonly kind: "checkpointUnsigned"; readonly size: number }
  /** It is listed, and cannot be read. */
  | { readonly kind: "checkpointUnreadable"; readonly size: number }
  /** A seal, which stands right after the leaves that it seals, says something else of them than they are. */
  | {
      readonly kind: "sealContradicted";
      readonly seq: number;
      readonly size: number;
      readonly of: "leaves" | "heads";
    }
  /** No checkpoint at hand covers a seal that was made long enough ago to be signed. */
  | { readonly kind: "sealUncovered"; readonly size: number; readonly at: string }
  /** The log was sealed before, and no checkpoint is where they are published. */
  | { readonly kind: "checkpointsLost" }
  /** The file is not laid out as this software lays it out: something is missing, or is otherwise. */
  | {
      readonly kind: "layout";
      readonly missing: readonly string[];
      readonly others: readonly string[];
    }
  /** SQLite finds the ledger's file damaged. */
  | { readonly kind: "fileUnsound"; readonly cause: string }
  /** The office on record never named the keys that lie beside it. */
  | {
      readonly kind: "anotherOffice";
      readonly name: string;
      readonly at: string;
      readonly files: readonly string[];
    }
  /** No office is on record beside what only a founded office leaves. */
  | { readonly kind: "emptied"; readonly beside: readonly string[] }
  /** Fewer entries than were acknowledged: the end is lost, from the first that is missing to the last. */
  | {
      readonly kind: "markCut";
      readonly entries: number;
      readonly first: number;
      readonly marked: number;
      readonly hash: string;
    }
  /** Where the last acknowledged entry stood stands another. */
  | {
      readonly kind: "markOther";
      readonly marked: number;
      readonly hash: string;
      readonly found: string | null;
    }
  /** Nothing says how far the ledger was acknowledged. */
  | { readonly kind: "markMissing"; readonly file: string };
