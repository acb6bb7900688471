import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { HomeFault } from "../disk-fault.ts";
import { ifThere, privateFile, privateFolder } from "../durable-file.ts";
import { isWithin } from "../within.ts";
import { copyFile } from "./manifest.ts";
import type { Inventory } from "./inventory.ts";

const settingsFile = "settings.json";

const putFile = (path: string, backup: string, home: string): void => {
  const to = join(home, path);
  // A list that was forged must not write elsewhere; what it names there is then missing.
  if (!isWithin(home, to)) return;
  mkdirSync(dirname(to), { recursive: true, mode: privateFolder });
  copyFile({ from: join(backup, path), to });
};

/** Copies the listed files of a backup to where a home is being made; its settings last, for without them it is no home. */
export const putBack = (backup: string, home: string, files: Inventory): void => {
  for (const path of Object.keys(files)) if (path !== settingsFile) putFile(path, backup, home);
  if (Object.hasOwn(files, settingsFile)) putFile(settingsFile, backup, home);
};

const restoringSchema = z.strictObject({
  restoredAt: z.string(),
  /** When the backup was made, and what of the log it holds. */
  backupMadeAt: z.string(),
  entries: z.number(),
  root: z.string(),
  /** With how many checkpoints from outside the home it was compared. */
  compared: z.number(),
  /** Checkpoints of leaves that were lost: outsiders hold what this home no longer has. */
  lost: z.array(z.strictObject({ size: z.number(), note: z.string() })),
});
export type Restoring = z.infer<typeof restoringSchema>;

const file = "restored.json";

const readIn = (home: string): readonly Restoring[] => {
  const path = join(home, file);
  const text = ifThere(() => readFileSync(path, "utf8"));
  if (text === undefined) return [];
  try {
    return z.array(restoringSchema).parse(JSON.parse(text));
  } catch (cause) {
    // Passed over, it would let be signed what contradicts the checkpoints in it.
    throw new HomeFault({ kind: "restoringUnreadable", file: path }, { cause });
  }
};

/** Notes in a home that it was restored, after the times before. */
export const noteRestoring = (home: string, restoring: Restoring): void => {
  const all = [...readIn(home), restoring];
  writeFileSync(join(home, file), `${JSON.stringify(all, null, 2)}\n`, {
    mode: privateFile,
  });
};

/** The published checkpoints that a home lost whenever it was restored, by their sizes; none in any other home. */
export const lostIn = (home: string): ReadonlyMap<number, string> =>
  new Map(readIn(home).flatMap(({ lost }) => lost.map(({ size, note }) => [size, note])));
