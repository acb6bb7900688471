import {
  bringOn,
  healOpenCases,
  readExecutionName,
  replaceFailed,
} from "../../src/ledger/sending/resume-driver.ts";
import { whereItStands } from "../../src/ledger/sending/where-it-stands.ts";
import type { Driver } from "../../src/ledger/ports.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { isTreatyCase } from "../../src/case/seal.ts";
import type { CaseId } from "../../src/values/ids.ts";
import { type LocalDriver, openDriver, type TaskHandlers } from "../interpreter/driver.ts";
import { driverPort } from "../interpreter/port.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import type { House } from "./house.ts";
import { isOurs, newLife } from "./life.ts";
import { beginCloudProcess, type CloudProcess } from "./process.ts";
import type { OpenRecord } from "./stores.ts";
import type { Run } from "./the-run.ts";
import { happens } from "./trouble.ts";
import { keptHistories } from "../support/driver-file.ts";
import { playedMachine } from "../support/azerbaijani-machine.ts";
import { throwFault } from "../support/asl-clock.ts";

/** The definition of a version of the software; a running execution keeps the one it was started with. */
const definitionOf = (version: number): string =>
  playedMachine().replace('"Comment": "', `"Comment": "Version ${String(version)}. `);

const soon = <T>(value: T): Promise<T> =>
  new Promise((done) =>
    setImmediate(() => {
      done(value);
    }),
  );

/** A stream's record is tried again until it is handled; here so often, and then the schedule finds what it left. */
const mostDeliveries = 4;

const fileOf = ({ ofDrivers }: OpenRecord): LedgerFile => {
  if (ofDrivers === undefined) throw new Error("no driver is kept here");
  return ofDrivers.file;
};

const taskNames = [
  "readCase",
  "openWait",
  "sayWhatIsDue",
  "handOver",
  "claimNotification",
  "sendNotification",
  "recordSending",
] as const;

/** Functions that live for one call each, a service that runs the machine, a stream and a schedule. */
export const cloud = (run: Run): House => {
  const { trouble, stores } = run;
  const { chance, tally, turns } = trouble;
  const forever = newLife();
  const late: (() => void)[] = [];
  const unheard = new Set<string>();
  const state = { version: 0 };
  const histories = keptHistories();
  const service: { driver?: LocalDriver } = {};
  const driverOf = (): LocalDriver => {
    if (service.driver === undefined) throw new Error("asked for too early");
    return service.driver;
  };
  const begin = (): CloudProcess => beginCloudProcess(run, newLife(), () => port);
  // A function is kept warm for the next call, unless it was killed or is needed no more.
  const warm: CloudProcess[] = [];
  const invoke = async <T>(work: (process: CloudProcess) => Promise<T>): Promise<T> => {
    const process = (chance.oneIn(4) ? undefined : warm.pop()) ?? begin();
    try {
      return await Promise.race([work(process), process.life.over]);
    } finally {
      if (!process.life.isOver()) warm.push(process);
    }
  };
  const tasks: TaskHandlers = Object.fromEntries(
    taskNames.map((name) => [
      name,
      (payload: unknown) => invoke((process) => Promise.resolve(process.tasks[name]?.(payload))),
    ]),
  );
  /** Calls a function with what it is to hear, until it has handled it; answers whether it did. */
  const tell = async (work: Parameters<typeof invoke>[0]): Promise<boolean> => {
    for (let attempt = 0; attempt < mostDeliveries; attempt += 1) {
      try {
        await invoke(work);
        return true;
      } catch (cause) {
        if (!isOurs(cause)) throw cause;
      }
    }
    tally.deliveryLost += 1;
    return false;
  };
  /** Has something delivered now, later or never; answers whether it will be. */
  const perhapsLate = (deliver: () => void): boolean => {
    if (!happens(trouble)) {
      deliver();
      return true;
    }
    const isLate = chance.oneIn(2);
    tally[isLate ? "deliveryLate" : "deliveryLost"] += 1;
    if (isLate) late.push(deliver);
    return isLate;
  };
  const hear = (name: string): void => {
    turns.spawn(forever, async () => {
      const heard = await tell(async ({ desk }) => {
        const failed = readExecutionName(name);
        if (failed !== undefined)
          await replaceFailed(desk.ports, failed, () => Promise.resolve(true));
      });
      if (!heard) unheard.add(name);
    });
  };
  // EventBridge tells of one that failed or was stopped, as best it can.
  const told: typeof histories.told = (name, events) => {
    histories.told(name, events);
    const hasFailed = events.some(
      ({ kind }) => kind === "ExecutionFailed" || kind === "ExecutionStopped",
    );
    const hearing = (): void => {
      hear(name);
    };
    if (hasFailed && !perhapsLate(hearing)) unheard.add(name);
  };
  const deploy = (): void => {
    const running = service.driver?.list("RUNNING") ?? [];
    for (const { name } of running) void driverOf().stop(name, "deployed");
    service.driver?.close();
    warm.length = 0;
    state.version += 1;
    service.driver = openDriver({
      told,
      file: fileOf(stores.near()),
      machine: definitionOf(state.version),
      tasks,
      now: run.lasting.clock.now,
      newToken: run.lasting.ids.token,
      chance: () => chance.below(1000) / 1000,
      tellFault: throwFault,
    });
  };
  // The service answers at once and runs the machine by itself.
  const atOnce = <T>(answer: Promise<T>, otherwise: T): Promise<T> => {
    turns.spawn(forever, () => answer);
    return Promise.race([answer, soon(otherwise)]);
  };
  const port: Driver = {
    start: async (caseId, epoch) => {
      const plain = driverPort(driverOf());
      const started = await atOnce(plain.start(caseId, epoch), "started" as const);
      // Starting is idempotent while an execution of that name is open.
      return started === "nameTaken" && (await plain.isRunning(caseId, epoch))
        ? "started"
        : started;
    },
    resume: (token, answer) => atOnce(driverOf().resume(token, answer), "resumed" as const),
    isStarting: (caseId, epoch) => driverPort(driverOf()).isStarting(caseId, epoch),
    isRunning: async (caseId, epoch) => {
      const runs = await driverPort(driverOf()).isRunning(caseId, epoch);
      if (!runs || !happens(trouble)) return runs;
      tally.staleRead += 1;
      return false;
    },
  };
  const deliver = (caseId: CaseId): void => {
    turns.spawn(forever, () =>
      tell(async ({ desk }) => {
        const head = await desk.ports.ledger.head(caseId);
        if (head !== undefined) await bringOn(desk.ports, caseId, head.state);
      }),
    );
  };
  const onEntry = (caseId: CaseId): void => {
    if (caseId === officeCaseId || !isTreatyCase(caseId) || run.planted.sleeps === true) return;
    const once = (): void => {
      deliver(caseId);
    };
    if (!perhapsLate(once) || !chance.oneIn(5)) return;
    tally.deliveredTwice += 1;
    deliver(caseId);
  };
  deploy();
  return {
    shell: "cloud",
    have: (work) => {
      turns.spawn(forever, () => invoke(work));
    },
    sweep: () => {
      turns.spawn(forever, () => invoke(({ desk }) => healOpenCases(desk.ports)));
    },
    fire: () => {
      turns.spawn(forever, () => driverOf().runDue());
    },
    nextDue: () => driverOf().nextDue(),
    running: () => driverOf().list("RUNNING"),
    unheard: (name) => unheard.has(name),
    history: histories.history,
    stop: (name) => {
      void driverOf().stop(name, "simulated");
    },
    openAgain: (payload) => {
      turns.spawn(forever, () =>
        invoke(({ tasks: of }) => Promise.resolve(of["openWait"]?.(payload))),
      );
    },
    answerAgain: ({ caseId, epoch, token }) => {
      const asking = { caseId, epoch, noted: "none", failures: 0 };
      turns.spawn(forever, () =>
        invoke(async ({ desk: { ports } }) =>
          ports.driver().resume(token, await whereItStands(ports, asking)),
        ),
      );
    },
    deploy,
    loseLooks: deploy,
    deliverLate: () => {
      for (const delivering of late.splice(0)) delivering();
    },
    onEntry,
    close: () => {
      service.driver?.close();
    },
  };
};
