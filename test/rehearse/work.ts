/** What goes on by itself while nobody waits for it: deliveries of a stream, executions, calls without an answer. */
export type Work = {
  readonly begin: (what: string, doing: () => Promise<unknown>) => void;
  /**
   * Resolves when nothing goes on any more.
   * @throws the faults of what went on, which are faults of the rehearsal itself
   */
  readonly settled: () => Promise<void>;
};

export const newWork = (): Work => {
  const underWay = new Set<Promise<void>>();
  const faults: Error[] = [];
  const begin: Work["begin"] = (what, doing) => {
    const done: Promise<void> = doing().then(
      () => {
        underWay.delete(done);
      },
      (fault: unknown) => {
        faults.push(
          new Error(`${what}: ${fault instanceof Error ? fault.message : String(fault)}`, {
            cause: fault,
          }),
        );
        underWay.delete(done);
      },
    );
    underWay.add(done);
  };
  return {
    begin,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      const [fault, ...more] = faults.splice(0);
      if (fault !== undefined && more.length === 0) throw fault;
      if (fault !== undefined)
        throw new AggregateError([fault, ...more], "several things went wrong");
    },
  };
};
