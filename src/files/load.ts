import type { Procedure } from "../law/file/procedure.ts";
import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Authority } from "../words/authority.ts";
import type { TreatyDefinition } from "../treaty/treaty-definition.ts";
import type { Treaty } from "../treaty/treaty.ts";
import type { VoteRule } from "../law/votes/vote-rule.ts";
import type { Sentence } from "../words/messages.ts";
import { type LawFault, pathInFile, wholeFile } from "../law/faults.ts";
import { type Read, readTreaty } from "../law/read.ts";
import { type HeldFile, shippedProcedures, shippedTreaties } from "./shipped.ts";
import { sourceSchema } from "../words/source.ts";

const readFile = <T>(file: string, read: (text: string, where: string) => Read<T>): Read<T> => {
  const invalid = (reason: Sentence): Read<T> => ({
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

type ReadProcedure = (text: string, where: string) => Read<Procedure>;

/** A parliament's own law files: `<folder>/procedures/*.json` and `<folder>/treaties/*.json`, each read or with its faults. */
const readOwnFiles = (
  folder: string,
  readProcedure: ReadProcedure,
): {
  readonly procedures: readonly Read<Procedure>[];
  readonly treaties: readonly Read<Treaty>[];
} => ({
  procedures: jsonFiles(join(folder, "procedures")).map((file) => readFile(file, readProcedure)),
  treaties: jsonFiles(join(folder, "treaties")).map((file) => readFile(file, readTreaty)),
});

/** A rule that nobody has read in its source: where it stands in the file, and what it is said to rest on. */
export type UnverifiedRule = { readonly path: string; readonly authority: Authority };

/** The rule that an authority stands for: the object around `authority`, unless that is the file; the field that `<field>Authority` speaks of. */
const ruleOf = (path: readonly PropertyKey[]): readonly PropertyKey[] => {
  const last = String(path.at(-1) ?? "");
  if (last === "authority") return path.length === 1 ? path : path.slice(0, -1);
  return last.endsWith("Authority")
    ? [...path.slice(0, -1), last.slice(0, -"Authority".length)]
    : path;
};

const within = (value: unknown, path: readonly PropertyKey[]): readonly UnverifiedRule[] => {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => within(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const source = sourceSchema().safeParse(value);
  if (source.success) {
    const { cite, url, mark } = source.data;
    return mark === "unverified"
      ? [{ path: pathInFile(ruleOf(path)), authority: { cite, url, mark } }]
      : [];
  }
  return Object.entries(value).flatMap(([key, one]: readonly [string, unknown]) =>
    within(one, [...path, key]),
  );
};

/** Every rule of a law file whose authority is marked `unverified`, in the order of the file. */
export const unverifiedRules = (
  law: Procedure | TreatyDefinition | VoteRule,
): readonly UnverifiedRule[] => within("file" in law ? law.file : law, []);

/** A law file in use. `where` names it; `digest` is what a case pins. */
export type LawFile<T> = Extract<Read<T>, { kind: "read" }>;
/** A law file that is not in use, and why. */
export type LawFileFault = LawFault & { readonly where: string };

/** The law at hand: what comes with Tasdiq, and the operator's own files. */
export type LawIndex = {
  /** The version of a procedure that was at hand first. */
  readonly procedure: (id: string) => Procedure | undefined;
  /** Every version of a procedure that is at hand. */
  readonly versions: (id: string) => readonly LawFile<Procedure>[];
  readonly treaty: (id: string) => Treaty | undefined;
  readonly procedureIds: readonly string[];
  readonly treatyIds: readonly string[];
  /** All of them, read: @throws when a shipped file is not valid, which is a fault of the release. */
  readonly procedures: () => readonly LawFile<Procedure>[];
  readonly treaties: () => readonly LawFile<Treaty>[];
  /** What is wrong with the operator's own files; a file named here is not in use. */
  readonly faults: readonly LawFileFault[];
};

type Named = { readonly id: string };
type Taken<T> = {
  readonly files: readonly HeldFile<T>[];
  readonly faults: readonly LawFileFault[];
};

const nameTaken = (file: LawFile<Named>, earlier: HeldFile<unknown>): LawFileFault => ({
  where: file.where,
  path: "id",
  reason: { kind: "lawIdTaken", id: file.value.id, earlier: earlier.where, file: file.where },
});

/** Whether a file takes the place of an earlier one of the same id. */
type TakesPlace<T> = (value: T, earlier: T) => boolean;

/** Adds own files to the shipped ones; a place that is taken stays with the file that had it first. */
const addOwn = <T extends Named>(
  shipped: readonly HeldFile<T>[],
  own: readonly Read<T>[],
  takesPlace: TakesPlace<T>,
): Taken<T> =>
  own.reduce<Taken<T>>(
    ({ files, faults }, read) => {
      if (read.kind === "invalid")
        return {
          files,
          faults: [...faults, ...read.faults.map((fault) => ({ where: read.where, ...fault }))],
        };
      const { id } = read.value;
      const earlier = files.find(
        (file) => file.id === id && takesPlace(read.value, file.file().value),
      );
      return earlier === undefined
        ? { files: [...files, { id, where: read.where, file: () => read }], faults }
        : { files, faults: [...faults, nameTaken(read, earlier)] };
    },
    { files: shipped, faults: [] },
  );

const noOwnFiles: ReturnType<typeof readOwnFiles> = { procedures: [], treaties: [] };

const folderFaults = (folder: string | undefined): readonly LawFileFault[] =>
  folder === undefined || existsSync(folder)
    ? []
    : [
        {
          where: folder,
          path: { kind: "placeFolder" },
          reason: { kind: "lawFolderMissing" },
        },
      ];

/**
 * Loads the law. A shipped file is read and validated when it is first asked for, an own one at once.
 * @param readProcedure reads a parliament's own procedure, with all that a schema cannot say or without
 * @param options `folder` holds a parliament's own `procedures/*.json` and `treaties/*.json`
 * @returns an index in which every own file that is not valid, or takes an id that is taken, is missing and named in
 *   `faults`; whoever loads a folder shows them
 */
export const loadLawBy = (
  readProcedure: ReadProcedure,
  options: { readonly folder?: string } = {},
): LawIndex => {
  const own =
    options.folder === undefined ? noOwnFiles : readOwnFiles(options.folder, readProcedure);
  // The rules of a parliament change: its procedure may be at hand in several versions, each valid in its own time.
  const procedures = addOwn(
    shippedProcedures,
    own.procedures,
    (one, earlier) => one.version === earlier.version,
  );
  const treaties = addOwn(shippedTreaties, own.treaties, () => true);
  const proceduresById = Map.groupBy(procedures.files, ({ id }) => id);
  const treatyById = new Map(treaties.files.map((held) => [held.id, held]));
  return {
    procedure: (id) => proceduresById.get(id)?.[0]?.file().value,
    versions: (id) => (proceduresById.get(id) ?? []).map(({ file }) => file()),
    treaty: (id) => treatyById.get(id)?.file().value,
    procedureIds: [...proceduresById.keys()],
    treatyIds: [...treatyById.keys()],
    procedures: () => procedures.files.map(({ file }) => file()),
    treaties: () => treaties.files.map(({ file }) => file()),
    faults: [...folderFaults(options.folder), ...procedures.faults, ...treaties.faults],
  };
};
