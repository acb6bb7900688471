import { setImmediate as nextTurn } from "node:timers/promises";
import { lookIfAsPublished, type Comparing } from "../../ledger/sweep/looks/as-published.ts";
import { lookAtDriver } from "../../ledger/sweep/looks/drivers.ts";
import type { Findings } from "../../ledger/sweep/findings.ts";
import { lookAtLetters, lookAtSending } from "../../ledger/sweep/looks/sendings.ts";
import { lookAtHeads } from "../../ledger/sweep/looks/heads.ts";
import { lookAtCheckpoints, lookAtLog } from "../../ledger/sweep/looks/log.ts";
import { lookForOverdue } from "../../ledger/sweep/looks/overdue.ts";
import { remindOfDue } from "../../ledger/sweep/looks/reminders.ts";
import { recordReader, type RecordReader } from "../../ledger/sweep/looks/records.ts";
import { lookForUnexplainedItems } from "../../ledger/sweep/looks/unexplained-items.ts";
import {
  lookAgain,
  sweep,
  type CaseLook,
  type Sweeping,
  type Swept,
  type WholeLook,
} from "../../ledger/sweep/sweep.ts";
import { tellOfStore } from "../../ledger/sweep/looks/store.ts";
import { checkFounded, checkLayout } from "../../ledger/check/store.ts";
import type { LookedAgain } from "../../ledger/sweep/looks.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { abortableLog } from "../hourly.ts";
import type { Home } from "./opened.ts";
import { messageIn } from "../post.ts";
import { logOf } from "./log.ts";
import { lookIfUnreadable } from "./unreadable-drivers.ts";
import { remindingOf } from "./settings.ts";
import { tracesOf } from "./paths.ts";

/** A reader of a home's records, for one sweep after the other. */
export const readerOf = ({ desk, ledger }: Home, mostEntries: number): RecordReader =>
  recordReader(desk, ledger.heads, mostEntries);

const looksOf = ({
  desk,
  notices,
  settings,
  ledger,
  outbox,
  driver,
}: Home): readonly CaseLook[] => {
  const { waits, clock } = desk.world;
  return [
    lookIfUnreadable({ driver, waits, now: clock.now }),
    lookAtDriver(desk.world),
    lookAtSending(desk),
    lookAtLetters(ledger, (reference) => messageIn(outbox, reference)),
    lookForOverdue(desk),
    remindOfDue(desk, notices, remindingOf(settings)),
  ];
};

export type HomeSweep = {
  readonly reader: RecordReader;
  readonly progress?: (cases: number) => void;
  /** Aborted when whoever sweeps wants to go. */
  readonly leaving?: AbortSignal;
};

/** How many cases are open. */
export const openCasesOf = async ({ ledger }: Home): Promise<number> => {
  const { count } = await ledger.find({
    order: "id",
    afterId: "",
    limit: 1,
    standing: "open",
    procedure: null,
    treaty: null,
    publicOnly: false,
    terms: [],
  });
  return count;
};

const logIn = (
  { ledger }: Home,
  leaving: AbortSignal | undefined,
): Parameters<typeof lookAtLog>[0]["log"] =>
  leaving === undefined
    ? ledger
    : { ...abortableLog(ledger, leaving), oldestWaiting: ledger.oldestWaiting };

// Before everything else: beside a log that is not as published nothing is recorded.
const lookAtPublished = (
  home: Home,
  leaving: AbortSignal | undefined,
  comparing: Comparing,
): WholeLook => lookIfAsPublished({ ...logOf(home), log: logIn(home, leaving) }, comparing);

const looksAtLog = (home: Home, leaving: AbortSignal | undefined): readonly WholeLook[] => {
  const { clock, settings } = home;
  const log = logIn(home, leaving);
  const signed = { ...logOf(home), clock, log };
  const looks = [lookAtLog({ clock, log })];
  // Where no folder is named for checkpoints, a person decides when one is made.
  return settings.checkpointsFolder === null ? looks : [...looks, lookAtCheckpoints(signed)];
};

// A sweep that does not come to what an earlier one found is none the wiser.
const heldBack = (findings: Findings): Findings => ({ ...findings, mayRecord: () => false });

const looksIn = (
  home: Home,
  leaving: AbortSignal | undefined,
): Pick<Sweeping, "ofCases" | "last"> => {
  const [ofCases, last] = [looksOf(home), looksAtLog(home, leaving)];
  if (!home.holdingBack.isOn()) return { ofCases, last };
  return {
    ofCases: ofCases.map((look) => (row, findings) => look(row, heldBack(findings))),
    last: last.map((look) => (findings) => look(heldBack(findings))),
  };
};

/** Looks at the ledger as a whole: whether it was emptied, and whether its tables and triggers are those that the software makes. */
const lookAtStore =
  (home: Home): WholeLook =>
  async (findings) => {
    const { found, written, putTriggersBack } = home.ledger.layout;
    const layout = checkLayout(found(), written());
    tellOfStore([...checkFounded(await tracesOf(home)), ...layout], findings);
    // From now on they protect again; that they were gone is told all the same.
    if (layout.length > 0) await putTriggersBack();
  };

const sweepingOf = (
  home: Home,
  { reader, progress, leaving }: HomeSweep,
  comparing: Comparing = "leaves",
): Sweeping => {
  const { desk, ledger } = home;
  return {
    world: desk.world,
    first: [
      lookAtStore(home),
      lookAtPublished(home, leaving, comparing),
      lookAtHeads(desk, ledger.heads, async () => {
        await nextTurn();
        leaving?.throwIfAborted();
      }),
      lookForUnexplainedItems(desk, ledger.heads),
    ],
    ofRecords: [reader()],
    ...looksIn(home, leaving),
    // A file answers at once: without this a server would serve nobody before the last case.
    letOthers: () => nextTurn(),
    leaving,
    ...(progress === undefined ? {} : { progress }),
  };
};

/** Looks at one case of a home again, read whole, or at what belongs to none. */
export const lookAgainIn = (home: Home, caseId: CaseId | null): Promise<LookedAgain> => {
  const reader = readerOf(home, Number.POSITIVE_INFINITY);
  return lookAgain(sweepingOf(home, { reader }, caseId === null ? "leaves" : "size"), caseId);
};

/** Sweeps a home: all that it can make good is made good, drivers of ended cases and what is due among it. */
export const sweepHome = async (home: Home, how: HomeSweep): Promise<Swept> => {
  const wasHeldBack = home.holdingBack.isOn();
  const swept = await sweep(sweepingOf(home, how));
  if (how.leaving?.aborted === true) return swept;
  await home.holdingBack.take(swept);
  // What was left for the sake of damage that is no more is made good at once.
  if (wasHeldBack && !home.holdingBack.isOn()) return sweepHome(home, how);
  // What a killed process left in mid-run is running by its name; only the driver itself knows better.
  const moved = await home.catchUp(how.leaving);
  return { ...swept, healed: { ...swept.healed, drivers: swept.healed.drivers + moved } };
};
