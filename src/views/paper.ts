import type { DatedFact } from "../case/command.ts";
import type { Roll } from "../law/votes/roll-call.ts";
import type { AuditAbout } from "../findings/about.ts";
import type { AuditFinding } from "../findings/note.ts";
import type { IsoDate } from "../time/date.ts";
import type { FactDate } from "../time/fact-date.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { ActKind } from "../case/act.ts";
import type { Stage } from "../law/file/stage-of-case.ts";
import type { CommandOf, Purpose } from "../case/command.ts";
import type { Authority } from "../words/authority.ts";
import type { CaseId, Digest, EntryHash } from "../values/ids.ts";
import type { Finding } from "../words/finding.ts";
import type { Names } from "../values/names.ts";
import type { Sentence } from "../words/messages.ts";
import type { Statement } from "../treaty/statement.ts";

export const paperKinds = [
  "instrument",
  "annex",
  "note-verbale",
  "notification",
  "vote-record",
  "history-certificate",
  "audit-certificate",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Whether a paper states an audit, which then is made for it. */
export const needsAudit = (kind: PaperKind): boolean => kind === "audit-certificate";

export const languages = ["az", "en"] as const;
export type Language = (typeof languages)[number];

/** A working draft, marked on every page, or the print without that mark. */
export const markings = ["draft", "clean"] as const;
export type Marking = (typeof markings)[number];

/** The treaty as a paper names it. */
export type TreatyNamed = {
  readonly title: { readonly en: string; readonly az: string | null };
  /** The title in full; the one above where its file has no longer one. */
  readonly fullTitle: { readonly en: string; readonly az: string | null };
  readonly registration: string;
  readonly concluded: { readonly on: FactDate; readonly at: string };
  readonly opened: { readonly on: FactDate; readonly at: string } | null;
  readonly depositary: string;
};

/** Who signed something, when and where; null where nothing is on record. */
export type Signing = {
  readonly on: FactDate;
  readonly by: string | null;
  readonly office: CommandOf<"SignInstrument">["office"];
  readonly place: string | null;
};

/** A statement with those of its texts that are at hand and can be printed. */
export type StatementPrinted = Omit<Statement, "texts"> & {
  readonly texts: readonly (Statement["texts"][number] & { readonly text: string | null })[];
};

type Common = {
  readonly language: Language;
  readonly marking: Marking;
  /** An exercise: the paper says on every page that it has no effect. */
  readonly demonstration: boolean;
  readonly caseId: CaseId;
  /** The instant that the file is dated by: of the record that the paper rests on, ISO 8601 in UTC. */
  readonly datedBy: string;
};

/** What all papers of treaty law hold. */
type BetweenStates = Common & {
  /** The State, or the organization, that the paper speaks for; null where its procedure does not name it. */
  readonly party: Names | null;
  readonly purpose: Purpose;
  readonly treaty: TreatyNamed;
  readonly statements: readonly StatementPrinted[];
};

export type Instrument = BetweenStates & {
  readonly kind: "instrument";
  readonly signature: Signing | null;
};
export type Annex = BetweenStates & { readonly kind: "annex" };
export type NoteVerbale = BetweenStates & {
  readonly kind: "note-verbale";
  readonly instrument: Signing | null;
};
export type NotificationLetter = BetweenStates & {
  readonly kind: "notification";
  readonly instrument: Signing | null;
  readonly reference: string;
  /** Null until the notification is prepared. */
  readonly to: string | null;
  /** An earlier one may have left. */
  readonly duplicate: boolean;
};

/** The newest decision of a body at a stage of a procedure file, in the names of that file. */
export type VoteRecord = Common & {
  readonly kind: "vote-record";
  readonly title: string;
  readonly treaty: TreatyNamed;
  readonly stage: Names;
  readonly body: Names;
  readonly members: number | null;
  readonly ballot: {
    readonly on: FactDate;
    readonly outcome: Sentence;
    readonly counts: readonly { readonly named: Sentence; readonly n: number }[];
    /** Whether it is known how many voted how, and not only how many were present. */
    readonly areVotesKnown: boolean;
    readonly byCounting: boolean;
    /** Who voted how; nobody where that was not recorded. */
    readonly roll: Roll;
    readonly noted: readonly Sentence[];
    /** What the rule makes of it; null of what was no vote on the question. */
    readonly judged: Pick<Finding, "verdict" | "why" | "authority"> | null;
    /** The number present that the rule asks for, and what that rests on; null where it asks for none, or not for one number. */
    readonly quorum: { readonly present: number; readonly authority: Authority } | null;
    readonly isAgainstRule: boolean;
    readonly text: Digest | "unknown" | null;
    readonly entry: EntryHash;
    readonly imported: boolean;
  };
  readonly certified: { readonly on: string; readonly entry: EntryHash } | null;
  readonly statements: readonly StatementPrinted[];
};

export type HistoryLine = {
  readonly seq: number;
  readonly at: string;
  readonly duty: ActingDuty;
  /** What the procedure file calls the duty and the stages at which something was done. */
  readonly names: { readonly duty: Names | null; readonly stages: readonly Names[] };
  readonly imported: boolean;
  readonly acts: readonly ActKind[];
  /** When what was recorded happened; null where it is done by recording it. */
  readonly on: FactDate | null;
  /** Which dated fact was recorded; null where none was. */
  readonly fact: DatedFact | null;
  readonly findings: number;
  readonly hash: EntryHash;
};

/** What is certified of a case as a whole. */
type Certificate = Common & {
  readonly title: string;
  readonly treaty: TreatyNamed;
  readonly stage: Stage;
  /** What the procedure file calls the stage; left out where the stage is none of a file. */
  readonly stageNames?: Names;
  readonly pins: { readonly procedure: Digest; readonly treaty: Digest };
  readonly head: EntryHash;
};

export type HistoryCertificate = Certificate & {
  readonly kind: "history-certificate";
  readonly entries: readonly HistoryLine[];
};

export type AuditCertificate = Certificate & {
  readonly kind: "audit-certificate";
  readonly entries: number;
  /** The day as of which the deadlines were judged. */
  readonly asOf: IsoDate;
  readonly findings: readonly AuditFinding[];
  /** What the audit is about; left out where the case could not be judged. */
  readonly about?: AuditAbout;
};

/** What a paper is made from: facts only, in no language of their own. */
export type Paper =
  | Instrument
  | Annex
  | NoteVerbale
  | NotificationLetter
  | VoteRecord
  | HistoryCertificate
  | AuditCertificate;
