import type * as z from "zod/mini";
import type { IncidentAct } from "../commands/incident-command.ts";
import type { OfficeAct } from "../commands/office-command.ts";
import type { Sentence } from "../words/messages.ts";
import type { CommandOf } from "../commands/command.ts";
import type { definitions } from "../commands/definitions.ts";
import type { commands } from "../commands/index.ts";
import type { Digest, EntryHash } from "../values/ids.ts";

type Commands = typeof commands;
type Definitions = typeof definitions;
/** The commands that record a fact; a correction restates one. */
type Acting = keyof Commands;

/** What an act holds beside the fields of its command. */
type Gives<Of> = Of extends { readonly gives: () => infer Given }
  ? { readonly [Name in keyof Given]: z.infer<Given[Name]> }
  : unknown;

type ActsOf<Kind extends Acting> = {
  [Name in Definitions[Kind]["acts"][number]]: FactOf<Name, CommandOf<Kind>> &
    Gives<Commands[Kind]>;
}[Definitions[Kind]["acts"][number]];

/** That a certification was not the record's: what was entered stands in the entry's command alone, which auditors read. */
type VoteCertificationDiffered = {
  readonly kind: "VoteCertificationDiffered";
  readonly of: EntryHash;
  /** The stage at which it was voted. */
  readonly stage: string;
};

/** The facts that people record. Each restates one command, so a correction can restate it again. */
export type RecordedAct =
  | OfficeAct
  | IncidentAct
  | VoteCertificationDiffered
  | Exclude<{ [Kind in Acting]: ActsOf<Kind> }[Acting], { kind: "VoteCertificationDiffered" }>;

/** A correction names the entry it corrects and restates it; the entry itself stays as it was. */
export type ActCorrected = {
  readonly kind: "ActCorrected";
  readonly of: EntryHash;
  readonly restated: RecordedAct;
  readonly reason: string;
  readonly legalBasis: string;
};

/** Recorded beside an act that a person did although the audit found rules broken: which rules, and why. */
export type ContinuedDespite = {
  readonly kind: "ContinuedDespite";
  readonly findings: readonly Sentence[];
  readonly reason: string;
};

/** Whether an act says that a certification was not the record's. It moves nothing, and what was entered stays hidden. */
export const isDiffering = (act: Pick<Act, "kind">): act is VoteCertificationDiffered =>
  act.kind === "VoteCertificationDiffered";

/** Whether an act only stands beside the fact that its entry records. */
export const isBeside = (act: Act): act is ContinuedDespite => act.kind === "ContinuedDespite";

export type Act = RecordedAct | ActCorrected | ContinuedDespite;
export type ActKind = Act["kind"];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;

/** The digests of the law that an entry was judged by, and the software that judged. */
export type Pins = {
  readonly procedure: Digest;
  readonly treaty: Digest;
  readonly calendar: Digest | null;
  readonly software: string;
};

/** What is recorded of a command: the same fields, as a fact of another kind. */
export type FactOf<Kind extends string, Command> = Omit<Command, "kind"> & { readonly kind: Kind };
