import { createReadStream } from "node:fs";
import { headerIn } from "../../../verify/export/line-in.ts";
import type { Header } from "../../../verify/integrity/line.ts";
import { openCheckpoint } from "../../../verify/integrity/checkpoint.ts";
import type { LogApi } from "../../api/log.ts";
import type { Wish } from "./verify-wish.ts";

/** So many of the office's own checkpoints are held against an export: the newest of those that it can show. */
const most = 20;
const longestHeader = 4096;

const headerOf = async (file: string): Promise<Header | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: longestHeader - 1 }))
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const start = Buffer.concat(chunks);
  const end = start.indexOf(10);
  return end < 0 ? undefined : headerIn(start.subarray(0, end));
};

type Checkpoints = NonNullable<Wish["checkpoints"]>;

/**
 * The checkpoints that an export is held against: those that were given, or those that this office published of the same
 * log up to the export's size. One that no key at hand signed says nothing of the export, and is left out.
 */
export const checkpointsFor = async (
  log: LogApi,
  { checkpoints, keys }: Wish,
  file: string,
): Promise<Checkpoints> => {
  if (checkpoints !== undefined) return checkpoints;
  const header = await headerOf(file);
  if (header === undefined) return [];
  const world = await log.open();
  const sizes = (await world.checkpoints.list()).filter((size) => size <= header.size);
  const own: Checkpoints[number][] = [];
  for (const size of sizes.slice(-most)) {
    const note = (await world.checkpoints.get(size)) ?? "";
    const opened = openCheckpoint(note, keys);
    if ("checkpoint" in opened && opened.checkpoint.origin === header.origin)
      own.push({ note, where: `checkpoint ${String(size)}` });
  }
  return own;
};
