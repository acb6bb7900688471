import { type LocalDriver, openDriver } from "../../src/local/driver/driver.ts";
import { driverPort } from "../../src/local/home/home.ts";
import { healAll } from "../../src/local/home/heal-all.ts";
import { localMachine } from "../support/azerbaijani-machine.ts";
import type { House } from "./house.ts";
import { newLife } from "./life.ts";
import { beginProcess, type Process } from "./process.ts";
import type { Run } from "./the-run.ts";
import { keptHistories } from "../support/driver-file.ts";
import { throwFault } from "../support/asl-clock.ts";

type Machine = Process & { readonly driver: LocalDriver };

/** The definition of a version of the software; a running execution keeps the one it was started with. */
export const definitionOf = (version: number): string =>
  localMachine().replace('"Comment": "', `"Comment": "Version ${String(version)}. `);

/** One or two processes over one home, each begun anew when it is killed. */
export const oneMachine = (run: Run, processes: number): House => {
  const { trouble } = run;
  const state = { version: 1, isClosing: false };
  const histories = keptHistories();
  const machines: Machine[] = [];
  const begin = (place: number): void => {
    const opened: { driver?: LocalDriver } = {};
    const driverOf = (): LocalDriver => {
      if (opened.driver === undefined) throw new Error("asked for too early");
      return opened.driver;
    };
    const life = newLife(() => {
      driverOf().close();
      process.record.close();
      if (!state.isClosing) begin(place);
    });
    const driver = () => driverPort(driverOf());
    const process = beginProcess(run, { life, driver, ahead: driverOf, drivesOn: true });
    opened.driver = openDriver({
      file: process.record.driverFile,
      machine: definitionOf(state.version),
      tasks: process.tasks,
      now: run.lasting.clock.now,
      newToken: run.lasting.ids.token,
      chance: () => trouble.chance.below(1000) / 1000,
      tellFault: throwFault,
      told: histories.told,
    });
    const machine = { ...process, driver: opened.driver };
    machines[place] = machine;
    trouble.turns.spawn(life, () => healAll(machine));
  };
  const one = (): Machine => trouble.chance.of(machines);
  const ending = (meanwhile: () => void): void => {
    state.isClosing = true;
    for (const { life } of machines) life.kill();
    meanwhile();
    state.isClosing = false;
  };
  const beginAll = (): void => {
    for (let place = 0; place < processes; place += 1) begin(place);
  };
  const first = (): Machine => {
    const [machine] = machines;
    if (machine === undefined) throw new Error("no process has begun");
    return machine;
  };
  beginAll();
  return {
    shell: "one machine",
    have: (work) => {
      const machine = one();
      trouble.turns.spawn(machine.life, () => work(machine));
    },
    sweep: () => {
      const machine = one();
      trouble.turns.spawn(machine.life, () => healAll(machine));
    },
    fire: () => {
      const { life, driver } = one();
      trouble.turns.spawn(life, () => driver.runDue());
    },
    nextDue: () => first().driver.nextDue(),
    running: () => first().driver.list("RUNNING"),
    history: histories.history,
    stop: (name) => {
      void first().driver.stop(name, "simulated");
    },
    deploy: () => {
      for (const { name } of first().driver.list("RUNNING"))
        void first().driver.stop(name, "deployed");
      state.version += 1;
      ending(() => undefined);
      beginAll();
    },
    loseDriverFile: () => {
      ending(() => {
        run.stores.loseDriverFile();
      });
      beginAll();
    },
    deliverLate: () => undefined,
    onEntry: () => undefined,
    close: () => {
      ending(() => undefined);
    },
  };
};
