import { createPublicKey } from "node:crypto";

/** A public key as somebody hands it in: 32 bytes in base64, or a PEM text. */
export type GivenKey =
  | { readonly kind: "key"; readonly publicKey: string }
  | { readonly kind: "fault"; readonly why: "private" | "unreadable" };

/** The bytes before the key itself in the form that all Ed25519 public keys have. */
const formLength = 12;

const rawFromPem = (pem: string): GivenKey => {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== "ed25519") return { kind: "fault", why: "unreadable" };
    const der = key.export({ type: "spki", format: "der" });
    return { kind: "key", publicKey: der.subarray(formLength).toString("base64") };
  } catch {
    return { kind: "fault", why: "unreadable" };
  }
};

/** Reads a public key. A private one is refused: it stays with its owner. */
export const givenKey = (text: string): GivenKey => {
  const key = text.trim();
  if (key.includes("PRIVATE KEY")) return { kind: "fault", why: "private" };
  return key.includes("-----BEGIN") ? rawFromPem(key) : { kind: "key", publicKey: key };
};
