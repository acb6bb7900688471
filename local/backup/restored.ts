import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { ifThere } from "../durable-file.ts";

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

/** Notes in a home that it was restored, after the times before. */
export const noteRestoring = (home: string, restoring: Restoring): void => {
  const before = ifThere(() => readFileSync(join(home, file), "utf8"));
  const all = before === undefined ? [] : z.array(restoringSchema).parse(JSON.parse(before));
  writeFileSync(join(home, file), `${JSON.stringify([...all, restoring], null, 2)}\n`);
};
