import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { compile } from "../law/file/compile.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { type Authority, authoritySchema } from "../words/authority.ts";
import { type Digest, lawIdSchema } from "../values/ids.ts";
import { lineSchema, once } from "../values/text.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { type Read, readText, readTreaty, readValue } from "../law/read.ts";

/** A chamber whose votes are listed without the number of its members, and that number. */
export type Chamber = {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly authority: Authority;
};

const chambersSchema = () =>
  z.strictObject({
    chambers: z.array(
      z.strictObject({
        id: lawIdSchema,
        name: lineSchema,
        members: z.int().check(z.minimum(1)),
        authority: authoritySchema,
      }),
    ),
  });

/** The chambers that lists of votes name. */
export const chambers = once((): readonly Chamber[] => {
  const text = readFileSync(join(import.meta.dirname, "../../law/chambers.json"), "utf8");
  return chambersSchema().parse(JSON.parse(text)).chambers;
});

// Read as files, and not imported: a function of the cloud is started anew again and again, and needs one or two of them.

type LawFile<T> = Extract<Read<T>, { kind: "read" }>;

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
  throw new Error(`the shipped file ${read.where} is not valid: ${JSON.stringify(read.faults)}`);
};

type ReadText<T> = (text: string, where: string) => Read<T>;

/** Holds the shipped file of an id in a folder of the law. */
export const held =
  <T>(folder: string, read: ReadText<T>) =>
  (id: string): HeldFile<T> => {
    const where = `law/${folder}/${id}.json`;
    const file = join(import.meta.dirname, "../../law", folder, `${id}.json`);
    return { id, where, file: once(() => valid(read(readFileSync(file, "utf8"), where))) };
  };

/**
 * Reads a procedure that was checked before, when it was released or deployed: by its schema alone.
 * @param where the file's name, for messages
 */
export const readKeptProcedure = (text: string, where: string): Read<Procedure> =>
  readText(text, where, (file, name) =>
    readValue(file, name, { schema: { safeParse: compile }, sense: () => [] }),
  );

/**
 * Reads a procedure file that comes with Tasdiq.
 * @throws when it is not valid, which is a fault of the release
 */
export const readShippedProcedure = (text: string, where: string): Procedure =>
  valid(readKeptProcedure(text, where)).value;

const heldProcedure = (id: string): HeldFile<Procedure> => ({
  ...held("procedures", readKeptProcedure)(`${id}/2026.1`),
  id,
});

/** The newest procedure file of an id that comes with Tasdiq, by the numbers of its versions; undefined where there is none. */
export const shippedProcedureFile = (
  id: string,
): { readonly where: string; readonly text: string } | undefined => {
  const folder = join(import.meta.dirname, "../../law/procedures");
  if (!lawIdSchema.safeParse(id).success || !existsSync(join(folder, id))) return undefined;
  const names = readdirSync(join(folder, id)).filter((name) => name.endsWith(".json"));
  const [newest] = names.toSorted((one, other) =>
    other.localeCompare(one, "en", { numeric: true }),
  );
  return newest === undefined
    ? undefined
    : {
        where: `law/procedures/${id}/${newest}`,
        text: readFileSync(join(folder, id, newest), "utf8"),
      };
};

/** The procedures that come with Tasdiq, by their ids. */
export const shippedProcedures: readonly HeldFile<Procedure>[] = [
  "az-milli-majlis",
  "ca-tabling",
  "ch-bundesbeschluss",
  "de-vertragsgesetz",
  "ee-riigikogu",
  "eu-consent",
  "fr-loi-autorisation",
  "gb-crag-2010",
  "nl-tacit",
  "pl-consent",
  "ua-verkhovna-rada",
  "us-senate",
].map(heldProcedure);

/** The treaties that come with Tasdiq: those of the demonstration, then the others by their names. */
export const shippedTreaties: readonly HeldFile<Treaty>[] = [
  "budapest-2001",
  "un-cybercrime-2024",
  "adr-protocol-1975",
  "att",
  "ceta",
  "crc",
  "estonia-russia-borders-2005",
  "eu-own-resources-2020",
  "lisbon-2007",
  "mine-ban",
  "montreal-convention-1999",
  "nato-accession-finland",
  "paris-agreement",
  "rome-statute",
  "suppression-of-terrorism",
  "uncac",
  "unclos",
  "vclt",
].map(held("treaties", readTreaty));

const shipped = { procedure: shippedProcedures, treaty: shippedTreaties } as const;

/** Whether a law file of this content comes with this version of Tasdiq. Only the file of that id is read. */
export const comesWithSoftware = (
  kind: keyof typeof shipped,
  id: string,
  digest: Digest,
): boolean => shipped[kind].some((held) => held.id === id && held.file().digest === digest);
