import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { digestSchema, type Digest } from "../procedure/values/ids.ts";
import type { Paper } from "./paper.ts";

// A paper is plain data without functions or dates, so it has a JSON form.
const written = (value: unknown): string => canonicalize(value) ?? "null";

/** The data of a paper as canonical JSON (RFC 8785): what is attached to the file. */
export const dataOf = (paper: Paper): string => written(paper);

/**
 * SHA-256 of what a paper says, whatever it is marked as and in whichever language: a draft and the print for signature
 * that say the same bear the same.
 */
export const contentDigest = (paper: Paper): Digest => {
  const content = { ...paper, marking: null, datedBy: null, language: null };
  return digestSchema.parse(createHash("sha256").update(written(content)).digest("hex"));
};
