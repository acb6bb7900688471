import type { Signer } from "../application/ports.ts";
import { NoSigningKey } from "../local/signer.ts";
import { stopped } from "./stop.ts";

/**
 * Reads the keys that sign checkpoints before anything is done with them.
 * @throws Stopped when one is missing or damaged, with the way out
 */
export const assertSigningKeys = async (signers: readonly Signer[]): Promise<void> => {
  try {
    for (const signer of signers) await signer.publicKey();
  } catch (cause) {
    throw cause instanceof NoSigningKey ? stopped("NoSigningKey", cause.message) : cause;
  }
};
