/** Something that carries whole cases, one decision after the other. */
export type Carrier = {
  /** Carries the case of this number from its first decision to its last; answers how long each took, in milliseconds. */
  readonly carryCase: (number: number) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
};

export type Subject = {
  readonly name: string;
  /** Opens it in an empty folder. */
  readonly open: (folder: string) => Promise<Carrier>;
};

/** Times each of a case's decisions. */
export const timed = async (
  decisions: number,
  decide: (decision: number) => Promise<void>,
): Promise<readonly number[]> => {
  const took: number[] = [];
  for (let decision = 0; decision < decisions; decision += 1) {
    const start = performance.now();
    await decide(decision);
    took.push(performance.now() - start);
  }
  return took;
};
