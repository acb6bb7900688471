import { askedIn } from "../../procedure/case/signed-request.ts";
import type { SealLog } from "../../procedure/case/seal.ts";
import { sealOf } from "../../verify/integrity/heads.ts";
import { digestSchema, type CaseId } from "../../procedure/values/ids.ts";
import { canonicalJson, digestOf } from "../canonical.ts";
import { pinsOfNoLaw } from "../law/law-of-case.ts";
import { Altered } from "../reading/altered-record.ts";
import { establishSystem } from "../handling/establish.ts";
import type { CaseHead, Log } from "../ports.ts";
import { officeCaseId } from "../handling/request.ts";
import { systemId } from "../handling/system-command.ts";
import type { World } from "../desk-ports.ts";
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

export type SequencedWorld = Pick<World, "ledger" | "clock" | "ids" | "software" | "systemKeys"> & {
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
const sealing = (seal: SealLog) =>
  ({
    caseId: logCaseId,
    person: "system",
    duty: "system",
    command: { id: systemId("SealLog", String(seal.size)), mode: { kind: "live" }, content: seal },
  }) as const;

/** Makes a seal of the system's and appends it; whoever calls this has looked at what it seals. */
export const writeSeal = async (
  world: SequencedWorld,
  office: CaseHead,
  seal: SealLog,
): Promise<void> => {
  const asked = sealing(seal);
  const commandDigest = digestOf(canonicalJson(askedIn(asked)));
  const credential = { kind: "system", keys: world.systemKeys() } as const;
  const establishedBy = await establishSystem(office.state, { commandDigest, credential });
  // Whatever the outcome: if another sequencer's seal came first, that one is there.
  await write(world, {
    ...asked,
    head: await world.ledger.head(logCaseId),
    establishedBy,
    commandDigest,
    pins: pinsOfNoLaw(world),
    acts: [],
    step: null,
    law: undefined,
    // By the key that the office names: one that was replaced meanwhile seals nothing.
    guards: [{ caseId: officeCaseId, version: office.state.version }],
  });
};

type Sealing = {
  readonly world: SequencedWorld;
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
const newSeal = async ({ world, before }: Sealing): Promise<SealInPlace | undefined> => {
  const last = await lastSeal(world);
  return last?.hash === before?.hash ? undefined : last;
};

/** Reads on to the end of the log, and notes what no seal covers. */
const followToEnd = async ({ world, followed, covered, unsealed }: Sealing): Promise<void> => {
  await addLeaves(world.log);
  await followed.followTo(await world.log.size(), (size, { caseId, seq }) => {
    if (size > (covered?.seal.size ?? 0))
      unsealed.set(caseId, { after: unsealed.get(caseId)?.after ?? seq - 1, upTo: seq });
  });
};

const newestOf = (unsealed: Sealing["unsealed"]): ReadonlyMap<CaseId, number> =>
  new Map([...unsealed].map(([caseId, { upTo }]) => [caseId, upTo]));

const sealOnce = async (sealing: Sealing): Promise<Attempt> => {
  const { world, office, followed, unsealed } = sealing;
  await followToEnd(sealing);
  const quicker = await newSeal(sealing);
  if (quicker !== undefined) return { sealed: quicker };
  const forged = await unestablished(world, unsealed);
  if (forged !== undefined) return { unestablished: forged };
  const ahead = await datedAhead(world, newestOf(unsealed), world.clock.now());
  if (ahead !== undefined) return { ahead };
  const { size, root, cases, headsRoot } = sealOf(followed.tree, followed.heads);
  await writeSeal(world, office, {
    kind: "SealLog",
    size,
    root: digestSchema.parse(root),
    cases,
    headsRoot: digestSchema.parse(headsRoot),
  });
  await addLeaves(world.log);
  const sealed = await newSeal(sealing);
  return sealed === undefined ? { overtaken: true } : { sealed };
};

const isDue = async (world: SequencedWorld, last: SealInPlace | undefined): Promise<boolean> => {
  const size = await world.log.size();
  if (last === undefined) return size > 0;
  const isNew = size > last.seal.size + 1;
  return isNew || world.clock.now() - Date.parse(last.at) >= longestUnsealed;
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
  world: SequencedWorld,
  office: CaseHead,
): Promise<SealInPlace | undefined> => {
  for await (const seal of sealsFromEnd(world))
    if ((await notEstablished(world, office.state, seal.entry)) === undefined) return seal;
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
  world: SequencedWorld,
  { sealNow }: Sequencing,
): Promise<Sequenced> => {
  const added = await addLeaves(world.log);
  const before = await lastSeal(world);
  const isWanted = sealNow ? (await world.log.size()) > 0 : await isDue(world, before);
  if (!isWanted) return { added, sealed: undefined };
  const office = await world.ledger.head(officeCaseId);
  if (office === undefined) throw new Altered({ kind: "leavesWithoutOffice" });
  const covered = await lastSigned(world, office);
  const followed = followLog(world.log);
  const sealing = { world, office, before, covered, followed, unsealed: new Map() };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const found = await sealOnce(sealing);
    if (!("overtaken" in found)) return { added, sealed: undefined, ...found };
  }
  throw new Error(`Other entries came before the seal ${String(mostAttempts)} times`);
};
