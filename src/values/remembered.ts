/** Finds something by a key, and remembers so many of what it found; beyond that all are forgotten. */
export const remembered = <T>(most: number): ((key: string | number, find: () => T) => T) => {
  const known = new Map<string | number, T>();
  return (key, find) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find();
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
};

/** What something came to, and by what. */
export type Answer<T> = { readonly by: readonly unknown[]; readonly value: T };

// A copy of a list that holds the same things is answered alike.
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((part, index) => part === other[index]));

/** What was answered before by the same values; undefined where nothing was. */
export const answeredBy = <T>(
  answers: readonly Answer<T>[],
  by: readonly unknown[],
): Answer<T> | undefined =>
  answers.find((answer) => answer.by.every((one, index) => isSame(one, by[index])));

/** The newest so many answers, this one first. */
export const withAnswer = <T>(
  answers: readonly Answer<T>[],
  answer: Answer<T>,
  most: number,
): readonly Answer<T>[] => [answer, ...answers.slice(0, most - 1)];

/**
 * Works something out of a value that never changes, once for all else that it was asked by, and remembers the newest so many
 * answers for as long as that value is held.
 */
export const rememberedOf = <T>(
  most = 1,
): ((of: object, by: readonly unknown[], work: () => T) => T) => {
  const known = new WeakMap<object, readonly Answer<T>[]>();
  return (of, by, work) => {
    const before = known.get(of) ?? [];
    const same = answeredBy(before, by);
    if (same !== undefined) return same.value;
    const value = work();
    known.set(of, withAnswer(before, { by, value }, most));
    return value;
  };
};
