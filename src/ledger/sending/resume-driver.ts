import { checkWait, type Driving, waitsFor } from "../check/wait.ts";
import type { Case } from "../../case/case.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { isOpen, type Stage } from "../../law/file/stage-of-case.ts";
import { movedToVersionAt } from "../../case/procedure-version.ts";
import { type CaseId, caseIdSchema } from "../../values/ids.ts";
import type { CaseRow, Wait } from "../ports.ts";
import { readClock } from "../reading/case-clock.ts";
import type { DriverPorts } from "../desk-ports.ts";
import { answerWait } from "./where-it-stands.ts";

// Whoever counted this epoch may have been stopped before starting its driver. Another start under that name does no harm.
const startCounted = async (ports: DriverPorts, caseId: CaseId, epoch: number): Promise<void> => {
  const driver = ports.driver();
  if (!(await driver.isRunning(caseId, epoch))) await driver.start(caseId, epoch);
};

/** Starts the next driver of a case, once, however often this is asked. */
export const startNextDriver = async (
  ports: DriverPorts,
  caseId: CaseId,
  epoch: number,
): Promise<void> => {
  const next = epoch + 1;
  if (!(await ports.waits.advanceEpoch(caseId, epoch)))
    return startCounted(ports, caseId, await ports.waits.epoch(caseId));
  // The name is taken: an execution of that epoch ran, or runs and its wait was lost. The next epoch takes its place.
  if ((await ports.driver().start(caseId, next)) === "nameTaken")
    await startNextDriver(ports, caseId, next);
};

/** What the newest execution of a case does; one that has stored a wait has come to it. */
const executionOf = async (
  ports: DriverPorts,
  caseId: CaseId,
  { epoch, wait }: Pick<Driving, "epoch" | "wait">,
): Promise<Driving["execution"]> => {
  const driver = ports.driver();
  if (!(await driver.isRunning(caseId, epoch))) return "gone";
  if (wait?.epoch === epoch) return "running";
  return (await driver.isStarting(caseId, epoch)) ? "starting" : "running";
};

// No wait is open: the first driver was never started, it is on its way to its first wait, or the wait was lost.
const startFirstDriver = async (ports: DriverPorts, caseId: CaseId): Promise<void> => {
  const epoch = await ports.waits.epoch(caseId);
  if (epoch === 0) return startNextDriver(ports, caseId, 0);
  const isLost =
    (await executionOf(ports, caseId, { epoch, wait: undefined })) === "running" &&
    (await ports.waits.get(caseId)) === undefined;
  return isLost ? startNextDriver(ports, caseId, epoch) : startCounted(ports, caseId, epoch);
};

// The stage alone tells most of them, and of it a row is enough. Only a driver that comes to the transmission does something
// there, so only there an earlier visit counts, and the head is read.
const standingAt = async (
  ports: DriverPorts,
  caseId: CaseId,
  stage: Stage,
): Promise<Pick<Driving, "stage" | "stageSince">> => {
  if (stage !== "transmission") return { stage, stageSince: 0 };
  const state = (await ports.ledger.head(caseId))?.state;
  return { stage, stageSince: state?.stageSince ?? 0 };
};

const waitsAt = async (ports: DriverPorts, wait: Wait, stage: Stage): Promise<boolean> =>
  wait.stage === stage && waitsFor(wait, await standingAt(ports, wait.caseId, stage));

/**
 * Whether a wait ends by itself before anything is due in a case as it stands now, or as soon as something is. One that ends early finds nothing to say and
 * waits on, which costs no more than resuming it at once, and mostly the case moves on first.
 */
const isClockRight = async (
  { clockOf }: Pick<DriverPorts, "clockOf">,
  { clock }: Pick<Wait, "clock">,
  state: Case,
): Promise<boolean> => {
  const set = readClock(clock);
  const { due } = readClock(await clockOf(state, set.noted));
  return due === null || (set.due !== null && set.due <= due);
};

// An execution keeps the definition that it was started with, which may not know the version that its case was moved to.
const replaceDriver = async (ports: DriverPorts, wait: Wait): Promise<void> => {
  await startNextDriver(ports, wait.caseId, wait.epoch);
  // It is told that a newer epoch drives the case, and ends.
  await answerWait(ports, wait);
};

/**
 * Gives a case a driver of the newest definition, where its wait is one of another. Answers whether it had to.
 * @param newest the SHA-256 of the definition by which a driver would be started now
 */
export const replaceOlder = async (
  ports: DriverPorts,
  caseId: CaseId,
  newest: string,
): Promise<boolean> => {
  const wait = await ports.waits.get(caseId);
  // One that is being replaced already has no wait yet.
  if (wait === undefined || wait.definition === newest) return false;
  if (wait.epoch !== (await ports.waits.epoch(caseId))) return false;
  await replaceDriver(ports, wait);
  return true;
};

// Late is also who got through before and lost the answer. Only of an execution that ended nobody will hear any more.
const resumeOrReplace = async (ports: DriverPorts, state: Case, wait: Wait): Promise<void> => {
  if ((await answerWait(ports, wait)) === "resumed" || !isOpen(state.stage)) return;
  const { caseId } = wait;
  const epoch = await ports.waits.epoch(caseId);
  if (epoch === wait.epoch && !(await ports.driver().isRunning(caseId, epoch)))
    await startNextDriver(ports, caseId, epoch);
};

/** What has to be done so that the driver of a case is where the case stands. */
type BringingOn =
  /** No wait is open: the first driver was never started, it is on its way to its first wait, or the wait was lost. */
  | { readonly kind: "start" }
  /** The case was moved to another version after its wait began. */
  | { readonly kind: "replace"; readonly wait: Wait }
  /** The wait belongs to another stage, to an earlier visit to this one, or ends too late. */
  | { readonly kind: "resume"; readonly wait: Wait }
  | { readonly kind: "nothing" };

const bringingOn = async (
  ports: Pick<DriverPorts, "clockOf">,
  wait: Wait | undefined,
  state: Case,
): Promise<BringingOn> => {
  if (wait === undefined) return { kind: "start" };
  if (wait.version < movedToVersionAt(state) && isOpen(state.stage))
    return { kind: "replace", wait };
  if (waitsFor(wait, state) && (await isClockRight(ports, wait, state))) return { kind: "nothing" };
  return { kind: "resume", wait };
};

/**
 * Brings the driver of a case to the stage that was just committed: starts the first one, or resumes a wait that
 * belongs to another stage, or to an earlier visit to this one. A case that was moved to another version after its wait began
 * gets a new driver. The token is read after the commit. Idempotent.
 * @throws when the driver cannot be reached; nothing is lost by it
 */
export const bringOn = async (ports: DriverPorts, caseId: CaseId, state: Case): Promise<void> => {
  const needed = await bringingOn(ports, await ports.waits.get(caseId), state);
  switch (needed.kind) {
    case "start":
      return startFirstDriver(ports, caseId);
    case "replace":
      return replaceDriver(ports, needed.wait);
    case "resume":
      return resumeOrReplace(ports, state, needed.wait);
    case "nothing":
      return;
  }
};

/** Whether the newest driver of a case has a wait open that is for where the case stands, and whose time is not over. */
const isWaitingThere = async (
  ports: DriverPorts,
  { wait, epoch }: Pick<Driving, "epoch"> & { readonly wait: Wait | undefined },
  stage: Stage,
): Promise<boolean> =>
  wait?.epoch === epoch && (await waitsAt(ports, wait, stage)) && !isOverrun(ports, wait);

/**
 * Whether the newest driver of a case runs and waits where the case stands, or is on its way to its first wait. Of a failure whoever
 * drives is told at once, so whether an execution runs is asked only where its wait is over, lost or for something else.
 */
export const isDriven = async (
  ports: DriverPorts,
  caseId: CaseId,
  stage: Stage,
): Promise<boolean> => {
  const epoch = await ports.waits.epoch(caseId);
  if (epoch === 0) return false;
  const wait = await ports.waits.get(caseId);
  if (await isWaitingThere(ports, { wait, epoch }, stage)) return true;
  const execution = await executionOf(ports, caseId, { epoch, wait });
  const driving = { ...(await standingAt(ports, caseId, stage)), epoch, wait, execution };
  return checkWait(driving) === undefined;
};

/** How much longer a wait may take than its clock says, in milliseconds: what could not be said pauses an hour, and no timer is exact. */
const longestDelay = 90 * 60_000;

/** No execution waits longer than this, in milliseconds, because none lasts longer. */
const longestExecution = 334 * 86_400_000;

// Its execution has lost its timer, or was told to wait longer than is on record: nothing else would ever end it in time.
const isOverrun = ({ clock }: DriverPorts, wait: Wait): boolean => {
  const { due } = readClock(wait.clock);
  const entered = Date.parse(wait.entered);
  const end = Math.min(Math.max(due ?? Infinity, entered), entered + longestExecution);
  return clock.now() > end + longestDelay;
};

const isTimed = async (ports: DriverPorts, caseId: CaseId): Promise<boolean> => {
  const wait = await ports.waits.get(caseId);
  const head = await ports.ledger.head(caseId);
  if (wait === undefined || head === undefined) return true;
  if (!isOverrun(ports, wait) && (await isClockRight(ports, wait, head.state))) return true;
  // Its driver may have gone on since: then the token is late, and nothing is wrong.
  return (await answerWait(ports, wait)) === "late";
};

/**
 * Resumes the wait of a case that would not end when something is next due: a calendar, a setting, or an entry of which its driver did not hear, moved that;
 * and one that should have ended and did not. Answers whether it had to.
 */
export const setClock = async (ports: DriverPorts, caseId: CaseId): Promise<boolean> =>
  !(await isTimed(ports, caseId));

/**
 * Brings on a driver that fell behind or was lost: one that waits at an earlier stage is resumed, and where no token
 * resumes anything, or none runs, the next epoch starts. Idempotent; for open and ended cases alike. Answers whether
 * anything had to be done.
 */
export const heal = async (ports: DriverPorts, caseId: CaseId): Promise<boolean> => {
  const head = await ports.ledger.head(caseId);
  if (head === undefined) return false;
  const { stage } = head.state;
  const epoch = await ports.waits.epoch(caseId);
  if (await isDriven(ports, caseId, stage)) return false;
  const wait = await ports.waits.get(caseId);
  const behind = wait !== undefined && !(await waitsAt(ports, wait, stage));
  if (behind && (await answerWait(ports, wait)) === "resumed") return true;
  // Somebody else may have brought it on meanwhile.
  if (!isOpen(stage) || (await isDriven(ports, caseId, stage))) return false;
  await startNextDriver(ports, caseId, epoch);
  return true;
};

/**
 * The name of a case's execution in an epoch, `<case>_<epoch>`, the same in both shells: at most 80 of `0-9 A-Z a-z - _`, because
 * the API reference of Step Functions asks for no others where executions are logged to CloudWatch. A case id has no `_`, so no
 * two cases and epochs share a name.
 */
export const executionName = (caseId: CaseId, epoch: number): string =>
  `${caseId}_${String(epoch)}`;

/** An execution of ours. */
type Execution = { readonly caseId: CaseId; readonly epoch: number };

/** The case and the epoch whose execution has this name; undefined for a name that is not one of ours. */
export const readExecutionName = (name: string): Execution | undefined => {
  const [, id, epoch] = /^(.*)_(\d+)$/.exec(name) ?? [];
  const caseId = caseIdSchema.safeParse(id).data;
  return caseId === undefined ? undefined : { caseId, epoch: Number(epoch) };
};

/** What became of a case whose execution failed; `over` where it has ended, or a newer driver has it in hand. */
type AfterFailure = "replaced" | "left" | "over";

/**
 * Starts the next driver of a case whose newest execution ended without having handed over. One that failed before it came to its first
 * wait met a fault that its successor would meet as well, and is left to the hourly check, which finds no wait of it.
 * @param mayRecord whether anything may be put on record, which the next driver may; if not, it is left as well
 */
export const replaceFailed = async (
  ports: DriverPorts,
  { caseId, epoch }: Execution,
  mayRecord: () => Promise<boolean>,
): Promise<AfterFailure> => {
  const head = await ports.ledger.head(caseId);
  if (head === undefined || !isOpen(head.state.stage)) return "over";
  const wait = await ports.waits.get(caseId);
  const isNewest = (await ports.waits.epoch(caseId)) === epoch;
  if (isNewest && wait?.epoch !== epoch) return "left";
  if (!(await mayRecord())) {
    // Of no definition, it is replaced with those of older ones, once that may be done.
    if (isNewest && wait !== undefined) await ports.waits.store({ ...wait, definition: "" });
    return "left";
  }
  // Whoever was told of it before may have been stopped before starting the driver that it counted.
  await startNextDriver(ports, caseId, epoch);
  return isNewest ? "replaced" : "over";
};

const pageSize = 100;

type Healing = {
  /** Whether each case is read and its clock compared: after a calendar or a setting. */
  readonly clocks?: boolean;
};

// A case that cannot be read must not keep the others from their drivers.
const healCase = async (
  ports: DriverPorts,
  { caseId, stage }: Pick<CaseRow, "caseId" | "stage">,
  { clocks = false }: Healing,
): Promise<boolean> => {
  try {
    // Most drivers are where they should be, and that is told without reading the case.
    if (!(await isDriven(ports, caseId, stage))) return await heal(ports, caseId);
    return clocks && (await setClock(ports, caseId));
  } catch (fault) {
    ports.warn(
      `the driver of case ${caseId} could not be healed; the next look tries again`,
      fault,
    );
    return false;
  }
};

/** Heals the driver of every open case, page by page. Answers how many it had to heal. */
export const healOpenCases = async (ports: DriverPorts, healing: Healing = {}): Promise<number> => {
  let healed = 0;
  for (let afterId = ""; ;) {
    const page = await ports.register.cases({ afterId, limit: pageSize, openOnly: true });
    for (const row of page)
      if (isTreatyCase(row.caseId) && (await healCase(ports, row, healing))) healed += 1;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return healed;
    afterId = last.caseId;
  }
};
