import { createHash } from "node:crypto";
import { digestSchema } from "../../../src/values/ids.ts";
import type { Letter, Post } from "../../../src/ledger/ports.ts";

export type MemoryPost = Post & { readonly sent: () => readonly Letter[] };

const contentOf = ({ attachments, ...letter }: Letter): string =>
  JSON.stringify([letter, attachments.map(({ name, digest }) => [name, digest])]);

/** Post that keeps the letters it was given, one per reference. */
export const memoryPost = (): MemoryPost => {
  const letters = new Map<string, Letter>();
  return {
    longestLife: 1000,
    messageDigest: (letter) =>
      Promise.resolve(
        digestSchema.parse(createHash("sha256").update(contentOf(letter)).digest("hex")),
      ),
    sent: () => [...letters.values()],
    send: (letter) => {
      const headers = [
        letter.reference,
        letter.to,
        letter.subject,
        ...letter.attachments.map(({ name }) => name),
      ];
      if (headers.some((value) => /[\r\n\0]/.test(value))) {
        return Promise.resolve({ kind: "refused", reason: { kind: "lineBreakInSubject" } });
      }
      const before = letters.get(letter.reference);
      if (before !== undefined && contentOf(before) !== contentOf(letter)) {
        return Promise.resolve({
          kind: "refused",
          reason: { kind: "referenceTaken", reference: letter.reference },
        });
      }
      letters.set(letter.reference, letter);
      return Promise.resolve({ kind: "sent", messageId: `<${letter.reference}@memory>` });
    },
  };
};
