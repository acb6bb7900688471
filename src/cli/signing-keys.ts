import { NoSystemKey } from "../application/handling/establish.ts";
import type { Signer } from "../application/ports.ts";
import { NoSigningKey } from "../local/signer.ts";
import { stopped } from "./stop.ts";

/**
 * Does what needs a key of the home.
 * @throws Stopped when that key is missing, damaged, or not the one on record, with the way out
 */
export const withSigningKeys = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof NoSigningKey || cause instanceof NoSystemKey
      ? stopped("NoSigningKey", cause.why)
      : cause;
  }
};

/**
 * Reads keys before anything is done with them.
 * @throws Stopped when one is missing or damaged, with the way out
 */
export const assertSigningKeys = (signers: readonly Signer[]): Promise<void> =>
  withSigningKeys(async () => {
    for (const signer of signers) await signer.publicKey();
  });
