import { systemKeys } from "../support/memory/office-keys.ts";
import { emptyCaches, openDesk, type Desk } from "../../src/ledger/desk.ts";
import type { Documents, Driver } from "../../src/ledger/ports.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { memoryNotices } from "../support/memory/notices.ts";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { tasksOf } from "../../src/ledger/reading/tasks.ts";
import type { CaseId } from "../../src/values/ids.ts";
import type { DriverPorts, SendingPorts } from "../../src/ledger/desk-ports.ts";
import type { TaskHandlers } from "../interpreter/driver.ts";
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

/** A process: the real application over ports that fail, until it is killed. */
export type Process = {
  readonly life: Life;
  readonly record: OpenRecord;
  readonly desk: Desk<SendingPorts>;
  /** The log as this process reaches it. */
  readonly log: Kept;
};

/** One of the cloud's: it starts and resumes drivers, and does their tasks. */
export type CloudProcess = Omit<Process, "desk"> & {
  readonly desk: Desk<DriverPorts & SendingPorts>;
  readonly tasks: TaskHandlers;
};

type Wanted = {
  readonly life: Life;
  /** What whoever appended has done; nothing where a stream does it. */
  readonly wake: SendingPorts["wake"];
};

/** Some calls begin late, and meanwhile others go on: what they were called for may be past by then. */
const perhapsLate = async ({ trouble: { chance, turns } }: Run, life: Life): Promise<void> => {
  if (!chance.oneIn(4)) return;
  for (let turn = chance.below(30); turn > 0; turn -= 1) await turns.turn(life);
};

const driversOf = ({ ofDrivers }: OpenRecord) => {
  if (ofDrivers === undefined) throw new Error("no driver is kept here");
  return ofDrivers;
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
    const before = await driversOf(run.stores.near()).waits.epoch(caseId);
    const answer = (await tasks["readCase"]?.(payload)) as { current: boolean };
    if (answer.current && epoch < before)
      run.seen.wrong.push(`${caseId}: epoch ${epoch} takes itself for current, and ${before} is`);
    return answer;
  },
});

// Reading the law is the same every time and takes the longest; some processes read it anew, and may fail there.
const cachesOf = ({ trouble, read }: Run) => (trouble.chance.oneIn(16) ? emptyCaches() : read);

// Only the tables in the cloud are far: every command to them can fail. Elsewhere it is the call of the port that can.
const reached = (run: Run, life: Life, call: Call): OpenRecord => {
  const { trouble, stores } = run;
  if (stores.name === "tables") return stores.open(faultyLine(trouble, life));
  const record = stores.open((client) => client);
  const ledger = faultyLedger(record.ledger, call, trouble);
  const { ofDrivers } = record;
  if (ofDrivers === undefined) return { ...record, ledger };
  return {
    ...record,
    ledger,
    ofDrivers: { ...ofDrivers, waits: faultyWaits(ofDrivers.waits, call) },
  };
};

const faultyDocuments = (documents: Documents, call: Call): Documents => ({
  put: (bytes) => call(() => documents.put(bytes)),
  get: (digest) => call(() => documents.get(digest)),
  has: (digest) => call(() => documents.has(digest)),
});

type Parts = { readonly record: OpenRecord; readonly call: Call; readonly around: Around };

const portsOn = (run: Run, { wake }: Wanted, { record, call, around }: Parts): SendingPorts => {
  const { trouble, lasting, planted, seen } = run;
  const post = faultyPost(run, call);
  return {
    ledger: planted.ledger?.(record.ledger, around) ?? record.ledger,
    post: planted.post?.(post) ?? post,
    documents: faultyDocuments(lasting.documents, call),
    register: laggingRegister(record.ledger, trouble),
    clock: lasting.clock,
    ids: lasting.ids,
    law: () => run.law,
    wake: (caseId, state) => (planted.sleeps === true ? Promise.resolve() : wake(caseId, state)),
    warn: () => {
      seen.told += 1;
    },
    systemKeys,
    software: "0.0.0-test",
  };
};

const aroundIn = ({ trouble }: Run, life: Life): Pick<Around, "inBackground"> => ({
  inBackground: (work) => {
    trouble.turns.spawn(life, work);
  },
});

/** Begins a process on the stores of a run. */
export const beginProcess = (run: Run, wanted: Wanted): Process => {
  const { life } = wanted;
  const call = callsOf(run.trouble, life);
  const record = reached(run, life, call);
  const ports = portsOn(run, wanted, { record, call, around: aroundIn(run, life) });
  return {
    life,
    record,
    log: record.ledger,
    desk: { ...openDesk(ports), caches: cachesOf(run) },
  };
};

/**
 * Begins one that drives cases by executions.
 * @param plain the driver without faults; asked for when it is needed
 */
export const beginCloudProcess = (run: Run, life: Life, plain: () => Driver): CloudProcess => {
  const { lasting, planted, trouble } = run;
  const call = callsOf(trouble, life);
  const record = reached(run, life, call);
  const { waits } = driversOf(record);
  const driver = faultyDriver(plain, call);
  const around: Around = {
    ...aroundIn(run, life),
    ofDrivers: { waits: () => waits, driver: () => driver },
  };
  const wake = () => Promise.resolve();
  const reminding = usualReminding();
  const ports: DriverPorts & SendingPorts = {
    ...portsOn(run, { life, wake }, { record, call, around }),
    waits: planted.waits?.(waits) ?? waits,
    clockOf: (state, noted) =>
      caseClock(
        { ports, caches: cachesOf(run) },
        { reminding, longestLife: ports.post.longestLife },
      )(state, noted),
    driver: () => driver,
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
