import { lawProcedureSchema, type Profile } from "../procedure/profile/profile.ts";
import { valueAt } from "../procedure/values/issue-said.ts";
import { readProcedureValue } from "./procedure/read-procedure.ts";
import { type Read, readText, readValue } from "./read.ts";
import { profileSense } from "./sense.ts";

// Without stages it is no procedure at all, and its other faults would say nothing.
const withoutStages = (read: Read<Profile>): Read<Profile> => {
  const faults = read.kind === "invalid" ? read.faults.filter(({ path }) => path === "stages") : [];
  return read.kind === "invalid" && faults.length > 0 ? { ...read, faults } : read;
};

/** Reads a profile that JSON has already become a value of. */
const readProfileValue = (file: unknown, where: string): Read<Profile> => {
  if (valueAt(file, ["approval"]) !== undefined)
    return readValue(file, where, { schema: lawProcedureSchema(), sense: profileSense });
  const read = readProcedureValue(file, where);
  return valueAt(file, ["stages"]) === undefined ? withoutStages(read) : read;
};

/**
 * Reads the rules of a parliament, a procedure file or a profile, from the text of a JSON file.
 * @param where the file's name, for messages
 * @returns the profile with its digest, or every fault with its path in the file (line and column where it is not JSON)
 */
export const readProfile = (text: string, where: string): Read<Profile> =>
  readText(text, where, readProfileValue);
