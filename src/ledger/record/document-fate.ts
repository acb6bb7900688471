import type { Digest } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Documents } from "../ports.ts";
import { Altered } from "../reading/altered-record.ts";

/** What became of a document that an entry names. */
export type DocumentFate =
  | { readonly kind: "unaltered" }
  | { readonly kind: "missing" }
  | { readonly kind: "altered"; readonly why: Sentence };

/** Looks whether a document is in the store, and still what its digest says. */
export const fateOf = async (
  documents: Pick<Documents, "has">,
  digest: Digest,
): Promise<DocumentFate> => {
  try {
    return { kind: (await documents.has(digest)) ? "unaltered" : "missing" };
  } catch (cause) {
    if (cause instanceof Altered) return { kind: "altered", why: cause.why };
    throw cause;
  }
};
