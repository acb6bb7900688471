import type { Wait } from "../../src/ledger/ports.ts";
import { seal } from "./log.ts";
import { act, actLate, mail, rush } from "./people.ts";
import { hour } from "./time.ts";
import type { Whole } from "./whole.ts";

/** A call that opened a wait comes once more, long after. */
const duplicateOfWait = ({ run, house }: Whole): void => {
  const { chance, tally } = run.trouble;
  const { opened } = run.seen;
  if (opened.length === 0) return;
  const payload = chance.of(opened);
  tally.lateDuplicate += 1;
  house.openAgain(payload);
};

const oldToken = ({ run, house }: Whole): void => {
  const { chance, tally } = run.trouble;
  const { opened } = run.seen;
  if (opened.length === 0) return;
  const wait = chance.of(opened) as Pick<Wait, "caseId" | "epoch" | "token">;
  tally.oldToken += 1;
  house.answerAgain(wait);
};

const stopADriver = ({ run, house }: Whole): void => {
  const { chance, tally } = run.trouble;
  const running = house.running();
  if (running.length === 0) return;
  tally.driverStopped += 1;
  house.stop(chance.of(running).name);
};

/** What people, the mail and the machinery do, and how often in so many. */
const doings: readonly (readonly [number, (whole: Whole) => void])[] = [
  [
    16,
    ({ people }) => {
      act(people);
    },
  ],
  [
    4,
    ({ people }) => {
      rush(people);
    },
  ],
  [
    3,
    ({ people }) => {
      actLate(people);
    },
  ],
  [
    3,
    ({ people }) => {
      mail(people);
    },
  ],
  [
    1,
    ({ run, house }) => {
      seal(run, house);
    },
  ],
  [
    2,
    ({ house }) => {
      house.sweep();
    },
  ],
  [2, duplicateOfWait],
  [1, oldToken],
  [
    2,
    ({ house }) => {
      house.deliverLate();
    },
  ],
];
/** What may happen, each as often as it is likely. */
export const happenings: readonly ((whole: Whole) => void)[] = doings.flatMap(([times, doing]) =>
  Array.from({ length: times }, () => doing),
);

// Between machines the record allows for clocks that differ by a minute; the clock of one may be set back by any time.
const half = 30_000;

/** What befalls the machinery from outside. */
export const calamity = (whole: Whole): void => {
  const { run, house } = whole;
  const { chance, tally } = run.trouble;
  const choice = chance.below(6);
  if (choice < 3) stopADriver(whole);
  else if (choice === 3) {
    tally.deployed += 1;
    house.deploy();
    house.sweep();
  } else if (choice === 4) {
    tally.looksLost += 1;
    house.loseLooks();
    house.sweep();
  } else {
    tally.clockSetBack += 1;
    run.lasting.clock.step(house.shell === "cloud" ? -half : -hour);
  }
};
