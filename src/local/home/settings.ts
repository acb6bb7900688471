import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { lawFaultInWords, schemaFaults } from "../../law/faults.ts";
import { parseJson } from "../../words/json-text.ts";
import type { LawIndex } from "../../files/index.ts";
import { duties } from "../../law/duty.ts";
import { dutiesAmong } from "../../law/procedure/duties-of-command.ts";
import {
  dutiesNamedIn,
  type Reminding,
  remindingSchema,
  usualReminding,
} from "../../office/reminding.ts";
import { lineSchema } from "../../values/text.ts";
import type { Sentence } from "../../words/messages.ts";
import { DiskFault, diskFaultInWords, HomeFault } from "../disk-fault.ts";
import { ifThere } from "../durable-file.ts";

const manifestSchema = z.object({ version: z.string() });
const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");

/** The version that stands in the pins of every entry. */
export const softwareVersion = `tasdiq ${manifestSchema.parse(JSON.parse(manifest)).version}`;

// What decides who is believed or where a letter goes is an act of the office: whoever can write to this file could deceive with it.
const onRecord: ReadonlyMap<string, string> = new Map([
  ["from", "tasdiq mail sender"],
  ["depositaries", "tasdiq mail depositary"],
  ["checkpointsTo", "tasdiq mail checkpoints"],
  ["signIn", "tasdiq sign-in set"],
]);

const settingsSchema = z.strictObject({
  name: lineSchema,
  demonstration: z.boolean(),
  /** A folder with the parliament's own `procedures/` and `treaties/`; relative to the home. */
  lawFolder: z.nullable(z.string()),
  /** The file of the key with which the system signs its own entries, relative to the home; left out, it lies in the home. */
  systemKeyFile: z.optional(z.string().check(z.minLength(1))),
  /** Where checkpoints are published; outside the home it also shows when an older state was restored. */
  checkpointsFolder: z.nullable(z.string()),
  /** When people are reminded of what is due, and to which addresses; left out, as usual and to nobody's address. */
  reminders: z.optional(remindingSchema()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsFile = "settings.json";

const fileIn = (folder: string): string => join(folder, settingsFile);

/** How this office is told of what is due. */
export const remindingOf = ({ reminders }: Settings): Reminding => reminders ?? usualReminding();

type Understood = { readonly settings: Settings } | { readonly faults: Sentence };

const recordedFaults = (given: unknown): readonly Sentence[] =>
  Object.keys(typeof given === "object" && given !== null ? given : {}).flatMap((setting) => {
    const command = onRecord.get(setting);
    return command === undefined ? [] : [{ kind: "settingOnRecord", setting, command } as const];
  });

/** As law files are read: what stands twice, and of what the last would win unseen, is a fault. */
const understood = (text: string): Understood => {
  const json = parseJson(text);
  if ("fault" in json) {
    const { line, column, reason } = json.fault;
    return {
      faults: lawFaultInWords({
        path: { kind: "placeColumn", line: String(line), column: String(column) },
        reason,
      }),
    };
  }
  const recorded = recordedFaults(json.value);
  if (recorded.length > 0) return { faults: recorded };
  const parsed = settingsSchema.safeParse(json.value);
  if (parsed.success) return { settings: parsed.data };
  return { faults: schemaFaults(parsed.error.issues, json.value).map(lawFaultInWords) };
};

const readable = (file: string): string | undefined => {
  try {
    return ifThere(() => readFileSync(file, "utf8"));
  } catch (cause) {
    const why = diskFaultInWords(cause, file);
    throw why === undefined ? cause : new DiskFault(why, { cause });
  }
};

/**
 * The settings of a home; undefined where there is no home.
 * @throws when the file is there and is not understood, with each place in it and the rule that it breaks
 */
export const readSettings = (folder: string, file = fileIn(folder)): Settings | undefined => {
  const text = readable(file);
  if (text === undefined) return undefined;
  const read = understood(text);
  if ("settings" in read) return read.settings;
  throw new HomeFault({ kind: "settingsMalformed", file, faults: read.faults });
};

/**
 * Refuses reminders to a duty that no procedure of the office has: nobody would ever be told.
 * @throws HomeFault with each such place in the file, and the duties that there are
 */
export const assertDutiesKnown = (folder: string, settings: Settings, law: LawIndex): void => {
  const named = dutiesNamedIn(remindingOf(settings)).filter(
    ([, duty]) => !duties.some((one) => one === duty),
  );
  if (named.length === 0) return;
  const known = dutiesAmong(law.procedures().map(({ value }) => value));
  const faults = named
    .filter(([, duty]) => !known.includes(duty))
    .map(([place, duty]): Sentence => ({
      kind: "reminderToNobody",
      place: `reminders.${place}`,
      duty,
      known,
    }));
  if (faults.length > 0)
    throw new HomeFault({ kind: "settingsMalformed", file: fileIn(folder), faults });
};

/** Settings as they lie in their file. */
export const settingsBytes = (settings: Settings): Uint8Array =>
  Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
