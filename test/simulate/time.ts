import type { Trouble } from "./trouble.ts";
import type { Whole } from "./whole.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Lets time go by, firing each timer at its instant. */
export const pass = async ({ run, house }: Whole, milliseconds: number): Promise<void> => {
  const { clock } = run.lasting;
  const until = clock.now() + milliseconds;
  for (let fired = 0; ; fired += 1) {
    const due = house.nextDue();
    if (due === undefined || due > until) break;
    if (fired > 3000) throw new Error("timers fire without end");
    clock.step(Math.max(0, due - clock.now()));
    house.fire();
    await run.trouble.turns.drain();
  }
  clock.step(Math.max(0, until - clock.now()));
};

/** How long it is until something happens again: minutes mostly, and sometimes more than a driver lives. */
export const someTime = ({ chance }: Trouble): number => {
  const choice = chance.below(40);
  if (choice < 28) return chance.below(30) * minute;
  if (choice < 34) return chance.below(10 * day);
  if (choice < 37) return 20 * day + chance.below(60 * day);
  return chance.of([201 * day, 335 * day]);
};
