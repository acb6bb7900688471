import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { parseJson } from "../../law/json-text.ts";
import { isMissing, placeFile } from "../durable-file.ts";

const settingsSchema = z.strictObject({
  name: z.string(),
  demonstration: z.boolean(),
  /** The sender's address of the letters left in the outbox. */
  from: z.string(),
  /** A folder with the parliament's own `procedures/` and `treaties/`; relative to the home. */
  lawFolder: z.nullable(z.string()),
  /** Where checkpoints are published; outside the home it also shows when an older state was restored. */
  checkpointsFolder: z.nullable(z.string()),
  /** To whom the first checkpoint of each day is written; left out, to nobody. */
  checkpointsTo: z.optional(z.array(z.string().check(z.regex(/^[^\s@<>]+@[^\s@<>]+$/)))),
  /** The issuer at which people sign in to the pages; left out, nobody does. Its secret is never written down here. */
  signIn: z.optional(
    z.strictObject({
      issuer: z.string(),
      clientId: z.string().check(z.minLength(1)),
      personClaim: z.string().check(z.minLength(1)),
    }),
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

const fileIn = (folder: string): string => join(folder, "settings.json");

/** As law files are read: what stands twice, and of what the last would win unseen, is a fault. */
const parsed = (text: string): unknown => {
  const json = parseJson(text);
  if (!("fault" in json)) return json.value;
  const { line, column, reason } = json.fault;
  throw new Error(`line ${String(line)}, column ${String(column)}: ${reason}`);
};

/**
 * The settings of a home; undefined where there is no home.
 * @throws when the file is there and is not understood.
 */
export const readSettings = (folder: string): Settings | undefined => {
  try {
    return settingsSchema.parse(parsed(readFileSync(fileIn(folder), "utf8")));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    const why =
      cause instanceof Error && cause.message.startsWith("line ") ? `, ${cause.message}` : "";
    throw new Error(`the settings of the home are not understood: ${fileIn(folder)}${why}`, {
      cause,
    });
  }
};

export const writeSettings = (folder: string, settings: Settings): Promise<void> =>
  placeFile({ file: fileIn(folder), bytes: Buffer.from(`${JSON.stringify(settings, null, 2)}\n`) });
