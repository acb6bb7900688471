/** A cell of a list, read; or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly fault: string };

export const faultsIn = (cells: readonly Cell<unknown>[]): readonly string[] =>
  cells.flatMap((one) => ("fault" in one ? [one.fault] : []));
