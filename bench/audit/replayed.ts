import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportLog } from "../../application/log/export.ts";
import { exportedWorld, keyOf } from "../../test/verify/exports.ts";
import { newKeyOffice } from "../../test/verify/office.ts";
import { verify } from "../../verify/verify.ts";

export type Replayed = { readonly entries: number; readonly perSecond: number };

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Whole cases of people who sign with keys of their own, decided again entry by entry. */
export const measureReplay = async (file: string, cases: number): Promise<Replayed> => {
  const office = await newKeyOffice();
  for (let number = 0; number < cases; number += 1)
    await office.carry(`case-${String(number)}`, "un-cybercrime-2024", 14);
  await office.seal();
  const exported = await exportLog(exportedWorld(office));
  if (exported.kind === "nothing") throw new Error("nothing to export");
  await pipeline(Readable.from(ended(exported.lines)), createWriteStream(file));
  const keys = [await keyOf(office)];
  const start = process.cpuUsage();
  const found = verify({ file, keys, checkpoints: [] });
  const { user, system } = process.cpuUsage(start);
  if (found?.faults.length !== 0) throw new Error(JSON.stringify(found?.faults.slice(0, 3)));
  const { judged } = found.replay;
  return { entries: judged, perSecond: (judged * 1_000_000) / (user + system) };
};
