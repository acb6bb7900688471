import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Exported } from "../../src/ledger/log/export.ts";
import type { ExportPorts } from "../../src/ledger/log/export-lines.ts";
import type { Register } from "../../src/ledger/ports.ts";
import { verifierKey, type VerifierKey } from "../../src/record/note.ts";
import type { ReadLines } from "../../src/verify/verify-export.ts";
import type { KeyOffice } from "./office.ts";

export const exportPorts = ({
  desk,
  ledger,
  checkpoints,
}: KeyOffice): ExportPorts & { readonly register: Register } => ({
  ledger,
  register: ledger,
  log: ledger,
  documents: desk.ports.documents,
  checkpoints,
});

export const linesOf = async (exported: Exported): Promise<readonly string[]> => {
  if (exported.kind === "nothing") throw new Error(`nothing to export: ${exported.missing}`);
  const lines: string[] = [];
  for await (const line of exported.lines) lines.push(line);
  return lines;
};

let folder: string | undefined;
let files = 0;

// The run's own folder goes with the run.
const newFolder = (): string =>
  mkdtempSync(join(process.env["TASDIQ_RUN_FOLDER"] ?? tmpdir(), "tasdiq-export-"));

/** Writes lines into a new file. */
export const fileOf = (lines: readonly string[], ending = "\n"): string => {
  folder ??= newFolder();
  const file = join(folder, `${String((files += 1))}.jsonl`);
  writeFileSync(file, lines.join("\n") + ending);
  return file;
};

/**
 * Hands on lines as if they stood in a file, one after the other in the same place: the reader writes in what it is
 * given. Those that come again and again are encoded once.
 */
export const fromMemory = (often: readonly string[]): ((lines: readonly string[]) => ReadLines) => {
  const encoded = new Map(often.map((line) => [line, Buffer.from(line)]));
  const longest = Math.max(...[...encoded.values()].map(({ length }) => length));
  const place = Buffer.alloc(longest + 4096);
  return (lines) => (take) => {
    let end = -1;
    for (const line of lines) {
      const bytes = encoded.get(line) ?? Buffer.from(line);
      if (bytes.copy(place) < bytes.length) throw new Error("no place for so long a line");
      end += bytes.length + 1;
      take(place.subarray(0, bytes.length), end);
    }
    return true;
  };
};

export const keyOf = async (office: KeyOffice): Promise<VerifierKey> =>
  verifierKey(await office.origin(), await office.signer.publicKey());
