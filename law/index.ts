import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Profile } from "../domain/profile.ts";
import type { Treaty } from "../domain/treaty.ts";
import az from "./procedures/az-milli-majlis.json" with { type: "json" };
import gb from "./procedures/gb-crag-2010.json" with { type: "json" };
import { profileFrom, readProfile, readTreaty, treatyFrom, type Read } from "./read.ts";
import budapest from "./treaties/budapest-2001.json" with { type: "json" };
import unCybercrime from "./treaties/un-cybercrime-2024.json" with { type: "json" };

export { readCalendarCsv } from "./calendar-csv.ts";
export { citedRules, lawDigest, readProfile, readTreaty, unverifiedRules, type Fault, type Read } from "./read.ts";

/** The books in force: the shipped ones, and a parliament's own. */
export type LawIndex = {
  readonly profileIds: readonly string[];
  readonly treatyIds: readonly string[];
  readonly profile: (id: string) => Profile | undefined;
  readonly treaty: (id: string) => Treaty | undefined;
};

const certainly = <T>(read: Read<T>, where: string): T => {
  if (read.kind === "read") return read.value;
  const faults = read.faults.map(({ path, reason }) => `${path}: ${reason}`);
  throw new Error(`${where} is no valid law file\n${faults.join("\n")}`);
};

type Named<T> = { readonly where: string; readonly value: T };

const shippedProfiles = (): readonly Named<Profile>[] =>
  [az, gb].map((file) => ({ where: `shipped ${file.id}`, value: certainly(profileFrom(file), `shipped ${file.id}`) }));

const shippedTreaties = (): readonly Named<Treaty>[] =>
  [unCybercrime, budapest].map((file) => ({
    where: `shipped ${file.id}`,
    value: certainly(treatyFrom(file), `shipped ${file.id}`),
  }));

const ownFiles = <T>(folder: string | undefined, read: (text: string) => Read<T>): readonly Named<T>[] => {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name))
    .map((where) => ({ where, value: certainly(read(readFileSync(where, "utf8")), where) }));
};

const byId = <T extends { readonly id: string }>(files: readonly Named<T>[]): ReadonlyMap<string, T> => {
  const places = new Map<string, string>();
  for (const { where, value } of files) {
    const other = places.get(value.id);
    if (other !== undefined) throw new Error(`the id ${value.id} stands in two law files: ${other} and ${where}`);
    places.set(value.id, where);
  }
  return new Map(files.map(({ value }) => [value.id, value]));
};

/**
 * Loads the shipped law and, from `folder`, a parliament's own `procedures/*.json` and `treaties/*.json`.
 * @throws when a file is invalid, or two files have one id; the message names file, path and reason
 */
export const loadLaw = ({ folder }: { readonly folder?: string } = {}): LawIndex => {
  const own = (name: string): string | undefined => (folder === undefined ? undefined : join(folder, name));
  const profiles = byId([...shippedProfiles(), ...ownFiles(own("procedures"), readProfile)]);
  const treaties = byId([...shippedTreaties(), ...ownFiles(own("treaties"), readTreaty)]);
  return {
    profileIds: [...profiles.keys()].sort(),
    treatyIds: [...treaties.keys()].sort(),
    profile: (id) => profiles.get(id),
    treaty: (id) => treaties.get(id),
  };
};
