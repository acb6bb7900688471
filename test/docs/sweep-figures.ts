import { digestOf } from "../../src/ledger/canonical.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { lookAtDriver } from "../../src/ledger/sweep/looks/drivers.ts";
import { sweepInCall, type SweepingCall, tellOperator } from "../../src/ledger/sweep/in-calls.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import { withoutDrivers } from "../../src/ledger/sweep/without-drivers.ts";
import { usualReminding } from "../../src/office/reminders/reminding.ts";
import { appendOf } from "../contract/appends.ts";
import { steps } from "../local/procedure.ts";
import { carryTo } from "../machine/carried.ts";
import { wholeOffice, type WholeOffice } from "../machine/whole-office.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { metering, unitsOf, type Units } from "./cost-figures.ts";

const turnOf = (caseId: string): number => Number.parseInt(digestOf(caseId).slice(0, 8), 16) % 24;

type Metered = ReturnType<typeof metering> & { readonly office: WholeOffice };

const newOffice = async (): Promise<Metered> => {
  const meter = metering();
  return { ...meter, office: await wholeOffice(meter.changes) };
};

type Once = { readonly swept: Swept; readonly units: Units; readonly documents: number };

/** Calls a function once that remembers nothing, and counts what it takes. */
const once = async (
  { office, changes, costs, kept, facts, log, book, notices }: Metered,
  of: "driver" | "sweep",
  now: number,
): Promise<Once> => {
  changes.called?.(of);
  let documents = 0;
  const { world } = office.desk;
  const desk = openDesk({
    ...world,
    clock: { now: () => now },
    documents: {
      ...world.documents,
      has: (digest) => {
        documents += 1;
        return world.documents.has(digest);
      },
    },
  });
  const sweeping: SweepingCall["sweeping"] =
    of === "driver"
      ? () => ({ world: desk.world, first: [], ofCases: [lookAtDriver(desk.world)], last: [] })
      : withoutDrivers({
          desk,
          kept: kept(),
          facts: facts(),
          log: log(),
          checkpoints: memoryCheckpoints(),
          notices: notices(now),
          reminding: usualReminding(),
          ofDrivers: book("driver"),
        });
  const from = costs.length;
  const swept = await sweepInCall({
    book: book(of),
    sweeping,
    then: (found) =>
      of === "driver"
        ? Promise.resolve()
        : tellOperator({ book: book(of), now, tell: () => Promise.resolve() }, found),
    now: () => now,
    by: `${of} at ${String(now)}`,
    timeLeft: () => 600_000,
  });
  if (swept === "busy" || swept.kind !== "swept") throw new Error("nothing was swept");
  return { swept, units: unitsOf(costs.slice(from)), documents };
};

export type HourFigures = { readonly healing: Units; readonly sweep: Units };

/** One hour that finds so many open cases, all of them driven, nothing due in any and none in its turn to be read whole. */
export const hourFigures = async (cases: number): Promise<HourFigures> => {
  const meter = await newOffice();
  const { office } = meter;
  const now = office.clock.now();
  const hour = new Date(now).getUTCHours();
  for (let [number, made] = [0, 0]; made < cases; number += 1) {
    const caseId = `a-case-with-a-name-of-usual-length-${String(number).padStart(4, "0")}`;
    if (turnOf(caseId) === hour) continue;
    const key = `az-milli-majlis/an invented ${String(number)}/consent`;
    const append = appendOf({
      caseId,
      before: null,
      id: `open-${caseId}`,
      unique: [{ kind: "take", key }],
    });
    await office.desk.world.ledger.append(append);
    made += 1;
  }
  await office.deliver();
  await meter.log().sequence(1000);
  const healing = await once(meter, "driver", now);
  const { swept, units } = await once(meter, "sweep", now);
  if (healing.swept.healed.drivers !== 0 || swept.unread !== cases || swept.cases !== cases)
    throw new Error("an hour in which something was to be done");
  return { healing: healing.units, sweep: units };
};

export type ReadingFigures = {
  readonly entries: number;
  readonly units: Units;
  /** How many documents are asked for. */
  readonly documents: number;
};

/** What reading a case of the Milli Majlis whole, and its leaves in the log, takes beside the hour's look at it, shortly before its end. */
export const readingFigures = async (): Promise<ReadingFigures> => {
  const meter = await newOffice();
  const { office } = meter;
  await carryTo(office, "one", steps[steps.indexOf("ConfirmDeposit") - 1]);
  await meter.log().sequence(1000);
  const hourMs = 3_600_000;
  const start = office.clock.now() - (office.clock.now() % hourMs);
  const at = (hour: number): number =>
    start + ((24 + hour - new Date(start).getUTCHours()) % 24) * hourMs;
  const whole = await once(meter, "sweep", at(turnOf("one")));
  const glance = await once(meter, "sweep", at(turnOf("one") + 1));
  // The first leaves of the log have the first hour of the day.
  const leaves = await once(meter, "sweep", at(0));
  const unread = [whole, glance, leaves].map(({ swept }) => swept.unread);
  if (String(unread) !== "0,1,1") throw new Error("not in its turn");
  return {
    entries: (await office.desk.world.ledger.head("one" as never))?.state.version ?? 0,
    units: {
      write: whole.units.write + leaves.units.write - 2 * glance.units.write,
      read: whole.units.read + leaves.units.read - 2 * glance.units.read,
    },
    documents: whole.documents,
  };
};
