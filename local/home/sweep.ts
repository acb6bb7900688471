import { setImmediate as nextTurn } from "node:timers/promises";
import { lookAtDriver } from "../../application/sweep/drivers.ts";
import { lookAtHeads } from "../../application/sweep/heads.ts";
import { lookAtCheckpoints, lookAtLog } from "../../application/sweep/log.ts";
import { lookForOverdue } from "../../application/sweep/overdue.ts";
import { remindOfDue } from "../../application/sweep/reminders.ts";
import { recordReader, type RecordReader } from "../../application/sweep/records.ts";
import { lookAtSending } from "../../application/sweep/sendings.ts";
import { sweep, type CaseLook, type Swept, type WholeLook } from "../../application/sweep/sweep.ts";
import type { Home } from "./home.ts";
import { logOf } from "./log.ts";
import { remindingOf } from "./settings.ts";

/** A reader of a home's cases, for one sweep after the other. */
export const readerOf = ({ desk, ledger }: Home, mostEntries: number): RecordReader =>
  recordReader(desk, ledger.heads, mostEntries);

const looksOf = (home: Home, reader: RecordReader): readonly CaseLook[] => {
  const { desk, notices, settings } = home;
  return [
    lookAtDriver(desk.world),
    lookAtSending(desk),
    lookForOverdue(desk),
    remindOfDue(desk, notices, remindingOf(settings)),
    reader(),
  ];
};

// Where no folder is named for checkpoints, a person decides when one is made.
const checkpointsOf = (home: Home): readonly WholeLook[] =>
  home.settings.checkpointsFolder === null
    ? []
    : [lookAtCheckpoints({ ...logOf(home), clock: home.clock })];

export type HomeSweep = {
  readonly reader: RecordReader;
  readonly progress?: (cases: number) => void;
};

/** Sweeps a home: all that it can make good is made good, drivers of ended cases and what is due among it. */
export const sweepHome = async (home: Home, { reader, progress }: HomeSweep): Promise<Swept> => {
  const { desk, ledger, clock } = home;
  const swept = await sweep({
    world: desk.world,
    first: [lookAtHeads(desk, ledger.heads)],
    ofCases: looksOf(home, reader),
    // A file answers at once: without this a server would serve nobody before the last case.
    letOthers: () => nextTurn(),
    last: [lookAtLog({ clock, log: ledger }), ...checkpointsOf(home)],
    ...(progress === undefined ? {} : { progress }),
  });
  // What a killed process left in mid-run is running by its name; only the driver itself knows better.
  const moved = await home.catchUp();
  return { ...swept, healed: { ...swept.healed, drivers: swept.healed.drivers + moved } };
};
