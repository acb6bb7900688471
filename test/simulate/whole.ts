import { emptyCaches } from "../../src/ledger/desk.ts";
import { polish } from "../local/two-chambers.ts";
import { british } from "../local/two-houses.ts";
import { chanceFrom } from "../property/notification-faults.ts";
import { cloud } from "./cloud.ts";
import type { House } from "./house.ts";
import { brokenNow, type Watch } from "./invariants.ts";
import { start, type Office } from "./office.ts";
import { oneMachine } from "./one-machine.ts";
import type { People } from "./people.ts";
import type { Planted } from "./planted/planted.ts";
import { inMemory, inTables, lasting, onDisk, withDocuments, type Stores } from "./stores.ts";
import { nothingSeen, type Run } from "./the-run.ts";
import { noFaults } from "./trouble.ts";
import { takingTurns } from "./turns.ts";

/** A world: a run with its shell, its people and whoever watches it. */
export type Whole = {
  readonly run: Run;
  readonly house: House;
  readonly people: People;
  readonly watch: Watch;
};

const storesOf = (seed: number, onEntry: Parameters<typeof inMemory>[0]): Stores => {
  if (seed % 10 === 7) return onDisk();
  return seed % 3 === 0 ? inTables(onEntry) : inMemory(onEntry);
};

/** Begins a world from its seed. */
export const begin = async (seed: number, office: Office, planted: Planted): Promise<Whole> => {
  const chance = chanceFrom(seed);
  const opened: { house?: House } = {};
  const stores = storesOf(seed, (caseId) => opened.house?.onEntry(caseId));
  const lasts = lasting(withDocuments(office.documents), start);
  const turns = takingTurns(chance, () => {
    // No two states are entered in one millisecond: by nothing else is a late duplicate of such a wait told from the newer.
    lasts.clock.step(chance.of([1, 1, 1, 4]));
  });
  const run: Run = {
    seed,
    trouble: { chance, turns, tally: noFaults(), oneIn: 0, mailFails: true },
    stores,
    lasting: lasts,
    law: office.law,
    read: emptyCaches(),
    text: office.text,
    calendar: office.calendar,
    planted,
    seen: nothingSeen(),
  };
  for (const append of office.appends) {
    await stores.near().ledger.append(append);
    run.lasting.ids.nonce();
  }
  const inCloud = stores.name === "tables" || (stores.name === "memory" && chance.oneIn(3));
  const house = inCloud ? cloud(run) : oneMachine(run, 1 + chance.below(2));
  opened.house = house;
  const cases = ["one", "two", "three"].slice(0, 1 + chance.below(3));
  const people: People = {
    run,
    house,
    cases,
    other: chance.of([british, polish]),
    remembered: new Map(),
    inHand: [],
    asked: [],
    mail: [],
    count: 0,
  };
  const watch: Watch = { run, house, cases, followed: new Map(), compared: new Set() };
  await turns.drain();
  return { run, house, people, watch };
};

/** Looks whether everything holds, and notes what does not. */
export const check = async (whole: Whole, when: string): Promise<void> => {
  const { run, watch } = whole;
  const { seen, trouble } = run;
  for (const words of await brokenNow(watch)) seen.wrong.push(`${when}: ${words}`);
  for (const cause of trouble.turns.thrown.splice(0))
    seen.wrong.push(`${when}: ${cause instanceof Error ? (cause.stack ?? "") : String(cause)}`);
};
