import { Altered } from "../../application/reading/altered-record.ts";
import { plainText } from "../../application/reading/paper-basis.ts";
import type { Documents } from "../../application/ports.ts";
import type { Digest } from "../../procedure/values/ids.ts";

/** What is at hand of a document that the record names. */
export type AtHand =
  | { readonly kind: "text"; readonly text: string; readonly size: number }
  /** Something else than plain text, or too long to be shown. */
  | { readonly kind: "bytes"; readonly size: number }
  | { readonly kind: "unknown" | "missing" | "altered" };

/** Looks for a document, and reads it where it is plain text. */
export const atHand = async (
  documents: Pick<Documents, "get">,
  digest: Digest | "unknown",
): Promise<AtHand> => {
  if (digest === "unknown") return { kind: "unknown" };
  try {
    const bytes = await documents.get(digest);
    if (bytes === undefined) return { kind: "missing" };
    const [size, text] = [bytes.length, plainText(bytes)];
    return text === undefined ? { kind: "bytes", size } : { kind: "text", text, size };
  } catch (cause) {
    if (cause instanceof Altered) return { kind: "altered" };
    throw cause;
  }
};
