import type { ActKind } from "../../domain/act.ts";
import type { CommandOf } from "../../domain/command.ts";
import type { ActingDuty } from "../../domain/duty.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Stage } from "../../domain/stage.ts";
import type { Statement } from "../../domain/statement.ts";
import type { DeclaredResult, positions } from "../../domain/vote-record.ts";
import type { Language } from "../paper.ts";

type PerPurpose = { readonly title: string; readonly operative: string };

/** Words that stand on every paper. */
type Frame = {
  readonly months: readonly string[];
  readonly day: (day: string, month: string, year: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly unknown: string;
  readonly notOnRecord: string;
  readonly draft: string;
  readonly draftNote: string;
  readonly demonstration: string;
  readonly page: readonly [before: string, between: string, after: string];
  readonly generatedAs: (standard: string) => string;
  readonly attached: string;
  /** What is said of the wording itself; null where it needs no such mark. */
  readonly wordingMark: string | null;
  readonly contents: string;
  readonly lettersMissing: string;
  readonly unverified: string;
};

type Treaty = {
  readonly heading: string;
  readonly title: string;
  /** Said where the treaty file has no title in this language and another is shown. */
  readonly titleUnknown: string;
  readonly registration: string;
  readonly concluded: string;
  readonly opened: string;
  readonly signed: string;
  readonly depositary: string;
  readonly at: (day: string, place: string) => string;
  readonly by: (what: string, whom: string) => string;
  /** Beside a name; null where the office is not known. */
  readonly offices: Readonly<Record<CommandOf<"SignInstrument">["office"], string | null>>;
};

type Signature = {
  readonly name: string;
  readonly office: string;
  readonly fullPowers: string;
  readonly place: string;
  readonly date: string;
  readonly signature: string;
  readonly seal: string;
};

type Statements = {
  readonly heading: string;
  readonly none: string;
  readonly labels: Readonly<Record<Statement["label"], string>>;
  readonly article: (clause: string) => string;
  readonly subject: string;
  readonly authentic: string;
  readonly translation: string;
  readonly textIn: (language: string, standing: string) => string;
  readonly digest: string;
  readonly notAtHand: string;
};

type Instrument = {
  readonly purposes: Readonly<
    Record<"consent" | "change-of-statement" | "denunciation", PerPurpose>
  >;
  readonly declares: string;
  readonly annexed: (count: number) => string;
  readonly nothingAnnexed: string;
  readonly witness: string;
};

type Annex = { readonly title: string; readonly intro: string };

type NoteVerbale = {
  readonly title: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly transmits: Readonly<
    Record<"consent" | "change-of-statement" | "denunciation", (state: string) => string>
  >;
  readonly withAnnex: string;
  readonly asks: string;
  readonly closes: string;
  readonly instrument: string;
  readonly contact: string;
  readonly initials: string;
};

type Letter = {
  readonly title: string;
  readonly reference: string;
  readonly to: string;
  readonly date: string;
  readonly duplicate: string;
  readonly says: NoteVerbale["transmits"];
  readonly deposit: string;
  readonly asks: string;
};

type Vote = {
  readonly title: string;
  readonly chamber: string;
  readonly case: string;
  readonly on: string;
  readonly draftLaw: string;
  readonly counts: string;
  readonly position: string;
  readonly number: string;
  readonly positions: Readonly<Record<(typeof positions)[number], string>>;
  readonly present: string;
  readonly members: string;
  readonly notPublished: string;
  readonly results: Readonly<Record<DeclaredResult | "cannotBeJudged", string>>;
  readonly declared: string;
  readonly judged: string;
  readonly differs: string;
  readonly quorum: string;
  readonly majority: string;
  readonly needs: (number: number) => string;
  readonly restsOn: string;
  readonly certification: string;
  readonly certifiedOn: (day: string) => string;
  readonly notCertified: string;
  readonly imported: string;
  readonly entry: string;
  readonly roll: string;
  readonly member: string;
  readonly texts: string;
};

type History = {
  readonly title: string;
  readonly intro: string;
  readonly case: string;
  readonly standsAt: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly entries: string;
  readonly head: string;
  readonly profile: string;
  readonly treatyFile: string;
  readonly ledger: string;
  readonly number: string;
  readonly at: string;
  readonly what: string;
  readonly duty: string;
  readonly duties: Readonly<Record<ActingDuty, string>>;
  readonly imported: string;
  readonly findings: (count: number) => string;
  readonly verify: string;
  readonly steps: readonly string[];
  readonly limits: string;
  readonly limitLines: readonly string[];
};

type Audit = {
  readonly title: string;
  readonly intro: string;
  readonly asOf: string;
  readonly entries: string;
  readonly counts: string;
  readonly verdicts: Readonly<Record<Finding["verdict"], string>>;
  readonly unverified: string;
  readonly findings: string;
  readonly restsOn: (authority: string) => string;
  readonly none: string;
  /** Said where what is on record is in another language; null where it is in this one. */
  readonly language: string | null;
  readonly verify: string;
  readonly steps: readonly string[];
  readonly limits: string;
  readonly limitLines: readonly string[];
};

/** Everything that the papers say in one language; what stands on a paper and is no fact stands here. */
export type Catalogue = {
  readonly language: Language;
  readonly frame: Frame;
  readonly states: Readonly<Record<string, string>>;
  readonly treaty: Treaty;
  readonly signature: Signature;
  readonly statements: Statements;
  readonly instrument: Instrument;
  readonly annex: Annex;
  readonly noteVerbale: NoteVerbale;
  readonly letter: Letter;
  readonly vote: Vote;
  readonly history: History;
  readonly audit: Audit;
  readonly acts: Readonly<Record<ActKind, string>>;
};
