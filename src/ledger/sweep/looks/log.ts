import type { CaseId } from "../../../values/ids.ts";
import type { Sentence } from "../../../words/messages.ts";
import { officeCaseId } from "../../handling/request.ts";
import type { Checkpoints } from "../../log/checkpoints.ts";
import { sealsFromEnd, type SealSource } from "../../log/last-seal.ts";
import { addLeaves } from "../../log/sequence.ts";
import type { Clock, Log, LogLeaf } from "../../ports.ts";
import { heldBack } from "../findings.ts";
import { incident, type Incident } from "../incident.ts";
import type { Way } from "../list-to-check.ts";
import type { WholeLook } from "../looks.ts";
import { readPage } from "../../reading/stored-entries.ts";

/** So many leaves are read at once. */
const atOnce = 500;

/** Goes through the log for the first entries of cases: every case has a leaf, also one that no list names any more. */
export const firstLeaves = (
  log: Pick<Log, "leaves">,
  look: Way<LogLeaf>["looks"][number],
): Way<LogLeaf> => ({
  looks: [look],
  isOnIt: ({ seq }) => seq === 1,
  pageOf: ({ after, limit }) => log.leaves({ from: after === "" ? 0 : Number(after) + 1, limit }),
  atOnce,
  placeOf: ({ n }) => String(n),
  isCounted: false,
});

const hour = 3_600_000;
const day = 24 * hour;

const noCase: { readonly caseId: CaseId | null } = { caseId: null };

/** What of the ledger has no place in the log yet. */
export type WaitingForLog = {
  /** When the oldest such entry was recorded; undefined where there is none. */
  readonly oldestWaiting: () => Promise<string | undefined>;
};

type Logged = { readonly clock: Clock; readonly log: WaitingForLog };
type Sequenced = Logged & { readonly log: Log };

const behindSince = async ({ clock, log }: Logged): Promise<string | undefined> => {
  const oldest = await log.oldestWaiting();
  return oldest !== undefined && clock.now() - Date.parse(oldest) > hour ? oldest : undefined;
};

const behind = (since: string, why: readonly Sentence[] = []): Incident =>
  incident("logBehind", { ...noCase, since, says: [{ kind: "entriesWait" }, ...why] });

/** Puts into the log what has waited for longer than an hour. Nothing is sealed or signed by that. */
export const lookAtLog =
  (logged: Sequenced): WholeLook =>
  async (findings) => {
    const since = await behindSince(logged);
    if (since === undefined) return;
    // They would take the places of leaves that were lost.
    if (!findings.mayRecord()) {
      findings.incident(behind(since, [heldBack]));
      return;
    }
    findings.healed("leaves", await addLeaves(logged.log));
    if ((await behindSince(logged)) !== undefined) findings.incident(behind(since));
  };

/** Tells of the same where another sequences the log, and may alone. */
export const lookIfLogBehind =
  (logged: Logged): WholeLook =>
  async (findings) => {
    const since = await behindSince(logged);
    if (since !== undefined) findings.incident(behind(since));
  };

type Signed = SealSource & { readonly clock: Clock; readonly checkpoints: Checkpoints };

/** When a published checkpoint was sealed; undefined where the log does not reach it: an earlier seal has nothing to do with it. */
const sealedAt = async (signed: Signed, size: number): Promise<string | undefined> => {
  if ((await signed.log.size()) < size) return undefined;
  for await (const { seal, at } of sealsFromEnd(signed)) if (seal.size < size) return at;
  return undefined;
};

const foundedAt = async ({ ledger }: Signed): Promise<string | undefined> => {
  const [first] = await readPage({ ledger }, officeCaseId, { afterSeq: 0, limit: 1 });
  return first?.entry.at;
};

const old = (since: string, says: Sentence): Incident =>
  incident("checkpointOld", { ...noCase, since, says, mark: since });

/** Tells that no checkpoint was published for a day, or never. */
export const lookAtCheckpoints =
  (signed: Signed): WholeLook =>
  async (findings) => {
    const newest = (await signed.checkpoints.list()).at(-1);
    const since = newest === undefined ? await foundedAt(signed) : await sealedAt(signed, newest);
    if (since === undefined || signed.clock.now() - Date.parse(since) <= day) return;
    const kind = newest === undefined ? "checkpointNever" : "checkpointOverdue";
    findings.incident(old(since, { kind }));
  };
