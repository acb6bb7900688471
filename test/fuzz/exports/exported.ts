import { exportCase, exportLog, exportPublic } from "../../../src/ledger/log/export.ts";
import type { Signer } from "../../../src/ledger/ports.ts";
import type { VerifierKey } from "../../../src/record/note.ts";
import type { Lines } from "../../verify/changes.ts";
import { exportPorts, keyOf, linesOf } from "../../verify/exports.ts";
import { notesIn } from "../../verify/forging.ts";
import { newKeyOffice } from "../../verify/office.ts";

/** The three kinds of export of one office, and what they are verified by. */
export type Exports = {
  readonly log: Lines;
  readonly ofCase: Lines;
  readonly open: Lines;
  readonly keys: readonly VerifierKey[];
  readonly signer: Signer;
  /** The notes of its two checkpoints. */
  readonly notes: Lines;
};

export const someExports = async (): Promise<Exports> => {
  const office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 4);
  await office.makePublic("az-1", "az-1-public");
  await office.carry("az-2", "budapest-2001", 1);
  await office.seal();
  await office.withdraw("az-2", "az-2-withdrawal");
  await office.seal();
  const ports = exportPorts(office);
  const log = await linesOf(await exportLog(ports));
  return {
    log,
    ofCase: await linesOf(await exportCase(ports, "az-1")),
    open: await linesOf(await exportPublic(ports)),
    keys: [await keyOf(office)],
    signer: office.signer,
    notes: notesIn(log),
  };
};

export const textOfLines = (lines: Lines): string => `${lines.join("\n")}\n`;
