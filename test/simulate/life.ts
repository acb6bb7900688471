/** What a process, or one call of a function, meets by our own doing. Anything else that is thrown is a finding. */
export class Fault extends Error {}

const causesOf = (thrown: Error): readonly unknown[] => [
  thrown.cause,
  ...(thrown instanceof AggregateError ? (thrown.errors as readonly unknown[]) : []),
];

/** Whether what was thrown is a fault of ours, or was thrown because of one. */
export const isOurs = (thrown: unknown): boolean =>
  thrown instanceof Fault || (thrown instanceof Error && causesOf(thrown).some(isOurs));

/** How long a process lives: until it ends, or until it is killed at one of its calls. */
export type Life = {
  readonly isOver: () => boolean;
  /** Rejects when it is killed, so that whoever waits for it from outside hears of it. */
  readonly over: Promise<never>;
  readonly kill: () => void;
};

/** A new life. `mourn` is called at its end, before anybody outside hears of it. */
export const newLife = (mourn: () => void = () => undefined): Life => {
  const state = { isOver: false };
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  return {
    isOver: () => state.isOver,
    over: promise,
    kill: () => {
      if (state.isOver) return;
      state.isOver = true;
      mourn();
      reject(new Fault("killed"));
    },
  };
};

/** What a killed process waits for: nothing that is left of it ever goes on. */
export const forEver = (): Promise<never> => new Promise(() => undefined);
