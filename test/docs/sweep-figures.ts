import { openDesk } from "../../src/ledger/desk.ts";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { lookAtDriver } from "../../src/ledger/sweep/looks/drivers.ts";
import { sweepInCall, type SweepingCall, notifyOperator } from "../../src/ledger/sweep/in-calls.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import { withoutDrivers } from "../../src/ledger/sweep/without-drivers.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { appendOf } from "../contract/appends.ts";
import { steps } from "../local/procedure.ts";
import { carryTo } from "../machine/carried.ts";
import { wholeOffice, type WholeOffice } from "../machine/whole-office.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { metering, unitsOf, type Units } from "./cost-figures.ts";

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
  const { ports } = office.desk;
  const desk = openDesk({
    ...ports,
    clock: { now: () => now },
    documents: {
      ...ports.documents,
      has: (digest) => {
        documents += 1;
        return ports.documents.has(digest);
      },
    },
  });
  const sweeping: SweepingCall["sweeping"] =
    of === "driver"
      ? () => ({ ports: desk.ports, first: [], ofCases: [lookAtDriver(desk.ports)], last: [] })
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
        : notifyOperator({ book: book(of), now, tell: () => Promise.resolve() }, found),
    now: () => now,
    by: `${of} at ${String(now)}`,
    timeLeft: () => 600_000,
  });
  if (swept === "busy" || swept.kind !== "swept") throw new Error("nothing was swept");
  return { swept, units: unitsOf(costs.slice(from)), documents };
};

export type HourFigures = { readonly healing: Units; readonly sweep: Units };

/** One hour that finds so many open cases, all of them driven, and reads none of them whole. */
export const hourFigures = async (cases: number): Promise<HourFigures> => {
  const meter = await newOffice();
  const { office } = meter;
  const now = office.clock.now();
  for (let number = 0; number < cases; number += 1) {
    const caseId = `a-case-with-a-name-of-usual-length-${String(number).padStart(4, "0")}`;
    const key = `az-milli-majlis/an invented ${String(number)}/consent`;
    const append = appendOf({
      caseId,
      before: null,
      id: `open-${caseId}`,
      unique: [{ kind: "take", key }],
    });
    await office.desk.ports.ledger.append(append);
  }
  await office.deliver();
  await meter.log().sequence(1000);
  const healing = await once(meter, "driver", now);
  const at = new Date(now).toISOString();
  const clean: Swept = {
    ...{ kind: "swept", at, took: 0, cases, wholeAt: at },
    ...gathering().gathered(),
  };
  await meter.book("sweep").keepLast(clean);
  const { swept, units } = await once(meter, "sweep", now + 1);
  if (healing.swept.healed.drivers !== 0 || swept.wholeAt !== at || swept.cases !== cases)
    throw new Error("an hour in which something was to be done");
  return { healing: healing.units, sweep: units };
};

export type ReadingFigures = {
  readonly entries: number;
  readonly units: Units;
  /** How many documents are asked for. */
  readonly documents: number;
};

/** What reading a case of the Milli Majlis whole, and its leaves in the log, takes beside an office without a case, shortly before its end. */
export const readingFigures = async (): Promise<ReadingFigures> => {
  const meter = await newOffice();
  const { office } = meter;
  await meter.log().sequence(1000);
  const without = await once(meter, "sweep", office.clock.now());
  await carryTo(office, "one", steps[steps.indexOf("ConfirmDeposit") - 1]);
  await meter.log().sequence(1000);
  const whole = await once(meter, "sweep", office.clock.now() + 24 * 3_600_000);
  if ([without, whole].some(({ swept }) => swept.wholeAt !== swept.at))
    throw new Error("the record was not read whole");
  return {
    entries: (await office.desk.ports.ledger.head("one" as never))?.state.version ?? 0,
    units: {
      write: whole.units.write - without.units.write,
      read: whole.units.read - without.units.read,
    },
    documents: whole.documents,
  };
};
