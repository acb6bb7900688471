import { stands } from "../../case/worth.ts";
import type { SealLog } from "../../case/seal.ts";
import { sealOf } from "../../record/heads.ts";
import { digestSchema, type CaseId } from "../../values/ids.ts";
import { pinsOfNoLaw } from "../law/law-of-case.ts";
import { Altered } from "../reading/altered-record.ts";
import { establishSystem } from "../handling/establish.ts";
import type { CaseHead, Log } from "../ports.ts";
import { digestOfAsked, digestOfSigned, officeCaseId } from "../handling/request.ts";
import { systemId } from "../handling/system-command.ts";
import type { Ports } from "../desk-ports.ts";
import { notEstablished, type Unestablished } from "../reading/who-acted.ts";
import { write } from "../handling/write.ts";
import {
  datedAhead,
  type DatedAhead,
  lastSeal,
  logCaseId,
  type SealInPlace,
  sealsFromEnd,
} from "./last-seal.ts";
import { type FollowedLog, followLog, type Span, unestablished } from "./followed-log.ts";

export type SequencerPorts = Pick<Ports, "ledger" | "clock" | "ids" | "software" | "systemKeys"> & {
  readonly log: Log;
};

const batch = 1000;
/**
 * Also when nothing happened a seal is due each day: it dates that nothing happened. Who looks every hour finds the next one due
 * in time for that.
 */
const longestUnsealed = 23 * 3_600_000;
/** Each lost attempt means that other entries came first; the next one has only those to read. */
const mostAttempts = 20;

/** Puts every entry that has no leaf yet into the log. Answers how many there were. */
export const addLeaves = async (log: Log): Promise<number> => {
  let added = 0;
  for (let now = -1; now !== 0; added += now) now = await log.sequence(batch);
  return added;
};

// Of the same leaves there is one seal, however many sequencers want to make it.
const sealing = ({ clock }: Pick<SequencerPorts, "clock">, seal: SealLog) =>
  ({
    caseId: logCaseId,
    person: "system",
    duty: "system",
    command: {
      id: systemId("SealLog", String(seal.size)),
      madeAt: new Date(clock.now()).toISOString(),
      mode: { kind: "live" },
      content: seal,
    },
  }) as const;

/** Makes a seal of the system's and appends it; whoever calls this has looked at what it seals. */
export const writeSeal = async (
  ports: SequencerPorts,
  office: CaseHead,
  seal: SealLog,
): Promise<void> => {
  const asked = sealing(ports, seal);
  const requestDigest = digestOfSigned(asked);
  const credential = { kind: "system", keys: ports.systemKeys() } as const;
  const establishedBy = await establishSystem(office.state, { requestDigest, credential });
  // Whatever the outcome: if another sequencer's seal came first, that one is there.
  await write(ports, {
    ...asked,
    head: await ports.ledger.head(logCaseId),
    establishedBy,
    commandDigest: digestOfAsked(asked),
    pins: pinsOfNoLaw(ports),
    acts: [],
    worth: stands,
    step: null,
    law: undefined,
    // By the key that the office names: one that was replaced meanwhile seals nothing.
    guards: [{ caseId: officeCaseId, version: office.state.version }],
  });
};

type Sealing = {
  readonly ports: SequencerPorts;
  readonly office: CaseHead;
  readonly followed: FollowedLog;
  /** The last seal when this began. */
  readonly before: SealInPlace | undefined;
  /** The last one that the system signed: what came after it, other seals included, nobody has looked at yet. */
  readonly covered: SealInPlace | undefined;
  /** Of each case its entries that no seal of the system's covers yet. */
  readonly unsealed: Map<CaseId, Span>;
};

/** What came of one attempt: a seal, this sequencer's or that of one that was quicker; or why there may be none. */
type Attempt =
  | { readonly sealed: SealInPlace }
  | { readonly ahead: DatedAhead }
  | { readonly unestablished: Unestablished }
  | { readonly overtaken: true };

/** The last seal where it is another than before: this sequencer's, or that of one that was quicker. */
const newSeal = async ({ ports, before }: Sealing): Promise<SealInPlace | undefined> => {
  const last = await lastSeal(ports);
  return last?.hash === before?.hash ? undefined : last;
};

/** Reads on to the end of the log, and notes what no seal covers. */
const followToEnd = async ({ ports, followed, covered, unsealed }: Sealing): Promise<void> => {
  await addLeaves(ports.log);
  await followed.followTo(await ports.log.size(), (size, { caseId, seq }) => {
    if (size > (covered?.seal.size ?? 0))
      unsealed.set(caseId, { after: unsealed.get(caseId)?.after ?? seq - 1, upTo: seq });
  });
};

const newestOf = (unsealed: Sealing["unsealed"]): ReadonlyMap<CaseId, number> =>
  new Map([...unsealed].map(([caseId, { upTo }]) => [caseId, upTo]));

const sealOnce = async (sealing: Sealing): Promise<Attempt> => {
  const { ports, office, followed, unsealed } = sealing;
  await followToEnd(sealing);
  const quicker = await newSeal(sealing);
  if (quicker !== undefined) return { sealed: quicker };
  const forged = await unestablished(ports, unsealed);
  if (forged !== undefined) return { unestablished: forged };
  const ahead = await datedAhead(ports, newestOf(unsealed), ports.clock.now());
  if (ahead !== undefined) return { ahead };
  const { size, root, cases, headsRoot } = sealOf(followed.tree, followed.heads);
  await writeSeal(ports, office, {
    kind: "SealLog",
    size,
    root: digestSchema.parse(root),
    cases,
    headsRoot: digestSchema.parse(headsRoot),
  });
  await addLeaves(ports.log);
  const sealed = await newSeal(sealing);
  return sealed === undefined ? { overtaken: true } : { sealed };
};

const isDue = async (ports: SequencerPorts, last: SealInPlace | undefined): Promise<boolean> => {
  const size = await ports.log.size();
  if (last === undefined) return size > 0;
  const isNew = size > last.seal.size + 1;
  return isNew || ports.clock.now() - Date.parse(last.at) >= longestUnsealed;
};

/** Whether a seal is made also where none is due. */
type Sequencing = { readonly sealNow: boolean };

export type Sequenced = {
  readonly added: number;
  readonly sealed: SealInPlace | undefined;
  /** Why no seal was made although one was due or asked for. */
  readonly ahead?: DatedAhead;
  readonly unestablished?: Unestablished;
};

/** The last seal that the system signed. */
const lastSigned = async (
  ports: SequencerPorts,
  office: CaseHead,
): Promise<SealInPlace | undefined> => {
  for await (const seal of sealsFromEnd(ports))
    if ((await notEstablished(ports, office.state, seal.entry)) === undefined) return seal;
  return undefined;
};

/**
 * Puts the entries that have no leaf yet into the log and, where a seal is due or asked for, seals the log: the seal is
 * an entry of the log's own, and the leaf right after those it seals. Run twice at once it does nothing twice. Nothing is
 * sealed while an entry is dated ahead, or does not show who acted.
 * @throws when other entries overtook the seal twenty times, NoSystemKey when the system cannot sign, and Altered when an entry
 *   is not what its hash says; what was sequenced stays
 */
export const sequenceLog = async (
  ports: SequencerPorts,
  { sealNow }: Sequencing,
): Promise<Sequenced> => {
  const added = await addLeaves(ports.log);
  const before = await lastSeal(ports);
  const isWanted = sealNow ? (await ports.log.size()) > 0 : await isDue(ports, before);
  if (!isWanted) return { added, sealed: undefined };
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) throw new Altered({ kind: "leavesWithoutOffice" });
  const covered = await lastSigned(ports, office);
  const followed = followLog(ports.log);
  const sealing = { ports, office, before, covered, followed, unsealed: new Map() };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const found = await sealOnce(sealing);
    if (!("overtaken" in found)) return { added, sealed: undefined, ...found };
  }
  throw new Error(`Other entries came before the seal ${String(mostAttempts)} times`);
};
