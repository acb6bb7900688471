import type { MutantCoverage } from "@stryker-mutator/api/core";

/** What altered code looks at and writes to: Stryker puts every alteration in at once and asks here which is in place. */
type Namespace = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
};

const namespace: Namespace = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: namespace });

export const altered = {
  place: (alteration: string, hitLimit: number | undefined): void => {
    Object.assign(namespace, {
      activeMutant: alteration,
      hitCount: 0,
      hitLimit: hitLimit ?? Infinity,
    });
  },
  takeAway: (): void => {
    namespace.activeMutant = undefined;
  },
  isPlaced: (): boolean => namespace.activeMutant !== undefined,
  /** How often the alteration was reached since it was placed. */
  hits: (): number => namespace.hitCount ?? 0,
  /** From here on, which alterations are reached is counted for this test. */
  reachedBy: (id: string | undefined): void => {
    namespace.currentTestId = id;
  },
  reached: (): MutantCoverage => namespace.mutantCoverage ?? { static: {}, perTest: {} },
};
