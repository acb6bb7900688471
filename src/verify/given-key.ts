import { isOfSmallOrder } from "../office/small-order.ts";
import { keyIn } from "./export/key-line.ts";
import type { VerifierKey } from "./integrity/note.ts";

/** The key in a line that somebody gives to verify by; undefined where it is none, or one by which anybody could sign. */
export const givenKeyIn = (line: string): VerifierKey | undefined => {
  const key = keyIn(line);
  return key === undefined || isOfSmallOrder(Buffer.from(key.publicKey).toString("base64"))
    ? undefined
    : key;
};
