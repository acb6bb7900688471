import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { isFoundedAsDemonstration } from "../../ledger/reading/founding.ts";
import type { Ledger } from "../../ledger/ports.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import { entryVersion } from "../../case/entry.ts";
import { officeCommandSchema, type OfficeCommandOf } from "../../case/office-command.ts";
import { openLedger } from "../ledger/ledger.ts";
import { HomeFault } from "../disk-fault.ts";
import { settingsFile, type Settings } from "./settings.ts";

/** That a home was made by a version of the software whose entries this one does not read. */
export class OlderHome extends HomeFault {}

/** That settings say of the office what its first entry does not. Nothing of the record is altered: somebody changed the file. */
export class SettingsOtherwise extends HomeFault {}

const olderHome = (folder: string): OlderHome =>
  new OlderHome({ kind: "homeOfDevelopment", folder });

type Founding = OfficeCommandOf<"OpenOffice">;

const versionSchema = z.looseObject({ v: z.literal(entryVersion) });
const foundingSchema = z.looseObject({ command: z.looseObject({ content: officeCommandSchema }) });

const foundingIn = (bytes: string, folder: string): Founding => {
  const entry: unknown = JSON.parse(bytes);
  if (!versionSchema.safeParse(entry).success) throw olderHome(folder);
  const content = foundingSchema.safeParse(entry).data?.command.content;
  if (content?.kind === "OpenOffice") return content;
  throw new Altered({ kind: "foundingMissing" });
};

/**
 * The same for a copy of a home, whose settings lie in the folder named with them.
 * @throws as `assertAsOnRecord` does
 */
export const assertCopyAsOnRecord = async (
  copy: string,
  { home, settings }: { readonly home: string; readonly settings: Settings },
): Promise<void> => {
  const ledger = openLedger({ file: join(copy, "ledger.db") });
  try {
    await assertAsOnRecord(home, settings, ledger);
  } finally {
    await ledger.close();
  }
};

/**
 * Whether the ledger of a home, by whichever version it was made, was founded as a demonstration, or holds nothing: only such a home
 * is ever cleared away.
 * @throws when the ledger cannot be read
 */
export const mayBeCleared = async (folder: string): Promise<boolean> => {
  const file = join(folder, "ledger.db");
  if (!existsSync(file) || statSync(file).size === 0) return true;
  const ledger = openLedger({ file });
  try {
    const [first] = await ledger.entries(officeCaseId, { afterSeq: 0, limit: 1 });
    return first === undefined || (await isFoundedAsDemonstration(ledger));
  } finally {
    await ledger.close();
  }
};

type Sentence = string | boolean;

/** What settings.json repeats of the office's first entry: the setting, what it says, and what is on record. */
const repeated = (
  { name, demonstration }: Settings,
  founding: Founding,
): readonly (readonly [setting: string, said: Sentence, onRecord: Sentence])[] => [
  ["name", name, founding.name],
  ["demonstration", demonstration, founding.demonstration],
];

/**
 * Holds a home's settings against the first entry of its office, which says once and for all what the office is. A home without an
 * office yet has nothing to contradict.
 * @throws OlderHome when another version made the ledger; SettingsOtherwise when a setting contradicts the record
 */
export const assertAsOnRecord = async (
  folder: string,
  settings: Settings,
  ledger: Pick<Ledger, "entries">,
): Promise<void> => {
  const [first] = await ledger.entries(officeCaseId, { afterSeq: 0, limit: 1 });
  if (first === undefined) return;
  const other = repeated(settings, foundingIn(first.bytes, folder)).find(
    ([, said, onRecord]) => said !== onRecord,
  );
  if (other === undefined) return;
  const [setting, said, onRecord] = other;
  throw new SettingsOtherwise({
    kind: "settingContradicts",
    file: join(folder, settingsFile),
    setting,
    found: JSON.stringify(said),
    recorded: JSON.stringify(onRecord),
  });
};
