import type { Case } from "../../case/case.ts";
import { claimedNotification, unknownNotification } from "../../case/sending.ts";
import type { CaseId } from "../../values/ids.ts";
import type { DriverPorts, Ports } from "../desk-ports.ts";
import type { Wait, WhereItStands } from "../ports.ts";
import { readClock } from "../reading/case-clock.ts";

// All in seconds.
/** A wait in which nothing is due by itself ends with its execution, which ends before this. */
const longestWait = 400 * 86_400;
/** What is due now is said after so long, so that what cannot be said turns no execution without a pause. */
const shortestWait = 60;
/** A sending that failed before its claim is tried again after so long. */
const pauseOfSending = 300;
/** How long what is due waits that could not be said, the first time and from then on. */
const pausesOfSaying = [300, 3600] as const;

/** Whether a release waits to be claimed. */
const isReleased = (state: Case): boolean =>
  state.stage === "transmission" &&
  unknownNotification(state) === undefined &&
  claimedNotification(state) === undefined;

const secondsUntil = (due: number | null, now: number, failures: number): number => {
  if (due === null) return longestWait;
  const left = Math.ceil((due - now) / 1000);
  if (left <= 0 && failures > 0) return failures === 1 ? pausesOfSaying[0] : pausesOfSaying[1];
  return Math.max(shortestWait, left);
};

export type Looking = Pick<Ports, "ledger" | "clock"> & Pick<DriverPorts, "waits" | "clockOf">;

/** Who asks: a driver by its epoch, with what it knows was said, and how often it failed to say what is due. */
type Asking = {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly noted: string;
  readonly failures: number;
};

/**
 * Where a case stands, as its driver is told: when it begins, and in the answer to each of its waits.
 * @throws a fault where there is no such case
 */
export const whereItStands = async (
  ports: Looking,
  { caseId, epoch, noted, failures }: Asking,
): Promise<WhereItStands> => {
  const head = await ports.ledger.head(caseId);
  if (head === undefined) throw new Error(`there is no case ${caseId} in the ledger`);
  const { state } = head;
  const clock = await ports.clockOf(state, noted);
  const seconds = secondsUntil(readClock(clock).due, ports.clock.now(), failures);
  return {
    caseId,
    epoch,
    version: state.version,
    stage: state.stage,
    clock,
    nextLookSeconds: isReleased(state) ? Math.min(pauseOfSending, seconds) : seconds,
    current: (await ports.waits.epoch(caseId)) <= epoch,
  };
};

/** Answers a wait with where its case stands now. What had been said when it began has been said; how often that failed before is forgotten. */
export const answerWait = async (
  ports: DriverPorts,
  { caseId, epoch, clock, token }: Pick<Wait, "caseId" | "epoch" | "clock" | "token">,
): Promise<"resumed" | "late"> => {
  const { noted } = readClock(clock);
  const answer = await whereItStands(ports, { caseId, epoch, noted, failures: 0 });
  return ports.driver().resume(token, answer);
};
