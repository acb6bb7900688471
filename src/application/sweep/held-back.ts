import type { SweepBook } from "./book.ts";
import { mayRecordAfter } from "./findings.ts";

/** Whether anything may be put on record, as far as a sweep knows. */
export type MayRecord = () => Promise<boolean>;

const judged = async (book: Pick<SweepBook, "last" | "round">): Promise<boolean> => {
  const found = [await book.last(), await book.round()];
  return found.every((one) => one === undefined || mayRecordAfter(one.found));
};

/**
 * What a sweep that reads records wrote down, its last whole one or the one under way, as it holds back another that looks at
 * drivers alone. It is read when it is first asked for, and once: hardly any driver has to be brought on.
 */
export const asFoundIn = (book: Pick<SweepBook, "last" | "round">): MayRecord => {
  let answer: Promise<boolean> | undefined;
  return () => (answer ??= judged(book));
};
