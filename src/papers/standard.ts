import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import { type Digest, digestSchema } from "../values/ids.ts";
import type { Paper, PaperKind } from "../views/paper.ts";

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

/** What a file is generated as: an archival format that may carry data, or the accessible one, which is read by the public. */
export type Standard = { readonly typst: "a-3a" | "ua-1"; readonly name: string };

const archival: Standard = { typst: "a-3a", name: "PDF/A-3a" };
export const accessible: Standard = { typst: "ua-1", name: "PDF/UA-1" };

/** One standard for each paper, because a file cannot claim both. */
export const standardOf = {
  instrument: archival,
  annex: archival,
  "note-verbale": archival,
  notification: archival,
  "vote-record": accessible,
  "history-certificate": accessible,
  "audit-certificate": accessible,
} as const satisfies Readonly<Record<PaperKind, Standard>>;

/** Whether the data of a paper are attached to its file. */
export const attachesData = (kind: PaperKind): boolean => standardOf[kind].typst === "a-3a";
