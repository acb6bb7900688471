import { systemKeys } from "../support/memory/office-keys.ts";
import { emptyCaches, openDesk, type Desk } from "../../src/ledger/desk.ts";
import { nudge } from "../../src/ledger/sending/resume-driver.ts";
import type { Documents, Driver, Ledger } from "../../src/ledger/ports.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { memoryNotices } from "../support/memory/notices.ts";
import { appendMoving } from "../../src/local/moving.ts";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { tasksOf } from "../../src/ledger/reading/tasks.ts";
import type { CaseId } from "../../src/values/ids.ts";
import type { DriverPorts, SendingPorts } from "../../src/ledger/desk-ports.ts";
import type { LocalDriver, TaskHandlers } from "../../src/local/driver/driver.ts";
import type { Life } from "./life.ts";
import type { Around } from "./planted/planted.ts";
import {
  faultyDriver,
  faultyLedger,
  faultyLine,
  faultyPost,
  faultyWaits,
  laggingRegister,
} from "./ports.ts";
import type { Kept, OpenRecord } from "./stores.ts";
import type { Run } from "./the-run.ts";
import { callsOf, type Call } from "./trouble.ts";

export type Ports = DriverPorts & SendingPorts;

/** A process: the real application over ports that fail, until it is killed. */
export type Process = {
  readonly life: Life;
  readonly record: OpenRecord;
  readonly desk: Desk<Ports>;
  /** The log as this process reaches it. */
  readonly log: Kept;
  readonly tasks: TaskHandlers;
};

type Wanted = {
  readonly life: Life;
  /** The driver without faults; asked for when it is needed. */
  readonly driver: () => Driver;
  /** The same where it runs on this machine. */
  readonly ahead?: () => LocalDriver;
  /** Whether whoever appended drives on; otherwise a stream does. */
  readonly drivesOn: boolean;
};

/** Some calls begin late, and meanwhile others go on: what they were called for may be past by then. */
const perhapsLate = async ({ trouble: { chance, turns } }: Run, life: Life): Promise<void> => {
  if (!chance.oneIn(4)) return;
  for (let turn = chance.below(30); turn > 0; turn -= 1) await turns.turn(life);
};

const watched = (run: Run, life: Life, tasks: TaskHandlers): TaskHandlers => ({
  ...tasks,
  openWait: async (payload: unknown) => {
    run.seen.opened.push(payload);
    await perhapsLate(run, life);
    return tasks["openWait"]?.(payload);
  },
  handOver: (payload: unknown) => {
    run.trouble.tally.handover += 1;
    return Promise.resolve(tasks["handOver"]?.(payload));
  },
  readCase: async (payload: unknown) => {
    const { caseId, epoch } = payload as { caseId: CaseId; epoch: number };
    const before = await run.stores.near().waits.epoch(caseId);
    const answer = (await tasks["readCase"]?.(payload)) as { current: boolean };
    if (answer.current && epoch < before)
      run.seen.wrong.push(`${caseId}: epoch ${epoch} takes itself for current, and ${before} is`);
    return answer;
  },
});

// Reading the law is the same every time and takes the longest; some processes read it anew, and may fail there.
const cachesOf = ({ trouble, read }: Run) => (trouble.chance.oneIn(16) ? emptyCaches() : read);

type MovingIn = (record: OpenRecord) => Ledger["append"];

// Only the tables in the cloud are far: every command to them can fail. Elsewhere it is the call of the port that can.
const reached = (
  run: Run,
  life: Life,
  { call, movingIn }: { readonly call: Call; readonly movingIn: MovingIn },
): OpenRecord => {
  const { trouble, stores } = run;
  if (stores.name === "tables") return stores.open(faultyLine(trouble, life));
  const record = stores.open((client) => client);
  const ledger = { ...record.ledger, append: movingIn(record) };
  return {
    ...record,
    ledger: faultyLedger(ledger, call, trouble),
    waits: faultyWaits(record.waits, call),
  };
};

const faultyDocuments = (documents: Documents, call: Call): Documents => ({
  put: (bytes) => call(() => documents.put(bytes)),
  get: (digest) => call(() => documents.get(digest)),
  has: (digest) => call(() => documents.has(digest)),
});

type FaultyPorts = Pick<Ports, "ledger" | "waits" | "post" | "documents"> & {
  readonly around: Around;
};

const faultyPortsOf = (run: Run, wanted: Wanted, record: OpenRecord): FaultyPorts => {
  const { trouble, lasting, planted } = run;
  const call = callsOf(trouble, wanted.life);
  const driver = faultyDriver(wanted.driver, call);
  const around: Around = {
    waits: () => record.waits,
    driver: () => driver,
    inBackground: (work) => {
      trouble.turns.spawn(wanted.life, work);
    },
  };
  const post = faultyPost(run, call);
  return {
    around,
    ledger: planted.ledger?.(record.ledger, around) ?? record.ledger,
    waits: planted.waits?.(record.waits) ?? record.waits,
    post: planted.post?.(post) ?? post,
    documents: faultyDocuments(lasting.documents, call),
  };
};

/** Begins a process on the stores of a run. */
export const beginProcess = (run: Run, wanted: Wanted): Process => {
  const { trouble, lasting, planted, seen } = run;
  const { life, drivesOn } = wanted;
  const reminding = usualReminding();
  const clockIn = (ledger: Ledger) =>
    caseClock(
      { ports: { ...ports, ledger }, caches: cachesOf(run) },
      { reminding, longestLife: ports.post.longestLife },
    );
  const movingIn: MovingIn = ({ ledger, together }) => {
    const { ahead } = wanted;
    if (together === undefined || ahead === undefined) return ledger.append;
    const definitionOf = () => undefined;
    return appendMoving(() => ({ ...together, ports, driver: ahead(), clockIn, definitionOf }));
  };
  const record = reached(run, life, { call: callsOf(trouble, life), movingIn });
  const { around, ...faulty } = faultyPortsOf(run, wanted, record);
  const wakes = drivesOn && planted.sleeps !== true;
  const ports: Ports = {
    ...faulty,
    register: laggingRegister(record.ledger, trouble),
    clock: lasting.clock,
    ids: lasting.ids,
    law: () => run.law,
    clockOf: (state, noted) => clockIn(ports.ledger)(state, noted),
    driver: around.driver,
    wake: (caseId, state) => (wakes ? nudge(ports, caseId, state) : Promise.resolve()),
    warn: () => {
      seen.told += 1;
    },
    systemKeys,
    software: "0.0.0-test",
  };
  const desk = { ...openDesk(ports), caches: cachesOf(run) };
  const tasks = tasksOf(desk, {
    notices: memoryNotices(lasting.clock).notices,
    reminding,
    mayRecord: () => Promise.resolve(true),
  });
  return {
    life,
    record,
    desk,
    log: record.ledger,
    tasks: watched(run, life, planted.tasks?.(tasks, around) ?? tasks),
  };
};
