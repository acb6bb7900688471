import { existsSync, lstatSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { sizesOf } from "../../ledger/log/checkpoints.ts";
import { checkLetters } from "../../ledger/check/letter.ts";
import { addLeaves } from "../../ledger/log/sequence.ts";
import { readRecord } from "../../ledger/record/read-record.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { makePrivateFile, openingFile } from "../durable-file.ts";
import { HomeFault } from "../disk-fault.ts";
import { type LocalLedger, openLedger } from "../ledger/ledger.ts";
import { tableOfLooks } from "../ledger/looks.ts";
import { type HomePaths, pathsOf } from "../home/paths.ts";
import type { Settings } from "../home/settings.ts";
import { lettersIn, longestLife } from "../post.ts";
import { isWithin } from "../within.ts";
import { pathsIn } from "./inventory.ts";
import { assertCopied, copyFile, copyFolder } from "./manifest.ts";

// In one step, so that a writer who is never idle cannot make it begin again and again.
const everyPage = 2_147_483_647;

// Read from at once: SQLite opens a file only then.
const openedToRead = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
};

/** Copies a database in one consistent state while others write to it. */
const copyDatabase = async (from: string, to: string): Promise<void> => {
  const source = openingFile(from, { kind: "remedyEarlierBackup" }, () => openedToRead(from));
  try {
    makePrivateFile(to);
    await backup(source, to, { rate: everyPage });
  } finally {
    source.close();
  }
};

const copyLedger = async (from: string, to: string): Promise<void> => {
  const found = lstatSync(from, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0)
    throw new HomeFault({ kind: "ledgerMissing", file: from });
  assertCopied(from, found);
  await copyDatabase(from, to);
  leaveLooksOut(to);
};

// What was noted of looks says nothing of a home that is restored later: it is made anew there, and its table as soon as the copy is opened.
const leaveLooksOut = (copy: string): void => {
  const database = new DatabaseSync(copy);
  try {
    database.exec(`DROP TABLE IF EXISTS ${tableOfLooks}`);
  } finally {
    database.close();
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

/** Where in a backup the published checkpoints lie: as in the home, also those that are published outside it. */
export const checkpointsIn = ({ home, settings }: Source): string => {
  const { checkpoints } = pathsOf(home, settings);
  return isWithin(home, checkpoints) && checkpoints !== home
    ? relative(home, checkpoints)
    : "checkpoints";
};

// A folder outside the home lies where its settings say, by whatever links lead there.
const isOther = (home: string, path: string): boolean => {
  const stat = isWithin(home, path) ? lstatSync : statSync;
  return stat(path, { throwIfNoEntry: false })?.isDirectory() === false;
};

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
  return folders.find((path) => isOther(home, path));
};

const isCheckpoint = (path: string): boolean => sizesOf([basename(path)]).length > 0;

// Made again by the next sweep; typed and not recorded; set anew by whoever restores; a server's own secret; a database's own files;
// never whole.
const madeAgain =
  /^(drafts\.db|held-back\.json|ledger\.mark|api-token)$|\.db-(wal|shm|journal)$|\.part$/;

// A demonstration may lie in a folder of its own below an office's home.
const isOtherHome = (path: string): boolean => existsSync(join(path, "settings.json"));

const copyRest = async (source: Source, to: string, withKey: boolean): Promise<void> => {
  const { home, settings } = source;
  const paths = pathsOf(home, settings);
  // Whoever has one of them can sign in the office's name.
  const isPrivateKey = (path: string): boolean => path.endsWith(".pem") || path === paths.systemKey;
  const taken = [paths.ledger, paths.checkpoints, join(home, checkpointsIn(source))];
  const isWanted = (path: string): boolean =>
    !taken.includes(path) &&
    !madeAgain.test(basename(path)) &&
    (withKey || !isPrivateKey(path)) &&
    !isOtherHome(path);
  for (const one of readdirSync(home, { withFileTypes: true })) {
    const { name } = one;
    const way = { from: join(home, name), to: join(to, name) };
    if (!isWanted(way.from)) continue;
    assertCopied(way.from, one);
    if (one.isDirectory()) copyFolder(way, isWanted);
    else if (name.endsWith(".db")) await copyDatabase(way.from, way.to);
    else copyFile(way);
  }
};

/** The letters that may have been written since a copy began, as a sender may live a minute: by their paths in the outbox. */
const lettersSince = (outbox: string, begun: number): readonly string[] =>
  [...(existsSync(outbox) ? pathsIn(outbox).keys() : [])].filter((file) => {
    const found = statSync(join(outbox, file), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs >= begun - longestLife;
  });

type Copied = { readonly ledger: LocalLedger; readonly outbox: string };

/** Whether no entry of a ledger explains a letter in an outbox. */
const isUnexplained = async ({ ledger, outbox }: Copied, file: string): Promise<boolean> => {
  const caseId = caseIdSchema.safeParse(dirname(file)).data;
  if (caseId === undefined) return true;
  const { state } = await readRecord({ ledger, derived: undefined }, caseId);
  if (state === undefined) return true;
  const found = checkLetters(state, await lettersIn(outbox).of(caseId));
  return found.some((one) => one.kind === "letterUnexplained" && one.file === file);
};

/** Leaves letters out of a copy that are explained by an entry which came after its ledger was copied. */
export const leaveLaterLettersOut = async (
  copied: Copied,
  { ledger, outbox }: Pick<HomePaths, "ledger" | "outbox">,
  begun: number,
): Promise<void> => {
  const letters: string[] = [];
  for (const file of lettersSince(outbox, begun))
    if (await isUnexplained(copied, file)) letters.push(file);
  if (letters.length === 0) return;
  const live = openLedger({ file: ledger });
  try {
    for (const file of letters)
      if (!(await isUnexplained({ ledger: live, outbox }, file)))
        rmSync(join(copied.outbox, file), { force: true });
  } finally {
    await live.close();
  }
};

/**
 * Copies a home into a folder while others work in it: every file but those that are made again, and private keys unless
 * they are asked for. The order is the point: checkpoints first, for one that is published meanwhile may sign what the copy
 * does not hold; then the ledger, in one consistent state; then what its entries rest on, which was on disk before them and
 * is never replaced.
 */
export const takeCopy = async (source: Source, to: string, withKey: boolean): Promise<void> => {
  const { home, settings } = source;
  const paths = pathsOf(home, settings);
  const begun = Date.now();
  const checkpoints = { from: paths.checkpoints, to: join(to, checkpointsIn(source)) };
  copyFolder(checkpoints, isCheckpoint);
  await copyLedger(paths.ledger, join(to, "ledger.db"));
  await copyRest(source, to, withKey);
  const ledger = openLedger({ file: join(to, "ledger.db") });
  try {
    const outbox = join(to, relative(home, paths.outbox));
    await leaveLaterLettersOut({ ledger, outbox }, paths, begun);
    // The place of an entry in the log follows from the order of commits: here it gets the one that it gets there.
    await addLeaves(ledger);
  } finally {
    await ledger.close();
  }
};
