import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../../src/cli/tasdiq.cjs");

type Handed = { readonly lines: string; readonly key: string; readonly checkpoint: string };

/** What `tasdiq verify` says of an export, as an outsider runs it. */
export const verifyExport = async ({
  lines,
  key,
  checkpoint,
}: Handed): Promise<{ readonly status: number | null; readonly printed: string }> => {
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-rehearsal-"));
  try {
    writeFileSync(join(folder, "record.jsonl"), lines);
    writeFileSync(join(folder, "office.key"), key);
    writeFileSync(join(folder, "checkpoint.txt"), checkpoint);
    const args = ["record.jsonl", "--key", "office.key", "--checkpoint", "checkpoint.txt"];
    const child = spawn(process.execPath, [program, "verify", ...args], { cwd: folder });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => printed.push(part));
    const status = await new Promise<number | null>((ended) => child.on("close", ended));
    return { status, printed: Buffer.concat(printed).toString() };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
