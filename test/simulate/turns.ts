import type { Chance } from "../property/notification-faults.ts";
import { forEver, isOurs, type Life } from "./life.ts";

/** Processes take turns at their ports, in an order that chance chooses. */
export type Turns = {
  readonly turn: (life: Life) => Promise<void>;
  /** Starts work in a life; it ends with that life at the latest. */
  readonly spawn: (life: Life, work: () => Promise<unknown>) => void;
  /** Lets all go on until all have ended. */
  readonly drain: () => Promise<void>;
  /** What was thrown that was no fault of ours. */
  readonly thrown: unknown[];
};

type Waiting = { readonly life: Life; readonly go: () => void };

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Adapters give way to each other several times within one call; more than this is no waiting any more. */
const mostIdle = 20_000;

/** `tick` is called at every turn. */
export const takingTurns = (chance: Chance, tick: () => void): Turns => {
  const waiting: Waiting[] = [];
  const thrown: unknown[] = [];
  let working = 0;
  const nextOne = (): Waiting | undefined => {
    while (waiting.length > 0) {
      const [next] = waiting.splice(chance.below(waiting.length), 1);
      if (next?.life.isOver() === false) return next;
    }
    return undefined;
  };
  const drain = async (): Promise<void> => {
    await settled();
    for (let idle = 0; working > 0; idle += 1) {
      if (idle > mostIdle) throw new Error("everybody waits for nobody");
      const next = nextOne();
      if (next !== undefined) {
        idle = 0;
        tick();
        next.go();
      }
      await settled();
    }
  };
  return {
    thrown,
    drain,
    turn: (life) =>
      life.isOver()
        ? forEver()
        : new Promise((go) => {
            waiting.push({ life, go });
          }),
    spawn: (life, work) => {
      working += 1;
      void Promise.race([work(), life.over])
        .catch((cause: unknown) => {
          if (!isOurs(cause)) thrown.push(cause);
        })
        .finally(() => (working -= 1));
    },
  };
};
