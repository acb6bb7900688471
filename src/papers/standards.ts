import type { PaperKind } from "./paper.ts";

/** What a file is generated as: an archival format that may carry data, or the accessible one, which is read by the public. */
export type Standard = { readonly typst: "a-3a" | "ua-1"; readonly name: string };

const archival: Standard = { typst: "a-3a", name: "PDF/A-3a" };
const accessible: Standard = { typst: "ua-1", name: "PDF/UA-1" };

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
