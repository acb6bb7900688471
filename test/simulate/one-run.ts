import { calamity, happenings } from "./doings.ts";
import { carryToNotification, comeToRest, finish, lookAtTheEnd } from "./ends.ts";
import { behind } from "./invariants.ts";
import { seal } from "./log.ts";
import type { Office } from "./office.ts";
import { caseNow } from "./people.ts";
import { copyNow, restoreOlder, type Older } from "./restored.ts";
import type { Planted } from "./planted/planted.ts";
import { day, minute, pass, someTime } from "./time.ts";
import { setbacks, type Tally } from "./trouble.ts";
import { begin, check, type Whole } from "./whole.ts";

/** What became of one seed. */
export type Outcome = {
  readonly seed: number;
  readonly kind: string;
  readonly cases: number;
  readonly acts: number;
  readonly letters: number;
  /** Deadlines that were put on record as overdue. */
  readonly overdue: number;
  /** Times in which two chambers might have intervened, and whose end somebody certified. */
  readonly windows: number;
  /** Bills on which a second chamber voted or adopted by its silence. */
  readonly bills: number;
  /** Votes on a statute that came back from the head of state. */
  readonly overrides: number;
  readonly tally: Tally;
  /** What did not hold; nothing where all is well. */
  readonly wrong: readonly string[];
  readonly story: readonly string[];
  /** The last hashes of all cases: the same seed leads to the same. */
  readonly heads: string;
};

const rounds = 16;

const positions = async ({ watch }: Whole): Promise<readonly (string | undefined)[]> => {
  const found = [];
  for (const name of watch.cases) found.push(await behind(watch, name));
  return found;
};

/** Why cases are not where they should be that were there before, and a minute later are not either: so often a server looks by itself. */
const fallenBehind = async (
  whole: Whole,
  before: readonly (string | undefined)[],
): Promise<readonly string[]> => {
  const fallen = async (): Promise<readonly string[]> =>
    (await positions(whole)).flatMap((words, index) =>
      words === undefined || before[index] !== undefined ? [] : [words],
    );
  if ((await fallen()).length === 0) return [];
  await pass(whole, minute);
  return fallen();
};

// Before cases have gone far, nobody does anything for so long that whatever has a deadline is overdue.
const [earlyRound, season] = [3, 70 * day];

const oneQuietSeason = async (whole: Whole, round: number): Promise<void> => {
  const { trouble } = whole.run;
  if (round !== earlyRound || trouble.chance.oneIn(2)) return;
  await pass(whole, season);
  trouble.oneIn = trouble.chance.of([0, 15]);
  for (let sweeps = 0; sweeps < 2; sweeps += 1) {
    whole.house.sweep();
    await trouble.turns.drain();
  }
  trouble.oneIn = 0;
  // As after a round: what a task's failure left to its retry is done by then.
  await pass(whole, 10 * minute);
  await check(whole, "after a quiet season");
};

const remember = async ({ people, run }: Whole): Promise<void> => {
  for (const name of people.cases) {
    const state = await caseNow(people, name);
    if (state !== undefined && run.trouble.chance.oneIn(3)) people.remembered.set(name, state);
  }
};

const oneRound = async (whole: Whole, round: number): Promise<void> => {
  const { run } = whole;
  const { trouble, seen } = run;
  const { chance, tally, turns } = trouble;
  seen.story.push(`round ${String(round)}`);
  const before = { behind: await positions(whole), setbacks: setbacks(tally) };
  trouble.oneIn = chance.of([0, 0, 15, 30, 60]);
  if (trouble.oneIn > 0 && chance.oneIn(4)) calamity(whole);
  for (let count = 2 + chance.below(5); count > 0; count -= 1) chance.of(happenings)(whole);
  await turns.drain();
  if (chance.oneIn(4)) await pass(whole, someTime(trouble));
  await check(whole, `round ${String(round)}`);
  trouble.oneIn = 0;
  // Where nothing failed no sweep is needed: who was where the case stands is there again.
  if (setbacks(tally) === before.setbacks)
    for (const words of await fallenBehind(whole, before.behind))
      seen.wrong.push(`round ${String(round)}: nothing failed, and ${words}`);
  if (chance.oneIn(3)) tally.scheduleMissed += 1;
  else {
    whole.house.sweep();
    await turns.drain();
  }
  await pass(whole, 10 * minute);
  await remember(whole);
};

// Taken in the one round and restored in the other, while the office goes on beside.
const [copiedIn, restoredIn] = [5, 12];
type Kept = { older?: Older | undefined };

const restoring = async ({ run, house }: Whole, round: number, kept: Kept): Promise<void> => {
  if (round !== copiedIn && round !== restoredIn) return;
  seal(run, house);
  await run.trouble.turns.drain();
  if (round === copiedIn) kept.older = await copyNow(run);
  else if (kept.older !== undefined) run.seen.wrong.push(...(await restoreOlder(run, kept.older)));
};

const outcomeOf = async ({ run, house, people, watch }: Whole): Promise<Outcome> => {
  const { seed, stores, seen, lasting: lasts, trouble } = run;
  const states = [...watch.followed.values()].map(({ state }) => state);
  const acts = states.flatMap(({ facts }) => facts).map(({ act }) => act);
  const decided = acts.filter(
    (act) => act.kind === "VoteCertified" || act.kind === "TimeEndCertified",
  );
  const decidedAt = (stage: string): number => decided.filter((act) => act.stage === stage).length;
  return {
    seed,
    kind: `${stores.name}, ${house.shell}`,
    cases: states.length,
    acts: acts.length,
    letters: lasts.left.length,
    overdue: seen.overdue,
    windows: acts.filter((act) => act.kind === "TimeEndCertified" && act.outcome === "ended")
      .length,
    bills: decidedAt("senate"),
    overrides: decidedAt("override"),
    tally: trouble.tally,
    wrong: seen.wrong,
    story: seen.story,
    heads: (await Promise.all(people.cases.map((name) => caseNow(people, name))))
      .map((state) => state?.head ?? "none")
      .join(" "),
  };
};

// In this order, and no further than where something was found wrong.
const partsOf = (kept: Kept): readonly ((whole: Whole) => Promise<void>)[] => [
  async (whole) => {
    // Sending is where most can go wrong: every fourth world begins just before it.
    if (whole.run.trouble.chance.oneIn(4)) await carryToNotification(whole, "one");
  },
  ...Array.from({ length: rounds }, (_, round) => async (whole: Whole) => {
    await oneRound(whole, round);
    await oneQuietSeason(whole, round);
    await restoring(whole, round, kept);
  }),
  comeToRest,
  finish,
  lookAtTheEnd,
];

/** Runs one seed from its founding to the end of all its cases. */
export const oneRun = async (
  seed: number,
  office: Office,
  planted: Planted = {},
): Promise<Outcome> => {
  const whole = await begin(seed, office, planted);
  const { wrong } = whole.run.seen;
  const kept: Kept = {};
  try {
    for (const part of partsOf(kept)) if (wrong.length === 0) await part(whole);
  } catch (cause) {
    wrong.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
  const outcome = await outcomeOf(whole);
  kept.older?.close();
  whole.house.close();
  whole.run.stores.close();
  return outcome;
};
