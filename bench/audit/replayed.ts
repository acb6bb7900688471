import { createWriteStream, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportLog } from "../../src/ledger/log/export.ts";
import { verifierKeyLine } from "../../src/ledger/log/checkpoint.ts";
import { exportPorts, keyOf } from "../../test/verify/exports.ts";
import { newKeyOffice } from "../../test/verify/office.ts";
import type { Invented } from "./invented-export.ts";

/** The steps of people from the opening to the deposit. */
const steps = 14;
/** What one such case adds to the log, the system's claims and outcomes with it. */
const entriesPerCase = 17;

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Writes the export of an office that carried whole cases, whose people sign with keys of their own. */
export const exportOfOffice = async (file: string, entries: number): Promise<Invented> => {
  const office = await newKeyOffice();
  for (let number = 0; number * entriesPerCase < entries; number += 1)
    await office.carry(`case-${String(number)}`, "un-cybercrime-2024", steps);
  await office.seal();
  const exported = await exportLog(exportPorts(office));
  if (exported.kind === "nothing") throw new Error("nothing to export");
  await pipeline(Readable.from(ended(exported.lines)), createWriteStream(file));
  const keyFile = `${file}.key`;
  writeFileSync(keyFile, verifierKeyLine(await keyOf(office)));
  return { file, keyFile, noteFile: "" };
};
