import type { Wait, Waits } from "../../../src/ledger/ports.ts";

const rankOf = ({ epoch, entered, retry }: Wait): readonly number[] => [
  epoch,
  Date.parse(entered),
  retry,
];

const compare = (a: Wait, b: Wait): number => {
  const [left, right] = [rankOf(a), rankOf(b)];
  return (
    left.map((rank, index) => rank - (right[index] ?? 0)).find((difference) => difference !== 0) ??
    0
  );
};

/** Waits and epochs that last as long as the process. */
export const memoryWaits = (): Waits => {
  const waits = new Map<string, Wait>();
  const epochs = new Map<string, number>();
  return {
    store: (wait) => {
      const stored = waits.get(wait.caseId);
      const difference = stored === undefined ? 1 : compare(wait, stored);
      const isOlder = difference < 0;
      if (!isOlder) waits.set(wait.caseId, wait);
      return Promise.resolve(isOlder ? "older" : "stored");
    },
    get: (caseId) => Promise.resolve(waits.get(caseId)),
    epoch: (caseId) => Promise.resolve(epochs.get(caseId) ?? 0),
    advanceEpoch: (caseId, from) => {
      const isCurrent = (epochs.get(caseId) ?? 0) === from;
      if (isCurrent) epochs.set(caseId, from + 1);
      return Promise.resolve(isCurrent);
    },
  };
};
