import * as z from "zod/mini";
import type { Swept } from "../../application/sweep/sweep.ts";
import { plain } from "./item.ts";
import { sweepKey, type SweepOf } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem } from "./read.ts";
import { sweptIn } from "./sweep-pages.ts";

export type SweepPage = "round" | "last" | "told";

const pageSchema = z.object({ page: z.string() });

/** A page of what sweeps wrote down, as text; undefined before anything was written on it. */
export const sweepPage = async (
  options: DynamoOptions,
  of: SweepOf,
  what: SweepPage,
): Promise<string | undefined> => {
  const item = await readItem(options, "register", sweepKey(of, what));
  return item && pageSchema.parse(plain(item)).page;
};

/** What the last whole sweep found; undefined before there was one. */
export const lastSwept =
  (options: DynamoOptions, of: SweepOf) => async (): Promise<Swept | undefined> => {
    const page = await sweepPage(options, of, "last");
    return page === undefined ? undefined : sweptIn(page);
  };
