import type { ActingDuty } from "../law/duty.ts";
import type { IncidentCommand } from "./incident-command.ts";
import type { OfficeCommand } from "./office-command.ts";
import type { Assertion } from "../values/passkey.ts";
import type { SignIn } from "../values/sign-in.ts";
import type { Command } from "./command.ts";
import type { Despite, Mode } from "./request.ts";
import type { CaseId, CommandId, Digest, EntryHash, PersonNumber } from "../values/ids.ts";
import type { Act, Pins } from "./act.ts";
import type { SealLog } from "./seal.ts";
import type { Worth } from "./worth.ts";
import type { Stage } from "../law/file/stage-of-case.ts";
import {
  closedCommand,
  closedPart,
  type Disclosure,
  type Leaf,
  type Withheld,
  withheldFields,
} from "./withheld.ts";
import type { Law } from "../law/law.ts";

/**
 * What one open case has to itself: parliament, treaty and purpose. A treaty by the depositary's number, so that two files
 * of one treaty are one; where nobody knows the number, by its file.
 */
export const uniqueKey = ({ procedure, treaty }: Law, purpose: string): string =>
  `${procedure.id}/${treaty.registration === "unknown" ? treaty.id : treaty.registration}/${purpose}`;

/**
 * How it was known who acted: a signature made with the person's registered Ed25519 key over the request, a passkey's assertion for it, a token as the
 * office's record says, of its issuer, made out to its client and read by its claim (RFC 7519; `subject` is its `sub`), a name given in a demonstration, or a signature
 * made with the office's system key. A key is named by its SHA-256; signatures are in base64.
 */
export type Establishment =
  | { readonly kind: "key"; readonly key: Digest; readonly signature: string }
  | ({ readonly kind: "token"; readonly subject: string } & SignIn)
  | ({ readonly kind: "passkey"; readonly key: Digest } & Assertion)
  | { readonly kind: "demonstrationName" }
  | { readonly kind: "system"; readonly key: Digest; readonly signature: string };

/** The layout of entries that this software makes and reads; there is no other. */
export const entryVersion = 3;

/** Where an act was recorded and what it led to; the round says which visit to the stage it was, counted from 1. */
export type Step = { readonly stage: Stage; readonly round: number; readonly to: Stage };

/** One accepted command with its acts: the ledger's unit. Its bytes are the RFC 8785 canonical JSON of `leafOf` it. */
export type Entry = {
  readonly v: typeof entryVersion;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly prev: EntryHash | null;
  readonly at: string;
  readonly nonce: string;
  readonly person: PersonNumber | "system";
  readonly establishedBy: Establishment;
  readonly duty: ActingDuty;
  readonly command: {
    readonly id: CommandId;
    /** When whoever asked made the request: ISO 8601, UTC. */
    readonly madeAt: string;
    readonly mode: Mode;
    readonly content: Command | OfficeCommand | IncidentCommand | SealLog;
    /** Left out where nothing was broken. */
    readonly despite?: Despite | undefined;
    /** The commitment to what the second person enters again of a vote; left out of every other command. */
    readonly withheld?: Withheld | undefined;
  };
  readonly pins: Pins;
  readonly acts: readonly Act[];
  readonly worth: Worth;
  /** Null in the records of the office, of incidents and of the log, which have no stages. */
  readonly step: Step | null;
  /** What opens the commitment of the command. It stands beside the bytes and not in them. */
  readonly salt?: string | undefined;
  /** Whether what is withheld could not be opened, so that the values of the vote are unknown here. */
  readonly isBlank?: true | undefined;
};

/** An entry as it is hashed: what is withheld of it is not there, and its commitment is. */
export const leafOf = (entry: Entry): Leaf => {
  if (entry.command.withheld === undefined) return entry;
  const { command, acts } = entry;
  const closed = { command: closedCommand(command), acts: acts.map(closedPart) };
  const leaf = { ...entry, ...closed, salt: undefined, isBlank: undefined };
  return leaf;
};

/** What opens the commitment of an entry; undefined where it has none. */
export const disclosureOf = ({ command, salt }: Entry): Disclosure | undefined =>
  command.withheld === undefined || salt === undefined
    ? undefined
    : { salt, fields: withheldFields(command) };

/** An entry as the ledger holds it: with the hash of its bytes. */
export type HashedEntry = { readonly hash: EntryHash; readonly entry: Entry };

/** An entry as it was hashed, and what opens it for whoever reads it; null where nothing needs to, or where they may not. */
export type ReadableEntry = {
  readonly hash: EntryHash;
  readonly asHashed: object;
  readonly disclosure: Disclosure | null;
};
