/** Runs pieces of work under one name after each other, in the order in which they came; under different names at once. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** An empty queue for every name. A piece of work must not wait for another of its own name: it would wait for ever. */
export const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
};
