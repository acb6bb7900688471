import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { ifThere } from "../durable-file.ts";

const count = z.number().check(z.int(), z.nonnegative());

const manifestSchema = z.strictObject({
  format: z.literal("tasdiq-backup"),
  v: z.literal(1),
  software: z.string(),
  madeAt: z.string(),
  /** Entries, all of which have a leaf; the root over these leaves; the time of the newest. */
  entries: count,
  root: z.string(),
  lastAt: z.string(),
  documents: z.strictObject({ stored: count, bytes: count, list: z.string() }),
  /** The size of the newest checkpoint that is in it. */
  checkpoint: z.nullable(count),
  withKey: z.boolean(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Written last: what has none is no whole backup. */
const file = "backup.json";

/**
 * What a backup says of itself; undefined where there is no whole one.
 * @throws when it is there and is not understood
 */
export const readManifest = (folder: string): Manifest | undefined => {
  const text = ifThere(() => readFileSync(join(folder, file), "utf8"));
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`what the backup says of itself is not understood: ${join(folder, file)}`, {
      cause,
    });
  }
};

export const writeManifest = (folder: string, manifest: Manifest): void => {
  writeFileSync(join(folder, file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
};
