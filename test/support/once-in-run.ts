import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";

/** Makes something that JSON can hold once in a run of the tests, for every suite and process that asks for it. */
export const onceInRun = <T>(name: string, make: () => T): T => {
  const folder = process.env["TASDIQ_RUN_FOLDER"];
  if (folder === undefined) return make();
  const file = join(folder, `${hash("sha256", name)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as T;
  const made = make();
  // Two processes may make it at the same time; whoever reads it reads all of it.
  const part = `${file}.${String(process.pid)}`;
  writeFileSync(part, JSON.stringify(made));
  renameSync(part, file);
  return made;
};

const madeOnce = async (
  run: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> => {
  const folder = join(run, name);
  if (existsSync(folder)) return folder;
  const part = mkdtempSync(join(run, `${name}-`));
  await fill(part);
  // Two processes may fill it at the same time; the first one's is used.
  try {
    renameSync(part, folder);
  } catch (fault) {
    if (!existsSync(folder)) throw fault;
    rmSync(part, { recursive: true });
  }
  return folder;
};

/** Fills a folder with what `fill` puts into one once in a run of the tests: the others are copies of it. */
export const fillLike = async (
  name: string,
  fill: (folder: string) => Promise<void>,
  folder: string,
): Promise<void> => {
  const run = process.env["TASDIQ_RUN_FOLDER"];
  if (run === undefined) return fill(folder);
  // Asynchronously, because only that keeps the modes of folders.
  await cp(await madeOnce(run, name, fill), folder, { recursive: true });
};
