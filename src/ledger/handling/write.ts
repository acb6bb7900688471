import { listedAfter } from "../../office/head-row.ts";
import type { ActingDuty } from "../../law/duty.ts";
import type { Act, Pins } from "../../case/act.ts";
import { applyEntry } from "../../case/apply.ts";
import { courseFrom } from "../../case/course-of-case.ts";
import type { Case } from "../../case/case.ts";
import {
  type Entry,
  entryVersion,
  type Establishment,
  leafOf,
  disclosureOf,
} from "../../case/entry.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { CaseId, Digest, PersonNumber } from "../../values/ids.ts";
import { canonicalJson, leafHash } from "../../record/canonical.ts";
import type { Append, AppendResult, CaseHead, Guard } from "../ports.ts";
import type { Ports } from "../desk-ports.ts";
import type { Law } from "../../law/law.ts";

/** An entry holds at most this many bytes, in both shells: an item of the table in the cloud has its limit too. */
const largestEntry = 128 * 1024;

/** A decision ready to be written. */
export type Accepted = {
  readonly caseId: CaseId;
  readonly head: CaseHead | undefined;
  readonly person: PersonNumber | "system";
  readonly establishedBy: Establishment;
  readonly duty: ActingDuty;
  readonly command: Entry["command"];
  readonly commandDigest: Digest;
  readonly pins: Pins;
  readonly acts: readonly Act[];
  readonly worth: Entry["worth"];
  readonly step: Entry["step"];
  /** What opens the commitment of the command, where it has one. */
  readonly salt?: string | undefined;
  readonly law: Law | undefined;
  /** Heads of other records by which it was judged. */
  readonly guards: readonly Guard[];
};

export type Written =
  { readonly result: AppendResult; readonly append: Append } | { readonly refusal: Refusal };

type WritingPorts = Pick<Ports, "ledger" | "clock" | "ids">;

/** When an entry of a case is dated, in epoch milliseconds: time never runs backwards within a case, whatever the clock does. */
export const timeOfNext = ({ clock }: Pick<Ports, "clock">, before: Case | undefined): number =>
  Math.max(clock.now(), before === undefined ? 0 : Date.parse(before.at));

const entryOf = (ports: WritingPorts, accepted: Accepted): Entry => {
  const before = accepted.head?.state;
  return {
    v: entryVersion,
    caseId: accepted.caseId,
    seq: (before?.version ?? 0) + 1,
    prev: before?.head ?? null,
    at: new Date(timeOfNext(ports, before)).toISOString(),
    nonce: ports.ids.nonce(),
    person: accepted.person,
    establishedBy: accepted.establishedBy,
    duty: accepted.duty,
    command: accepted.command,
    pins: accepted.pins,
    acts: accepted.acts,
    worth: accepted.worth,
    step: accepted.step,
    ...(accepted.salt === undefined ? {} : { salt: accepted.salt }),
  };
};

const textOfDisclosure = (entry: Entry): string | null => {
  const disclosure = disclosureOf(entry);
  return disclosure === undefined ? null : canonicalJson(disclosure);
};

type Texts = Pick<Append, "bytes" | "disclosure">;

const appendOf = (entry: Entry, { bytes, disclosure }: Texts, accepted: Accepted): Append => {
  const hash = leafHash(bytes);
  const before = accepted.head?.state;
  const state = applyEntry(before, { hash, entry });
  if (before !== undefined && accepted.law !== undefined)
    courseFrom(before, state, accepted.law.procedure);
  return {
    entry,
    bytes,
    disclosure,
    hash,
    expectedVersion: before?.version ?? 0,
    guards: accepted.guards,
    commandDigest: accepted.commandDigest,
    head: { state, stageSince: state.stageSince },
    ...listedAfter(before, state, accepted.law),
  };
};

/** Makes the entry of a decision and appends it; nothing is written when the entry is too large. */
export const write = async (ports: WritingPorts, accepted: Accepted): Promise<Written> => {
  const entry = entryOf(ports, accepted);
  const bytes = canonicalJson(leafOf(entry));
  const disclosure = textOfDisclosure(entry);
  const size = Buffer.byteLength(bytes + (disclosure ?? ""), "utf8");
  if (size > largestEntry)
    return { refusal: refusal("EntryTooLarge", { bytes: size, limit: largestEntry }) };
  const append = appendOf(entry, { bytes, disclosure }, accepted);
  return { result: await ports.ledger.append(append), append };
};
