import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** The program that a function's process runs, in a folder of its own, and how it is removed. */
export type Runtime = {
  readonly file: string;
  readonly folder: string;
  readonly remove: () => void;
};

/** Writes the runtime as JavaScript, once for all processes: each would otherwise strip its types anew. */
export const writeRuntime = (): Runtime => {
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-rehearsal-"));
  const file = join(folder, "bootstrap.mjs");
  buildSync({
    entryPoints: [join(import.meta.dirname, "bootstrap.ts")],
    outfile: file,
    format: "esm",
    target: "node24",
  });
  return {
    file,
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};
