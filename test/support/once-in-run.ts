import { hash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
