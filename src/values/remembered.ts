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

type Answer<T> = { readonly by: readonly unknown[]; readonly value: T };

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
    const same = before.find((answer) => answer.by.every((one, index) => one === by[index]));
    if (same !== undefined) return same.value;
    const value = work();
    known.set(of, [{ by, value }, ...before.slice(0, most - 1)]);
    return value;
  };
};
