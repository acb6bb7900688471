import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Exported } from "../../application/log/export.ts";
import type { ExportedWorld } from "../../application/log/export-lines.ts";
import { verifierKey, type VerifierKey } from "../../verify/integrity/note.ts";
import type { KeyOffice } from "./office.ts";

export const exportedWorld = ({ desk, ledger, checkpoints }: KeyOffice): ExportedWorld => ({
  ledger,
  log: ledger,
  documents: desk.world.documents,
  checkpoints,
});

export const linesOf = async (exported: Exported): Promise<readonly string[]> => {
  if (exported.kind === "nothing") throw new Error(`nothing to export: ${exported.missing}`);
  const lines: string[] = [];
  for await (const line of exported.lines) lines.push(line);
  return lines;
};

const folder = mkdtempSync(join(tmpdir(), "tasdiq-export-"));
let files = 0;

/** Writes lines into a new file. */
export const fileOf = (lines: readonly string[], ending = "\n"): string => {
  const file = join(folder, `${String((files += 1))}.jsonl`);
  writeFileSync(file, lines.join("\n") + ending);
  return file;
};

export const keyOf = async (office: KeyOffice): Promise<VerifierKey> =>
  verifierKey(await office.origin(), await office.signer.publicKey());
