import { createHash } from "node:crypto";
import type { Documents } from "../../../src/ledger/ports.ts";
import { digestSchema, type Digest } from "../../../src/values/ids.ts";

/** Documents that last as long as the process. */
export const memoryDocuments = (): Documents => {
  const kept = new Map<Digest, Uint8Array>();
  return {
    put: (bytes) => {
      const digest = digestSchema.parse(createHash("sha256").update(bytes).digest("hex"));
      kept.set(digest, Uint8Array.from(bytes));
      return Promise.resolve(digest);
    },
    get: (digest) => Promise.resolve(kept.get(digest)),
    has: (digest) => Promise.resolve(kept.has(digest)),
  };
};
