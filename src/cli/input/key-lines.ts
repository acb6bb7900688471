import { givenKeyIn } from "../../verify/verifier-key.ts";
import type { VerifierKey } from "../../record/note.ts";
import { stopped } from "../stop.ts";

/**
 * The verifier keys in a text, one to a line; empty lines and those that begin with `#` are none.
 * @throws Stopped when a line is no key, or there is none
 */
export const keysIn = (file: string, text: string): readonly VerifierKey[] => {
  const lines = text.split("\n").map((line) => line.trim());
  const keys = lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const key = givenKeyIn(line);
      if (key === undefined)
        throw stopped("UnreadableKey", { kind: "verifierKeyMalformed", file, line });
      return key;
    });
  if (keys.length === 0) throw stopped("UnreadableKey", { kind: "verifierKeyMissing", file });
  return keys;
};
