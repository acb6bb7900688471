import {
  type FixedProfile,
  lawProcedureSchema,
  negativeProcedureSchema,
  type Profile,
} from "../procedure/profile/profile.ts";
import { valueAt } from "../procedure/values/issue-said.ts";
import type { Said } from "../words/messages.ts";
import { readProcedureValue } from "./procedure/read-procedure.ts";
import { type Read, readText, readValue } from "./read.ts";
import { profileSense } from "./sense.ts";

type Mode = FixedProfile["approval"]["mode"];
// The mode is looked at first: a union would answer a misspelt clock with the faults of every other kind of procedure.
const procedures = {
  law: (file, where) =>
    readValue(file, where, { schema: lawProcedureSchema(), sense: profileSense }),
  negative: (file, where) =>
    readValue(file, where, { schema: negativeProcedureSchema(), sense: profileSense }),
} as const satisfies Readonly<Record<Mode, (file: unknown, where: string) => Read<Profile>>>;

const isMode = (mode: unknown): mode is Mode =>
  typeof mode === "string" && Object.hasOwn(procedures, mode);

/** Reads a profile that JSON has already become a value of. */
const readProfileValue = (file: unknown, where: string): Read<Profile> => {
  if (valueAt(file, ["stages"]) !== undefined) return readProcedureValue(file, where);
  const mode = valueAt(file, ["approval", "mode"]);
  if (isMode(mode)) return procedures[mode](file, where);
  const known = Object.keys(procedures).map((one) => `"${one}"`);
  const reason: Said =
    mode === undefined
      ? { kind: "modeMissing", known }
      : { kind: "modeUnknown", found: JSON.stringify(mode), known };
  return { kind: "invalid", where, faults: [{ path: "approval.mode", reason }] };
};

/**
 * Reads the rules of a parliament, a procedure file or one of the two profiles, from the text of a JSON file.
 * @param where the file's name, for messages
 * @returns the profile with its digest, or every fault with its path in the file (line and column where it is not JSON)
 */
export const readProfile = (text: string, where: string): Read<Profile> =>
  readText(text, where, readProfileValue);
