import type { Chance } from "../property/notification-faults.ts";
import { Fault, forEver, type Life } from "./life.ts";
import type { Turns } from "./turns.ts";

/** Every fault that a run makes. The first four come between any two calls of a port. */
export const faultKinds = [
  "killed",
  "refusedToAnswer",
  "answerLost",
  "conflict",
  "diskFull",
  "throttled",
  "staleRead",
  "deliveryLost",
  "deliveryLate",
  "deliveredTwice",
  "lateDuplicate",
  "oldToken",
  "driverStopped",
  "looksLost",
  "deployed",
  "handover",
  "scheduleMissed",
  "clockSetBack",
  "restored",
  "postRefused",
  "postUnknown",
  "sentAndAnswerLost",
] as const;

export type FaultKind = (typeof faultKinds)[number];
export type Tally = Record<FaultKind, number>;

export const noFaults = (): Tally =>
  Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Tally;

/** What the product goes on from within the round: it needs no sweep to be right after one of these. */
const harmless: readonly FaultKind[] = [
  "deliveredTwice",
  "lateDuplicate",
  "oldToken",
  "conflict",
  "handover",
  "restored",
  "postRefused",
  "postUnknown",
  "sentAndAnswerLost",
];

/** Faults after which a driver may stand behind until the next sweep. */
export const setbacks = (tally: Tally): number =>
  faultKinds.reduce((sum, kind) => sum + (harmless.includes(kind) ? 0 : tally[kind]), 0);

/** Chance, turns, and how many faults there are at the moment. */
export type Trouble = {
  readonly chance: Chance;
  readonly turns: Turns;
  readonly tally: Tally;
  /** One in so many calls meets a fault; 0 for none. */
  oneIn: number;
  /** Whether the mail service fails at times, which it does by answering so. */
  mailFails: boolean;
};

/** Runs one call of a port in its turn, perhaps with a fault before it or after it. */
export type Call = <T>(act: () => Promise<T> | T) => Promise<T>;

export const happens = ({ oneIn, chance }: Trouble): boolean => oneIn > 0 && chance.oneIn(oneIn);

/** The calls of one process. */
export const callsOf = (trouble: Trouble, life: Life): Call => {
  const { chance, tally, turns } = trouble;
  const meet = (kind: "refusedToAnswer" | "answerLost"): Promise<never> | undefined => {
    if (!happens(trouble)) return undefined;
    if (chance.oneIn(5)) {
      tally.killed += 1;
      life.kill();
      return forEver();
    }
    tally[kind] += 1;
    throw new Fault(kind);
  };
  return async (act) => {
    await turns.turn(life);
    await meet("refusedToAnswer");
    const answer = await act();
    if (life.isOver()) return forEver();
    await meet("answerLost");
    return answer;
  };
};
