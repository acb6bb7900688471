import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { ifThere, privateFile } from "../durable-file.ts";
import { HomeFault } from "../home-fault.ts";

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
