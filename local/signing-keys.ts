import { existsSync, linkSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Signer } from "../application/ports.ts";
import { syncFolder } from "./durable-file.ts";
import { createSigningKey, openSigner } from "./signer.ts";

/** The keys of a home that sign checkpoints: one, and two while the second replaces the first. */
export type SigningKeys = {
  readonly signers: () => readonly Signer[];
  /** Makes the key that is to follow; from now on both sign. `present` when that was done before. */
  readonly begin: () => Promise<"created" | "present">;
  /** Lets the new key sign alone. The old one stays in a file of its own. `missing` when there is no new one. */
  readonly finish: (retired: string) => Promise<"finished" | "missing">;
  /** Makes a key in place of one whose file is gone. `present` where there is a file: it is never replaced. */
  readonly replaceLost: () => Promise<"created" | "present">;
};

/** The keys beside the file of the first one. */
export const signingKeys = ({ file }: { readonly file: string }): SigningKeys => {
  const folder = dirname(file);
  const next = join(folder, "checkpoint-key.next.pem");
  return {
    signers: () =>
      [file, ...(existsSync(next) ? [next] : [])].map((one) => openSigner({ file: one })),
    begin: () => createSigningKey(next),
    replaceLost: () => createSigningKey(file),
    finish: async (retired) => {
      if (!existsSync(next)) return "missing";
      const kept = join(folder, `checkpoint-key.${retired}.pem`);
      if (!existsSync(kept)) linkSync(file, kept);
      await syncFolder(folder);
      // At no time is there no key: the new one takes the old one's place in one step.
      renameSync(next, file);
      await syncFolder(folder);
      return "finished";
    },
  };
};
