import { join, resolve } from "node:path";
import { beginBeside, placeMeant, whyNotPlaced } from "../../../local/backup/beside.ts";
import { keysNamedIn, type Manifest, writeManifest } from "../../../local/backup/manifest.ts";
import { inventoryOf, sizeOf } from "../../../local/backup/inventory.ts";
import { schemasOf } from "../../../local/backup/schemas.ts";
import {
  checkpointsIn,
  lawLeftOut,
  noFolderAt,
  takeCopy,
  type Source,
} from "../../../local/backup/take.ts";
import { pathsOf } from "../../../local/home/paths.ts";
import { assertCopyAsOnRecord } from "../../../local/home/on-record.ts";
import { readSettings, softwareVersion } from "../../../local/home/settings.ts";
import { readMark } from "../../../local/ledger/mark.ts";
import { unacknowledgedIn } from "../../../local/ledger/sound.ts";
import { isWithin } from "../../../local/within.ts";
import { checkLogEnd } from "../../../ledger/check/log.ts";
import { checkCopy, type Checked, ledgerFile, notesIn } from "../../backup/check.ts";
import type { Call } from "../../call.ts";
import { homeFolder } from "../../home.ts";
import { report, type Report } from "../../report.ts";
import { stopped } from "../../stop.ts";
import { amount } from "../../print/print.ts";
import { checkedJson, checkedLines, faultyReport, labelled } from "../../print/backup.ts";
import type { Sentence } from "../../../words/messages.ts";
import { tell } from "../../say.ts";

const sourceIn = ({ shell, flags }: Call): Source => {
  const home = homeFolder(shell, flags);
  const settings = readSettings(home);
  if (settings === undefined)
    throw stopped("HomeNotFound", { kind: "homeMissingHere", folder: home });
  const source = { home, settings };
  const other = noFolderAt(source);
  if (other !== undefined)
    throw stopped("UnreadableFile", { kind: "placeIsNoFolder", place: other });
  return source;
};

const targetIn = ({ shell, args }: Call, { home }: Source): string => {
  const named = args[0] ?? "";
  const target = placeMeant(resolve(shell.folder, named));
  if (isWithin(placeMeant(home), target))
    throw stopped("MalformedFlag", { kind: "backupInHome", place: named });
  const whyNot = whyNotPlaced(target);
  if (whyNot !== undefined) throw stopped("FileExists", { kind: "backupNotPlaced", why: whyNot });
  return target;
};

type Taken = Pick<Manifest, "demonstration" | "madeAt" | "withKey" | "checkpointsFolder">;

const manifestOf = (folder: string, checked: Checked, taken: Taken): Manifest => {
  const { entries, root, lastAt, covered } = checked;
  const schemas = schemasOf(folder);
  const files = inventoryOf(folder);
  return {
    format: "tasdiq-backup",
    v: 3,
    software: softwareVersion,
    ...taken,
    entries,
    root,
    lastAt,
    checkpoint: covered?.size ?? null,
    files,
    schemas,
  };
};

const leftOutInWords = (source: Source): Sentence => {
  const law = lawLeftOut(source);
  const others: Sentence = { kind: "leftOut" };
  return law === undefined ? others : { kind: "leftOutLaw", others, law };
};

type Made = { readonly source: Source; readonly target: string; readonly withKey: boolean };

const madeReport = ({ source, target, withKey }: Made, checked: Checked, size: number): Report => {
  const json = { kind: "backedUp", backup: target, size, withKey, ...checkedJson(checked) };
  return report(json, (print) => [
    `${print.green(print.say({ kind: "backedUpHead" }))} ${print.say({ kind: "backedUpTo", home: source.home, backup: target, size: amount(size) })}`,
    ...checkedLines(print, checked),
    labelled(print, "labelKey", { kind: withKey ? "keysInBackup" : "keysNotInBackup" }),
    labelled(print, "labelLeftOut", leftOutInWords(source)),
  ]);
};

// A home whose newest checkpoint is beyond its ledger has lost its end: that is no state to keep as if it were whole.
const faultsIn = ({ faults, beyond, entries }: Checked): Checked["faults"] => [
  ...faults,
  ...beyond.flatMap(({ size, file }) =>
    checkLogEnd(entries, size).map((reason) => ({
      where: { kind: "placeNamed", name: file } as const,
      reason,
    })),
  ),
];

/** `tasdiq backup`: a home in one consistent state while others work in it; kept only when it was read again and is whole. */
export const backUp = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const source = sourceIn(call);
  const target = targetIn(call, source);
  const withKey = flags.is("withKey");
  if (withKey) tell(shell, { kind: "backupHoldsKeys" });
  const beside = beginBeside(target);
  const { folder } = beside;
  try {
    // Whatever was recorded before this is in it.
    const madeAt = new Date().toISOString();
    const { checkpoints, mark } = pathsOf(source.home, source.settings);
    const acknowledged = readMark(mark);
    await takeCopy(source, folder, withKey);
    const keys = await keysNamedIn(folder);
    // The copy is gone when people look for what is told of it.
    const checkpointsFolder = checkpointsIn(source);
    const notes = notesIn(join(folder, checkpointsFolder), checkpoints);
    const checked = await checkCopy({ folder, keys, notes });
    const lost = unacknowledgedIn(join(folder, "ledger.db"), acknowledged);
    const faults = [...lost.map((reason) => ({ where: ledgerFile, reason })), ...faultsIn(checked)];
    if (faults.length > 0)
      return faultyReport(shell, {
        kind: "notBackedUp",
        faults,
        advice: { kind: "nothingBackedUp" },
      });
    await assertCopyAsOnRecord(folder, source);
    // As on record, as was just compared.
    const { demonstration } = source.settings;
    const taken = { demonstration, madeAt, withKey, checkpointsFolder };
    await writeManifest(folder, manifestOf(folder, checked, taken));
    const size = sizeOf(folder);
    await beside.place();
    return madeReport({ source, target, withKey }, checked, size);
  } finally {
    beside.clear();
  }
};
