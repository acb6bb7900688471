import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Profile } from "../procedure/profile/profile.ts";
import type { Treaty } from "../treaty/treaty.ts";
import type { Said } from "../words/messages.ts";
import { wholeFile } from "./faults.ts";
import { readProfile, readTreaty, type Read } from "./read.ts";

const readFile = <T>(file: string, read: (text: string, where: string) => Read<T>): Read<T> => {
  const invalid = (reason: Said): Read<T> => ({
    kind: "invalid",
    where: file,
    faults: [{ path: wholeFile, reason }],
  });
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? read(bytes.toString("utf8"), file) : invalid({ kind: "lawNotUtf8" });
  } catch (cause) {
    return invalid({ kind: "lawUnreadable", why: String(cause) });
  }
};

/** The JSON files of a folder, by name; a folder that is not there holds none. */
const jsonFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** A parliament's own law files: `<folder>/procedures/*.json` and `<folder>/treaties/*.json`, each read or with its faults. */
export const readOwnFiles = (
  folder: string,
): { readonly profiles: readonly Read<Profile>[]; readonly treaties: readonly Read<Treaty>[] } => ({
  profiles: jsonFiles(join(folder, "procedures")).map((file) => readFile(file, readProfile)),
  treaties: jsonFiles(join(folder, "treaties")).map((file) => readFile(file, readTreaty)),
});
