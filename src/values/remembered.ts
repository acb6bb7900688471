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
