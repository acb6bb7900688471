import { lookingTasks, waitIn } from "../ledger/reading/tasks.ts";
import type { Append, CaseClock, CaseHead, Ledger } from "../ledger/ports.ts";
import { bringingOn, executionName } from "../ledger/sending/resume-driver.ts";
import type { DriverPorts } from "../ledger/desk-ports.ts";
import type { Case } from "../case/case.ts";
import { isTreatyCase } from "../case/seal.ts";
import type { CaseId } from "../values/ids.ts";
import { remembered } from "../values/remembered.ts";
import type { AheadBy, LocalDriver } from "./driver/driver.ts";
import type { LocalLedger } from "./ledger/ledger.ts";
import type { LocalWaits } from "./waits.ts";

/** What is needed to move the driver of a case together with the entry that moves the case. */
export type Moving = {
  readonly ledger: LocalLedger;
  readonly waits: LocalWaits;
  readonly ports: DriverPorts;
  readonly driver: Pick<LocalDriver, "startAhead" | "resumeAhead">;
  /** The clock of a case, by what a ledger says. */
  readonly clockIn: (ledger: Ledger) => CaseClock;
  readonly definitionOf: (state: Case) => string | undefined;
};

/** A move that is worked out before its entry is written. */
type Move = {
  /** Within the transaction of the entry: whether the driver is then where the entry leaves the case. */
  readonly write: () => boolean;
  /** After the commit, and only of what was stored. */
  readonly tell: () => void;
};

const stays: Move = { write: () => true, tell: () => undefined };

/** The ledger as it will be with an entry. What the entry rests on still is as it was judged by, or the entry is not written. */
const ledgerWith = ({ ledger }: Moving, { head, guards }: Append): Ledger => {
  const known = new Map<CaseId, CaseHead>([[head.state.caseId, head]]);
  for (const { caseId, version } of guards) {
    const last = ledger.lastHead(caseId);
    if (last?.state.version === version) known.set(caseId, last);
  }
  return { ...ledger, head: async (caseId) => known.get(caseId) ?? ledger.head(caseId) };
};

/** By what the way from one wait to the next is worked out. */
const wayIn = (
  { ports, waits }: Moving,
  { ledger, clockOf, epoch }: Pick<DriverPorts, "ledger" | "clockOf"> & { readonly epoch: number },
): AheadBy => {
  const then = {
    ...ports,
    ledger,
    clockOf,
    waits: { ...waits, epoch: () => Promise.resolve(epoch) },
  };
  return {
    tasks: lookingTasks(then),
    waits: { openWait: (payload) => waits.put(waitIn(payload)) === "stored" },
  };
};

/** The clock of one case as it will be: whether its wait is over and how long the next is are asked by the same. */
const clockOnce = (clockOf: CaseClock): CaseClock => {
  const remember = remembered<Promise<string>>(1);
  return (state, noted) => remember(noted, () => clockOf(state, noted));
};

/** Works out the move that an entry leads to, on the ledger as it will be; undefined where that cannot be done before. */
type WorkOut = (moving: Moving, append: Append, ledger: Ledger) => Promise<Move | undefined>;

const firstMove: WorkOut = async (moving, { head: { state } }, ledger) => {
  const { waits, driver, clockIn, definitionOf } = moving;
  const { caseId } = state;
  const epoch = 1;
  const ahead = await driver.startAhead(
    executionName(caseId, epoch),
    { caseId, epoch },
    {
      ...wayIn(moving, { ledger, clockOf: clockIn(ledger), epoch }),
      definition: definitionOf(state),
    },
  );
  return ahead && { ...ahead, write: () => waits.count(caseId, epoch - 1) && ahead.write() };
};

const nextMove: WorkOut = async (moving, { head: { state } }, ledger) => {
  const { waits, driver, clockIn } = moving;
  const found = await waits.getInEpoch(state.caseId);
  if (found === undefined) return undefined;
  const clockOf = clockOnce(clockIn(ledger));
  const { kind } = await bringingOn({ clockOf }, found.wait, state);
  if (kind === "nothing") return stays;
  if (kind !== "resume") return undefined;
  const way = wayIn(moving, { ledger, clockOf, epoch: found.newest });
  const ahead = await driver.resumeAhead(found.wait.token, way);
  return ahead && { ...ahead, write: () => ahead.write() && ahead.arrives };
};

const moveOf = async (moving: Moving, append: Append): Promise<Move | undefined> => {
  if (!isTreatyCase(append.head.state.caseId)) return undefined;
  const ledger = ledgerWith(moving, append);
  const move = append.expectedVersion === 0 ? firstMove : nextMove;
  return move(moving, append, ledger);
};

// What is wrong here is met again, and told, by whoever wakes the driver after the commit.
const moveIfAny = async (moving: Moving, append: Append): Promise<Move | undefined> => {
  try {
    return await moveOf(moving, append);
  } catch {
    return undefined;
  }
};

/**
 * Appends an entry, and in the same transaction brings the driver of its case to where the entry leaves it, so that no crash lies
 * between the two. A driver that would do more than wait, such as send, is led up to that: whoever looks after the commit runs it on.
 */
export const appendMoving =
  (moving: () => Moving): Ledger["append"] =>
  async (append) => {
    const by = moving();
    const move = await moveIfAny(by, append);
    const result = await by.ledger.append(append, move?.write);
    if (result.kind === "appended") move?.tell();
    return result;
  };
