import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import { type Digest, digestSchema } from "../values/ids.ts";

/**
 * SHA-256 of a law file's RFC 8785 canonical JSON: layout and order of fields do not change it, every word does.
 * @throws when the value has no JSON form, which what was read from JSON always has
 */
export const lawDigest = (value: unknown): Digest => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a law file without a JSON form has no digest");
  return digestSchema.parse(createHash("sha256").update(text, "utf8").digest("hex"));
};
