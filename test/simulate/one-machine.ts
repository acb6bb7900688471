import { usualReminding } from "../../src/office/reminding.ts";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { openWorker, type Worker } from "../../src/local/worker.ts";
import { memoryNotices } from "../support/memory/notices.ts";
import type { House } from "./house.ts";
import { newLife } from "./life.ts";
import { beginProcess, type Process } from "./process.ts";
import type { SimulatedLooks } from "./looks.ts";
import type { OpenRecord } from "./stores.ts";
import type { Run } from "./the-run.ts";
import { callsOf } from "./trouble.ts";

type Machine = Process & { readonly worker: Worker };

const looksIn = ({ looks }: OpenRecord): SimulatedLooks => {
  if (looks === undefined) throw new Error("no worker notes anything here");
  return looks;
};

/** One or two processes over one home, each begun anew when it is killed. */
export const oneMachine = (run: Run, processes: number): House => {
  const { trouble, stores, lasting } = run;
  const state = { isClosing: false };
  // The letters to people lie in the home: they outlive every process.
  const { notices } = memoryNotices(lasting.clock);
  const machines: Machine[] = [];
  const begin = (place: number): void => {
    const opened: { worker?: Worker } = {};
    const life = newLife(() => {
      process.record.close();
      if (!state.isClosing) begin(place);
    });
    const wake = async (caseId: Parameters<Worker["wake"]>[0]) => opened.worker?.wake(caseId);
    const process = beginProcess(run, { life, wake });
    const { desk, record } = process;
    const call = callsOf(trouble, life);
    const looks = looksIn(record);
    const reminding = usualReminding();
    const worker = openWorker({
      desk,
      looks: { ...looks, keep: (look) => call(() => looks.keep(look)) },
      saying: { notices, reminding },
      clockOf: caseClock(desk, { reminding, longestLife: desk.ports.post.longestLife }),
      isHeldBack: () => false,
      clockDoubt: () => undefined,
      letOthers: () => Promise.resolve(),
    });
    opened.worker = worker;
    const machine = { ...process, worker };
    machines[place] = machine;
    look(machine);
  };
  const look = ({ life, worker }: Machine): void => {
    trouble.turns.spawn(life, () => worker.lookAtAll());
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
  const lookIn = (): void => {
    look(one());
  };
  beginAll();
  return {
    shell: "one machine",
    have: (work) => {
      const machine = one();
      trouble.turns.spawn(machine.life, () => work(machine));
    },
    sweep: lookIn,
    fire: lookIn,
    nextDue: () => looksIn(stores.near()).next(lasting.clock.now()),
    running: () => [],
    unheard: () => false,
    history: () => [],
    stop: () => undefined,
    openAgain: () => undefined,
    answerAgain: () => undefined,
    deploy: () => {
      ending(() => undefined);
      beginAll();
    },
    loseLooks: () => {
      ending(stores.loseLooks);
      beginAll();
    },
    deliverLate: () => undefined,
    onEntry: () => undefined,
    close: () => {
      ending(() => undefined);
    },
  };
};
