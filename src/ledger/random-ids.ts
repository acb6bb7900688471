import { randomFillSync } from "node:crypto";
import { commandIdSchema } from "../values/ids.ts";
import type { Ids } from "./ports.ts";

// Asking the system costs the same for a few bytes as for many, so many are drawn at once; each is given out once.
const drawn = Buffer.alloc(4096);
let given = drawn.length;

const draw = (bytes: number): Buffer => {
  if (given + bytes > drawn.length) {
    randomFillSync(drawn);
    given = 0;
  }
  given += bytes;
  return drawn.subarray(given - bytes, given);
};

/** Ids from the system's randomness: none can be guessed, and none comes twice. */
export const randomIds: Ids = {
  nonce: () => draw(16).toString("hex"),
  salt: () => draw(32).toString("hex"),
  token: () => draw(32).toString("base64url"),
  commandId: () => commandIdSchema.parse(draw(16).toString("hex")),
};
