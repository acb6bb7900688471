import { existsSync, linkSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Signer } from "../application/ports.ts";
import { syncFolder } from "./durable-file.ts";
import { createSigningKey, openSigner, type KeyPurpose } from "./signer.ts";

/** The keys of a home for one purpose: one, and two while the second replaces the first. Which of them sign, the record says. */
export type SigningKeys = {
  readonly signers: () => readonly Signer[];
  /** Makes the key that is to follow, beside the one that signs. `present` when that was done before. */
  readonly begin: () => Promise<"created" | "present">;
  /** The key that is to follow; undefined where there is none. */
  readonly following: () => Signer | undefined;
  /** Lets the new key take the old one's place. The old one stays in a file of its own where a name is given for it. */
  readonly finish: (retired?: string) => Promise<"finished" | "missing">;
  /** Whether the file of the first key is gone. */
  readonly isLost: () => boolean;
};

type Place = { readonly file: string; readonly purpose: KeyPurpose };

/** The keys beside the file of the first one. */
export const signingKeys = ({ file, purpose }: Place): SigningKeys => {
  const folder = dirname(file);
  const name = basename(file, ".pem");
  const next = join(folder, `${name}.next.pem`);
  const open = (one: string): Signer => openSigner({ file: one, purpose });
  const isFollowed = (): boolean => existsSync(next);
  return {
    // Where the first is lost and another is to follow, that one is enough.
    signers: () =>
      [...(existsSync(file) || !isFollowed() ? [file] : []), ...(isFollowed() ? [next] : [])].map(
        open,
      ),
    begin: () => createSigningKey(next),
    following: () => (isFollowed() ? open(next) : undefined),
    isLost: () => !existsSync(file),
    finish: async (retired) => {
      if (!isFollowed()) return "missing";
      if (retired !== undefined && existsSync(file)) {
        const old = join(folder, `${name}.${retired}.pem`);
        if (!existsSync(old)) linkSync(file, old);
        await syncFolder(folder);
      }
      // At no time is there no key: the new one takes the old one's place in one step.
      renameSync(next, file);
      await syncFolder(folder);
      return "finished";
    },
  };
};
