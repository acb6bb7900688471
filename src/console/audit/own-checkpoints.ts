import { createReadStream } from "node:fs";
import { headerIn } from "../../verify/export/line-in.ts";
import type { Header } from "../../verify/integrity/line.ts";
import { openCheckpoint } from "../../verify/integrity/checkpoint.ts";
import type { Checkpoints as Published } from "../../application/log/checkpoints.ts";
import type { LogApi } from "../../api/log.ts";
import type { Wish } from "./verify-wish.ts";

/** So many of the office's own checkpoints are looked at on either side of the size that an export names. */
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

type Held = Pick<Wish, "keys"> & {
  readonly published: Pick<Published, "get">;
  readonly header: Header;
};

/** Those of so many sizes that a key at hand signed: another says nothing of the export. */
const signedIn = async (
  { published, header, keys }: Held,
  sizes: readonly number[],
): Promise<Checkpoints> => {
  const own: Checkpoints[number][] = [];
  for (const size of sizes) {
    const note = (await published.get(size)) ?? "";
    const opened = openCheckpoint(note, keys);
    if ("checkpoint" in opened && opened.checkpoint.origin === header.origin)
      own.push({ note, where: { kind: "placeOwnCheckpoint", size } });
  }
  return own;
};

/**
 * The checkpoints that an export is held against: those that were given, or those that this office published of the same
 * log. To which size it goes is only what the export says of itself, so the newest is always among them.
 */
export const checkpointsFor = async (
  log: LogApi,
  { checkpoints, keys }: Wish,
  file: string,
): Promise<Checkpoints> => {
  if (checkpoints !== undefined) return checkpoints;
  const header = await headerOf(file);
  if (header === undefined) return [];
  const { checkpoints: published } = await log.open();
  const held = { published, header, keys };
  const sizes = await published.list();
  const within = sizes.filter((size) => size <= header.size).slice(-most);
  const beyond = sizes.filter((size) => size > header.size).slice(-most);
  return [...(await signedIn(held, within)), ...(await signedIn(held, beyond)).slice(-1)];
};
