import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { sizesOf } from "../../application/log/checkpoints.ts";
import { addLeaves } from "../../application/log/sequence.ts";
import { openLedger } from "../ledger/ledger.ts";
import { openingFile } from "../opening-file.ts";
import { pathsOf } from "../home/paths.ts";
import type { Settings } from "../home/settings.ts";
import { isWithin } from "../within.ts";
import { copyFile, copyFolder, everyFile, isDocument, isSigningKey } from "./copy.ts";

// In one step, so that a writer who is never idle cannot make it begin again and again.
const everyPage = 2_147_483_647;

const copyLedger = async (from: string, to: string): Promise<void> => {
  if (!existsSync(from) || statSync(from).size === 0)
    throw new Error(`the ledger of this home is missing or empty: ${from}`);
  const source = openingFile(
    from,
    "a damaged ledger is not backed up; restore it from an earlier backup",
    () => new DatabaseSync(from, { readOnly: true, timeout: 5000 }),
  );
  try {
    await backup(source, to, { rate: everyPage });
  } finally {
    source.close();
  }
};

export type Source = { readonly home: string; readonly settings: Settings };

/** The parliament's own law files, where they lie in the home. */
const lawWithin = ({ home, settings: { lawFolder } }: Source): string | undefined => {
  if (lawFolder === null) return undefined;
  const path = resolve(home, lawFolder);
  return isWithin(home, path) && path !== home ? relative(home, path) : undefined;
};

/** The folder of law files that a backup does not hold, because it lies outside the home. */
export const lawLeftOut = (source: Source): string | undefined => {
  const { lawFolder } = source.settings;
  return lawFolder === null || lawWithin(source) !== undefined ? undefined : lawFolder;
};

const isOther = (path: string): boolean => existsSync(path) && !statSync(path).isDirectory();

/** What lies where a folder of the home should, and is none; undefined where every folder is one, or is not there. */
export const noFolderAt = (source: Source): string | undefined => {
  const { home, settings } = source;
  const { checkpoints, documents, outbox, notices } = pathsOf(home, settings);
  const law = lawWithin(source);
  const folders = [
    checkpoints,
    documents,
    outbox,
    notices,
    ...(law === undefined ? [] : [join(home, law)]),
  ];
  return folders.find(isOther);
};

const copyLaw = (source: Source, to: string): void => {
  const law = lawWithin(source);
  if (law !== undefined) copyFolder({ from: join(source.home, law), to: join(to, law) }, everyFile);
};

const isCheckpoint = (name: string): boolean => sizesOf([name]).length > 0;

/** Copies the files that are replaced as a whole or never. */
const copyFiles = (home: string, to: string): void => {
  for (const name of ["settings.json", "clock.json", "restored.json"])
    copyFile({ from: join(home, name), to: join(to, name) });
};

export const copyKeys = (from: string, to: string): void => {
  for (const name of readdirSync(from).filter(isSigningKey))
    copyFile({ from: join(from, name), to: join(to, name) });
};

/**
 * Copies a home into a folder while others work in it. The order is the point: checkpoints first, for one that is published
 * meanwhile may sign what the copy does not hold; then the ledger, in one consistent state; then what its entries rest on,
 * which was on disk before them and is never replaced.
 */
export const takeCopy = async (source: Source, to: string, withKey: boolean): Promise<void> => {
  const { home, settings } = source;
  const paths = pathsOf(home, settings);
  copyFolder({ from: paths.checkpoints, to: join(to, "checkpoints") }, isCheckpoint);
  await copyLedger(paths.ledger, join(to, "ledger.db"));
  copyFolder({ from: paths.documents, to: join(to, "documents") }, isDocument);
  copyFolder({ from: paths.outbox, to: join(to, "outbox") }, everyFile);
  copyFolder({ from: paths.notices, to: join(to, "notices") }, everyFile);
  copyLaw(source, to);
  copyFiles(home, to);
  if (withKey) copyKeys(home, to);
  const ledger = openLedger({ file: join(to, "ledger.db") });
  try {
    // The place of an entry in the log follows from the order of commits: here it gets the one that it gets there.
    await addLeaves(ledger);
  } finally {
    await ledger.close();
  }
};
