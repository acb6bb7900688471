import { ofType, synthesize } from "../support/infra/templates.ts";
import type { CaseFigures, Units } from "./cost-figures.ts";
import type { LogFigures } from "./log-figures.ts";
import type { HourFigures, ReadingFigures } from "./sweep-figures.ts";

type Row = readonly string[];

/** Prices in US dollars, as docs/cost.md gives them with their sources. */
export const prices = {
  transition: 0.025 / 1000,
  write: 0.625 / 1_000_000,
  read: 0.125 / 1_000_000,
  keyMonth: 1,
  alarmMonth: 0.1,
  signature: 0.15 / 10_000,
} as const;

/** Alarms that CloudWatch does not charge for. */
const freeAlarms = 10;

/** Each of the first two rotations of a key costs as much again as the key. */
const chargedRotations = 2;

const cases = 100;
const hours = 365 * 24;

const whole = (count: number): string => count.toLocaleString("en");
const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

/** Where each look at the ledger leads, and its transitions; a case that does not come there has none. */
export const transitionRows = (az: CaseFigures, gb: CaseFigures): readonly Row[] => {
  const states = [...new Set([...az.legs, ...gb.legs].map(({ reaches }) => reaches))];
  const within = ({ legs }: CaseFigures, state: string): string => {
    const led = legs.filter(({ reaches }) => reaches === state);
    const together = led.reduce((total, { transitions }) => total + transitions, 0);
    return led.length === 0 ? "-" : String(together);
  };
  return [
    ...states.map((state) => [state, within(az, state), within(gb, state)]),
    ["the way from the last state to the end", "1", "1"],
    ["together", String(az.transitions), String(gb.transitions)],
  ];
};

const sum = (...all: readonly Units[]): Units => ({
  write: all.reduce((total, { write }) => total + write, 0),
  read: all.reduce((total, { read }) => total + read, 0),
});

const unitsOf = ({ ledger, waits, log }: CaseFigures): Units => sum(ledger, waits, log);

const functionNames = [
  "open-case",
  "record-act",
  "record-plenary-vote",
  "release-notification",
  "driver",
  "state-machine-tasks",
  "notify-depositary",
  "sweep",
] as const;

const invocationsOf = ({ invocations }: CaseFigures): number =>
  Object.values(invocations).reduce((total, count) => total + count, 0);

/** What one case takes of each service. */
export const caseRows = (az: CaseFigures, gb: CaseFigures): readonly Row[] => {
  const row = (what: string, of: (figures: CaseFigures) => number): Row => [
    what,
    whole(of(az)),
    whole(of(gb)),
  ];
  return [
    row("entries in the ledger", ({ entries }) => entries),
    row("bytes of these entries", ({ bytes }) => bytes),
    row("state transitions", ({ transitions }) => transitions),
    ...functionNames.map((name) =>
      row(`invocations of \`${name}\``, ({ invocations }) => invocations[name] ?? 0),
    ),
    row("invocations together", invocationsOf),
    row("write units for the entries", ({ ledger }) => ledger.write),
    row("write units for the drivers' waits and epochs", ({ waits }) => waits.write),
    row("write units for the entries' places in the log", ({ log }) => log.write),
    row("write units together", (figures) => unitsOf(figures).write),
    row("read units together", (figures) => unitsOf(figures).read),
  ];
};

/** How many keys the stacks make. */
export const keysMade = (): number => {
  const { records, procedure } = synthesize();
  return [records, procedure].flatMap((stack) => ofType(stack, "AWS::KMS::Key")).length;
};

type Item = { readonly what: string; readonly count: number; readonly price: number };

const rowsOf = (items: readonly Item[]): readonly Row[] => [
  ...items.map(({ what, count, price }) => [what, whole(count), dollars(count * price)]),
  ["together", "", dollars(items.reduce((total, { count, price }) => total + count * price, 0))],
];

const keyMonths = (): Item => ({
  what: "key months",
  count: keysMade() * 12,
  price: prices.keyMonth,
});

const hourlyItems = ({ healing, sweep }: HourFigures): readonly Item[] => [
  { what: "write units of the hourly healing", count: hours * healing.write, price: prices.write },
  { what: "read units of the hourly healing", count: hours * healing.read, price: prices.read },
  { what: "write units of the hourly sweep", count: hours * sweep.write, price: prices.write },
  { what: "read units of the hourly sweep", count: hours * sweep.read, price: prices.read },
];

/** A year in which nobody opens a case. */
export const idleRows = (hour: HourFigures): readonly Row[] =>
  rowsOf([...hourlyItems(hour), keyMonths()]);

export type Idle = {
  readonly hour: HourFigures;
  readonly keys: number;
  /** Keys that AWS rotates every year. */
  readonly rotating: number;
  readonly alarms: number;
};

/** A month in which nobody opens a case: at first, and once AWS has rotated the keys twice. */
export const idleMonthRows = ({ hour, keys, rotating, alarms }: Idle): readonly Row[] => {
  const units = hourlyItems(hour).reduce((sum, { count, price }) => sum + count * price, 0) / 12;
  const signatures = (hours / 12) * prices.signature;
  const charged = alarms - freeAlarms;
  const lines = [
    { what: "keys", count: keys, cost: keys * prices.keyMonth },
    {
      what: "alarms beyond the ten that are free",
      count: charged,
      cost: charged * prices.alarmMonth,
    },
    { what: "signatures, one an hour", count: hours / 12, cost: signatures },
    { what: "table units of the hourly calls", count: undefined, cost: units },
  ];
  const rotations = rotating * chargedRotations * prices.keyMonth;
  const first = lines.reduce((sum, { cost }) => sum + cost, 0);
  return [
    ...lines.map(({ what, count, cost }) => [
      what,
      count === undefined ? "-" : whole(count),
      dollars(cost),
      dollars(what === "keys" ? cost + rotations : cost),
    ]),
    ["together", "", dollars(first), dollars(first + rotations)],
  ];
};

/** What a sweep takes of an hour with and without open cases, and of a case that is read whole. */
export const sweepRows = (
  idle: HourFigures,
  busy: HourFigures,
  reading: ReadingFigures,
): readonly Row[] => [
  ["an hour without an open case", whole(idle.sweep.write), whole(idle.sweep.read), "-"],
  ["an hour with a hundred of them", whole(busy.sweep.write), whole(busy.sweep.read), "-"],
  [
    `a case of ${whole(reading.entries)} entries, read whole once a day`,
    whole(reading.units.write),
    whole(reading.units.read),
    whole(reading.documents),
  ],
];

/** What keeping the log takes of an office in which nothing happens. */
export const logRows = ({ seal, look }: LogFigures): readonly Row[] => [
  ["the seal on the thirtieth day, and its checkpoint", whole(seal.write), whole(seal.read)],
  ["an hour in which nothing is due", whole(look.write), whole(look.read)],
];

export type Year = {
  readonly ofCase: CaseFigures;
  /** An hour that finds a hundred open cases. */
  readonly hour: HourFigures;
  /** What it takes to read one of them whole. */
  readonly reading: ReadingFigures;
  /** Transitions of a case that is waited for through a whole year. */
  readonly waiting: number;
};

/** A year in which a hundred cases go their whole way, all of them open through all of it. */
export const yearRows = ({ ofCase, hour, reading, waiting }: Year): readonly Row[] => {
  const { write, read } = unitsOf(ofCase);
  const { transition } = prices;
  const steps = cases * ofCase.transitions;
  return rowsOf([
    { what: "state transitions of their steps", count: steps, price: transition },
    { what: "state transitions of their waiting", count: cases * waiting, price: transition },
    { what: "write units", count: cases * write, price: prices.write },
    { what: "read units", count: cases * read, price: prices.read },
    ...hourlyItems(hour),
    {
      what: "read units of the cases that are read whole, once a day",
      count: 365 * cases * reading.units.read,
      price: prices.read,
    },
    keyMonths(),
  ]);
};
