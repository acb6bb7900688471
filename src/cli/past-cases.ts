import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

/** The past cases that come with Tasdiq, by the name of their case. */
export const pastCases = [
  "az-un-cybercrime",
  "az-budapest",
  "az-suppression-of-terrorism",
  "az-montreal-1999",
  "az-adr-protocol",
  "de-lisbon",
  "ee-borders",
  "eu-ceta",
  "fr-ceta",
  "gb-finland-nato",
  "nl-ceta",
  "pl-own-resources",
] as const;

export const fileOfPastCase = (name: (typeof pastCases)[number]): URL =>
  new URL(`./demo/${name}.yaml`, import.meta.url);

/**
 * The file to import: the one named, or where there is none of that name the past case that comes with Tasdiq under it.
 * @throws Stopped when a bare name is neither
 */
export const importFileNamed = (shell: Shell, name: string): string => {
  if (name === "-" || existsSync(resolve(shell.folder, name))) return name;
  const shipped = pastCases.find((one) => one === name);
  if (shipped !== undefined) return fileURLToPath(fileOfPastCase(shipped));
  if (!/^[a-z0-9-]+$/.test(name)) return name;
  throw stopped("UnreadableFile", {
    kind: "noSuchPastCase",
    name,
    known: pastCases.join(", "),
  });
};
