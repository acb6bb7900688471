import type { Profile } from "../domain/profile.ts";
import type { Treaty } from "../domain/treaty.ts";
import azMilliMajlis from "./procedures/az-milli-majlis.json" with { type: "json" };
import gbCrag2010 from "./procedures/gb-crag-2010.json" with { type: "json" };
import { once } from "../domain/once.ts";
import { readProfileValue, readTreatyValue, type Read } from "./read.ts";
import att from "./treaties/att.json" with { type: "json" };
import budapest2001 from "./treaties/budapest-2001.json" with { type: "json" };
import crc from "./treaties/crc.json" with { type: "json" };
import mineBan from "./treaties/mine-ban.json" with { type: "json" };
import parisAgreement from "./treaties/paris-agreement.json" with { type: "json" };
import romeStatute from "./treaties/rome-statute.json" with { type: "json" };
import unCybercrime2024 from "./treaties/un-cybercrime-2024.json" with { type: "json" };
import uncac from "./treaties/uncac.json" with { type: "json" };
import unclos from "./treaties/unclos.json" with { type: "json" };
import vclt from "./treaties/vclt.json" with { type: "json" };

type LawFile<T> = Extract<Read<T>, { kind: "read" }>;
type Named = { readonly id: string };

/** A law file that is at hand, and is read when somebody first asks for it. */
export type HeldFile<T> = {
  readonly id: string;
  /** Names the file. */
  readonly where: string;
  /** @throws when a shipped file is not valid, which is a fault of the release */
  readonly file: () => LawFile<T>;
};

const valid = <T>(read: Read<T>): LawFile<T> => {
  if (read.kind === "read") return read;
  const faults = read.faults.map(({ path, reason }) => `${path} ${reason}`);
  throw new Error(`the shipped file ${read.where} is not valid: ${faults.join("; ")}`);
};

type ReadValue<T> = (file: unknown, where: string) => Read<T>;

const held =
  <T>(folder: string, read: ReadValue<T>) =>
  (file: Named): HeldFile<T> => {
    const where = `${folder}/${file.id}.json`;
    return { id: file.id, where, file: once(() => valid(read(file, where))) };
  };

/** The profiles that come with Tasdiq. */
export const shippedProfiles: readonly HeldFile<Profile>[] = [azMilliMajlis, gbCrag2010].map(
  held("law/procedures", readProfileValue),
);

/** The treaties that come with Tasdiq. */
export const shippedTreaties: readonly HeldFile<Treaty>[] = [
  budapest2001,
  unCybercrime2024,
  att,
  crc,
  mineBan,
  parisAgreement,
  romeStatute,
  uncac,
  unclos,
  vclt,
].map(held("law/treaties", readTreatyValue));
