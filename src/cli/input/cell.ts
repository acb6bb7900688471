import type { Said } from "../../words/messages.ts";

/** A cell of a list, read; or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly fault: Said };

export const faultsIn = (cells: readonly Cell<unknown>[]): readonly Said[] =>
  cells.flatMap((one) => ("fault" in one ? [one.fault] : []));
