import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import { keysEverNamed, namedLogIn } from "../../ledger/log/checkpoint-keys.ts";
import { HomeFault } from "../disk-fault.ts";
import { createFile, ifThere, noFileIn, privateFile, privateFolder } from "../durable-file.ts";
import { openLedger } from "../ledger/ledger.ts";

type Way = { readonly from: string; readonly to: string };

/** Copies a file that may not be there, or not any more; a link to one is not followed. */
export const copyFile = ({ from, to }: Way): void => {
  if (lstatSync(from, { throwIfNoEntry: false })?.isFile() !== true) return;
  ifThere(() => {
    copyFileSync(from, to);
    chmodSync(to, privateFile);
  });
};

/**
 * Refuses what is neither a file nor a folder: behind a link lies what is not the home's, and a copy without it is not whole.
 * @throws HomeFault with its path
 */
export const assertCopied = (path: string, found: Parameters<typeof noFileIn>[0]): void => {
  const what = noFileIn(found);
  if (what === undefined || what === "noFileFolder") return;
  throw new HomeFault({ kind: "notCopied", path, what: { kind: what } });
};

/**
 * Copies a folder with the folders in it, where it is there; of all paths those that are wanted. What is written into it
 * meanwhile may be left out.
 * @throws HomeFault where something wanted is neither a file nor a folder
 */
export const copyFolder = ({ from, to }: Way, isWanted: (path: string) => boolean): void => {
  const found = ifThere(() => readdirSync(from, { withFileTypes: true }));
  if (found === undefined) return;
  mkdirSync(to, { recursive: true, mode: privateFolder });
  for (const one of found) {
    const way = { from: join(from, one.name), to: join(to, one.name) };
    if (!isWanted(way.from)) continue;
    assertCopied(way.from, one);
    if (one.isDirectory()) copyFolder(way, isWanted);
    else copyFile(way);
  }
};

const digestShape = /^[0-9a-f]{64}$/;
/** A document has its digest for a name; a file that never got its name is none. */
export const isDocument = (name: string): boolean => digestShape.test(name);

/**
 * The keys that a copy of a home names for its checkpoints, by its own record; none where that cannot be read, which whoever
 * checks the copy finds out.
 */
export const keysNamedIn = async (folder: string): ReturnType<typeof keysEverNamed> => {
  try {
    const ledger = openLedger({ file: join(folder, "ledger.db") });
    try {
      const named = await namedLogIn({ ledger, log: ledger });
      return named === undefined ? [] : await keysEverNamed({ ledger }, named);
    } finally {
      await ledger.close();
    }
  } catch {
    return [];
  }
};

const count = z.number().check(z.int(), z.nonnegative());

const manifestSchema = z.strictObject({
  format: z.literal("tasdiq-backup"),
  v: z.literal(3),
  software: z.string(),
  /** Whether the home is a demonstration, by its record. */
  demonstration: z.boolean(),
  madeAt: z.string(),
  /** Entries, all of which have a leaf; the root over these leaves; the time of the newest. */
  entries: count,
  root: z.string(),
  lastAt: z.string(),
  /** The size of the newest checkpoint that is in it. */
  checkpoint: z.nullable(count),
  /** In which folder of the backup the published checkpoints lie. */
  checkpointsFolder: z.string(),
  withKey: z.boolean(),
  /** Every other file of the backup, by its path in it: its size in bytes and its SHA-256. */
  files: z.record(z.string(), z.strictObject({ bytes: count, sha256: z.string() })),
  /** The tables, indexes and triggers of every SQLite file among them: the SQL of each, by kind and name. */
  schemas: z.record(z.string(), z.record(z.string(), z.string())),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Shows that the manifest itself was damaged; whoever alters a backup on purpose can make it anew. */
const sealedSchema = z.extend(manifestSchema, { sha256: z.string() });

/** Written last: what has none is no whole backup. */
export const manifestFile = "backup.json";

const understood = (text: string): Manifest => {
  const { sha256, ...manifest } = sealedSchema.parse(JSON.parse(text));
  if (digestOf(canonicalJson(manifest)) === sha256) return manifest;
  throw new Error("its own SHA-256 does not match");
};

/**
 * What a backup says of itself; undefined where there is no whole one.
 * @throws when it is there and is damaged or not understood
 */
export const readManifest = (folder: string): Manifest | undefined => {
  const file = join(folder, manifestFile);
  const text = ifThere(() => readFileSync(file, "utf8"));
  if (text === undefined) return undefined;
  try {
    return understood(text);
  } catch (cause) {
    throw new HomeFault({ kind: "manifestUnreadable", file }, { cause });
  }
};

export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const sealed = { ...manifest, sha256: digestOf(canonicalJson(manifest)) };
  const bytes = Buffer.from(`${JSON.stringify(sealed, null, 2)}\n`);
  await createFile({ file: join(folder, manifestFile), bytes });
};
