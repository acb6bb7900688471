import { createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import type { Signer } from "../../../src/ledger/ports.ts";

/** How an Ed25519 private key begins in its DER form (RFC 8410); the 32 bytes of its seed follow. */
const derPrefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** A private key that is the same every time. */
export const keyOfSeed = (seed: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([derPrefix, Buffer.alloc(32, seed)]),
    format: "der",
    type: "pkcs8",
  });

const signerOfSeed = (seed: number): Signer => {
  const key = keyOfSeed(seed);
  const raw = createPublicKey(key).export({ type: "spki", format: "der" }).subarray(12);
  return {
    sign: (message) => Promise.resolve(sign(null, message, key)),
    publicKey: () => Promise.resolve(raw),
  };
};

/** The keys of an invented office, the same every time: the system's, and that of checkpoints. */
export const seeds = { system: 1, checkpoints: 2, nextCheckpoints: 3, nextSystem: 4 } as const;
export const officeSystemKey = signerOfSeed(seeds.system);
export const officeCheckpointKey = signerOfSeed(seeds.checkpoints);
export const nextCheckpointKey = signerOfSeed(seeds.nextCheckpoints);

/** What a world has of them. */
export const systemKeys = (): readonly Signer[] => [officeSystemKey];

/** The public half of the key of checkpoints, as an office is founded with it. */
export const checkpointKey = Buffer.from(await officeCheckpointKey.publicKey()).toString("base64");
