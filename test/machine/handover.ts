import type { TaskHandlers } from "../interpreter/driver.ts";
import { letPass } from "../support/asl-clock.ts";
import { carryTo } from "./carried.ts";
import { wholeOffice, type Changes, type WholeOffice } from "./whole-office.ts";

/** Eleven months in days, and how long a driver lives at the most. */
export const elevenMonths = 334;

/** A handover in its order: the wait runs out, the epoch is counted on, the next driver starts, reads, opens its wait. */
export const moments: readonly string[] = [
  "before sayWhatIsDue of epoch 1",
  "after sayWhatIsDue of epoch 1",
  "before handOver of epoch 1",
  "before epoch 1 is counted on",
  "after epoch 1 is counted on",
  "before readCase of epoch 2",
  "after readCase of epoch 2",
  "before openWait of epoch 2",
  "after the wait of epoch 2 is stored",
  "after openWait of epoch 2",
  "after epoch 2 is started",
  "after handOver of epoch 1",
];

type When = (moment: string) => Promise<void>;

const tasksTold =
  (when: When) =>
  (tasks: TaskHandlers): TaskHandlers =>
    Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload: unknown) => {
          const { epoch } = payload as { readonly epoch: number };
          await when(`before ${name} of epoch ${String(epoch)}`);
          const done = await task(payload);
          await when(`after ${name} of epoch ${String(epoch)}`);
          return done;
        },
      ]),
    );

const changesTold = (when: When): Changes => ({
  tasks: tasksTold(when),
  waits: (waits) => ({
    ...waits,
    store: async (wait) => {
      const stored = await waits.store(wait);
      await when(`after the wait of epoch ${String(wait.epoch)} is stored`);
      return stored;
    },
    advanceEpoch: async (of, from) => {
      await when(`before epoch ${String(from)} is counted on`);
      const done = await waits.advanceEpoch(of, from);
      await when(`after epoch ${String(from)} is counted on`);
      return done;
    },
  }),
  driver: (driver) => ({
    ...driver,
    start: async (of, epoch) => {
      const started = await driver.start(of, epoch);
      await when(`after epoch ${String(epoch)} is started`);
      return started;
    },
  }),
});

/**
 * A case "one" that was laid and a day before its first handover, and something that will happen once, at one moment of
 * it. Every moment that is reached from then on is told in `reached`.
 */
export const beforeHandover = async (
  at: string,
  happens: (office: WholeOffice) => Promise<void>,
): Promise<{ readonly office: WholeOffice; readonly reached: readonly string[] }> => {
  const opened: { office?: WholeOffice } = {};
  const reached: string[] = [];
  let left = 1;
  const when: When = async (moment) => {
    if (opened.office === undefined) return;
    reached.push(moment);
    if (moment !== at || left === 0) return;
    left -= 1;
    await happens(opened.office);
  };
  const office = await wholeOffice(changesTold(when));
  await carryTo(office, "one", "Refer");
  await letPass(office.driver, office.clock, elevenMonths - 1);
  opened.office = office;
  return { office, reached };
};
