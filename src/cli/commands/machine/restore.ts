import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { beginBeside, placeMeant, whyNotPlaced } from "../../../local/backup/beside.ts";
import {
  keysNamedIn,
  type Manifest,
  manifestFile,
  readManifest,
} from "../../../local/backup/manifest.ts";
import { alteredIn, orphanedHeadsIn } from "../../../local/backup/inventory.ts";
import { noteRestoring, putBack } from "../../../local/backup/restored.ts";
import { schemaFaults } from "../../../local/backup/schemas.ts";
import { assertCopyAsOnRecord } from "../../../local/home/on-record.ts";
import { markFile } from "../../../local/home/paths.ts";
import { readSettings, type Settings } from "../../../local/home/settings.ts";
import { markRestored } from "../../../local/ledger/sound.ts";
import { isWithin } from "../../../local/within.ts";
import type { WithTerm } from "../../../values/key-term.ts";
import type { VerifierKey } from "../../../record/note.ts";
import type { Fault } from "../../../record/reading.ts";
import {
  checkCopy,
  type Checked,
  ledgerFile,
  notesIn,
  type Outside,
  outsideOf,
} from "../../backup/check.ts";
import type { Call } from "../../call.ts";
import { homeFolder, stopWhereInUse } from "../../home.ts";
import { keysIn } from "../../input/key-lines.ts";
import { readText } from "../../input/read-file.ts";
import type { Report } from "../../report.ts";
import { stopped, type Stopped } from "../../stop.ts";
import { faultyReport } from "../../print/backup.ts";
import { olderInWords, restoredReport } from "../../print/restored.ts";

/** A backup that says of itself that it is whole. */
type Backup = { readonly folder: string; readonly manifest: Manifest };

const notWhole = (backup: string): Stopped =>
  stopped("BackupNotFound", { kind: "backupNotWhole", backup });

const backupIn = ({ shell, args }: Call): Backup => {
  const named = args[0] ?? "";
  const folder = resolve(shell.folder, named);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw stopped("BackupNotFound", { kind: "folderMissing", file: named });
  const manifest = readManifest(folder);
  if (manifest === undefined || !existsSync(join(folder, "settings.json"))) throw notWhole(named);
  return { folder, manifest };
};

const targetIn = ({ shell, flags }: Call, { folder }: Backup): string => {
  const home = placeMeant(homeFolder(shell, flags));
  if (isWithin(folder, home)) throw stopped("MalformedFlag", { kind: "homeInBackup", home });
  stopWhereInUse(home);
  const whyNot = whyNotPlaced(home);
  if (whyNot !== undefined) throw stopped("HomeExists", { kind: "homeNotPlaced", why: whyNot });
  return home;
};

const keysFor = async (
  { shell, flags }: Call,
  folder: string,
): Promise<readonly (VerifierKey & WithTerm)[]> => {
  const keys = [...(await keysNamedIn(folder))];
  for (const file of flags.all("key")) keys.push(...keysIn(file, await readText(shell, file)));
  return keys;
};

/** Which files of a backup are no longer what they were when it was made, by its own list of them. */
const filesChanged = ({ folder, manifest }: Backup, copy: string): readonly Fault[] => [
  ...orphanedHeadsIn(folder, manifest.files, [manifestFile]),
  ...alteredIn(copy, manifest.files),
  ...schemaFaults(copy, manifest.schemas),
];

/** Whether the ledger holds what it held when the backup was made. */
const logChanged = ({ manifest }: Backup, { entries, root }: Checked): Checked["faults"] =>
  entries === manifest.entries && root === manifest.root
    ? []
    : [{ where: ledgerFile, reason: { kind: "faultOtherLog" } }];

const notRestored = ({ shell }: Call, faults: readonly Fault[]): Report =>
  faultyReport(shell, { kind: "notRestored", faults, advice: { kind: "nothingRestored" } });

type Restored = { readonly backup: Backup; readonly checked: Checked; readonly outside: Outside };

const noted = (folder: string, { backup, checked, outside }: Restored): void => {
  noteRestoring(folder, {
    restoredAt: new Date().toISOString(),
    backupMadeAt: backup.manifest.madeAt,
    entries: checked.entries,
    root: checked.root,
    compared: outside.notes.length,
    lost: checked.beyond.map(({ size, note }) => ({ size, note })),
  });
};

const settingsIn = (call: Call, folder: string): Settings => {
  const settings = readSettings(folder);
  if (settings === undefined) throw notWhole(call.args[0] ?? "");
  return settings;
};

/** `tasdiq restore`: puts a backup where no home is, once all of it was read and compared with what lies outside. */
export const restore = async (call: Call): Promise<Report> => {
  const backup = backupIn(call);
  const home = targetIn(call, backup);
  const beside = beginBeside(home);
  const { folder } = beside;
  try {
    putBack(backup.folder, folder, backup.manifest.files);
    const changed = filesChanged(backup, folder);
    // An altered file is not opened, and not read as settings, keys or checkpoints.
    if (changed.length > 0) return notRestored(call, changed);
    const settings = settingsIn(call, folder);
    // As whoever opens the home finds them: from the path as it is named, whatever links are in it.
    const outside = await outsideOf(call, homeFolder(call.shell, call.flags), settings);
    const keys = await keysFor(call, folder);
    const { checkpointsFolder } = backup.manifest;
    const own = notesIn(join(folder, checkpointsFolder), join(backup.folder, checkpointsFolder));
    const notes = [...own, ...outside.notes];
    const checked = await checkCopy({ folder, keys, notes });
    const faults = [...checked.faults, ...logChanged(backup, checked)];
    if (faults.length > 0) return notRestored(call, faults);
    await assertCopyAsOnRecord(folder, { home: backup.folder, settings });
    const restored = { backup, checked, outside };
    const older = olderInWords(backup.manifest, checked);
    if (older !== undefined && !call.flags.is("older"))
      throw stopped("OlderBackup", { kind: "olderRefused", older });
    noted(folder, restored);
    markRestored(join(folder, "ledger.db"), join(folder, markFile));
    await beside.place();
    return restoredReport({ home, older, ...restored });
  } finally {
    beside.clear();
  }
};
