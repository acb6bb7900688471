/** What a question came to, and by what: the slots and other values that it was read from. */
type Answer = { readonly by: readonly unknown[]; readonly value: unknown };

/**
 * Where a case stands, as far as that has been worked out: by question its newest answers. It is kept in memory by whoever keeps the
 * case, is bounded there, and is never stored. Each answer follows from the case and its law alone, so what is forgotten costs
 * time and nothing else.
 */
export type Standing = Map<string, readonly Answer[]>;

/** Of a case of which nothing has been worked out yet. */
export const newStanding = (): Standing => new Map();

// The case as it stands, as everybody may read it, and as it would stand after an act.
const mostAnswers = 3;

// A reading of the case without what is withheld has slots of its own, which hold the same facts.
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((part, index) => part === other[index]));

type Question = {
  readonly question: string;
  /** All that the answer rests on. An act leaves the slots that it does not fill the same objects. */
  readonly by: readonly unknown[];
};

/**
 * What a question comes to: what it came to before by the same slots and values, and else worked out now.
 * @param standing what was worked out before; without one nothing is remembered
 */
export const workedOut = <T>(
  standing: Standing | undefined,
  { question, by }: Question,
  work: () => T,
): T => {
  if (standing === undefined) return work();
  const before = standing.get(question) ?? [];
  const known = before.find((answer) => answer.by.every((one, index) => isSame(one, by[index])));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- Only the work of the same question made it.
  if (known !== undefined) return known.value as T;
  const value = work();
  standing.set(question, [{ by, value }, ...before].slice(0, mostAnswers));
  return value;
};
