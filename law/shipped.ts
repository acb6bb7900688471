import type { Profile } from "../domain/profile.ts";
import type { Treaty } from "../domain/treaty.ts";
import azMilliMajlis from "./procedures/az-milli-majlis.json" with { type: "json" };
import gbCrag2010 from "./procedures/gb-crag-2010.json" with { type: "json" };
import { readProfileValue, readTreatyValue, type Read } from "./read.ts";
import budapest2001 from "./treaties/budapest-2001.json" with { type: "json" };
import unCybercrime2024 from "./treaties/un-cybercrime-2024.json" with { type: "json" };

type LawFile<T> = Extract<Read<T>, { kind: "read" }>;

const procedureFiles = {
  "law/procedures/az-milli-majlis.json": azMilliMajlis,
  "law/procedures/gb-crag-2010.json": gbCrag2010,
} as const;

const treatyFiles = {
  "law/treaties/budapest-2001.json": budapest2001,
  "law/treaties/un-cybercrime-2024.json": unCybercrime2024,
} as const;

const valid = <T>(read: Read<T>): LawFile<T> => {
  if (read.kind === "read") return read;
  const faults = read.faults.map(({ path, reason }) => `${path} ${reason}`);
  throw new Error(`the shipped file ${read.where} is not valid: ${faults.join("; ")}`);
};

/**
 * The profiles and treaties that come with Tasdiq.
 * @throws when one of them is not valid, which is a fault of the release
 */
export const readShipped = (): {
  readonly profiles: readonly LawFile<Profile>[];
  readonly treaties: readonly LawFile<Treaty>[];
} => ({
  profiles: Object.entries(procedureFiles).map(([where, file]) =>
    valid(readProfileValue(file, where)),
  ),
  treaties: Object.entries(treatyFiles).map(([where, file]) => valid(readTreatyValue(file, where))),
});
