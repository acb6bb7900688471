import { randomBytes } from "node:crypto";
import type { Ids } from "../application/ports.ts";
import { commandIdSchema } from "../domain/ids.ts";

/** Ids from the system's randomness: none can be guessed, and none comes twice. */
export const randomIds: Ids = {
  nonce: () => randomBytes(16).toString("hex"),
  token: () => randomBytes(32).toString("base64url"),
  commandId: () => commandIdSchema.parse(randomBytes(16).toString("hex")),
};
