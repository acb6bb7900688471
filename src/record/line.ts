import type { Sentence } from "../words/messages.ts";
import type { EntryPlace, Seal } from "./heads.ts";

/** What an export says of itself. Nothing here is checked yet, how it is written is the reader's matter; hashes are hex. */
export type Header = {
  readonly kind: "log" | "case" | "public";
  readonly origin: string;
  /** How many leaves the log has; of one case, the size of the checkpoint by which it is shown. */
  readonly size: number;
  /** The case that is exported; undefined for a log. */
  readonly caseId: string | undefined;
};
export type Leaf = Proven & {
  readonly kind: "leaf";
  readonly n: number;
  /** Of the entry's bytes as they stand here; where only the hash is there, that. */
  readonly hash: string;
  /** The hash that stands beside the entry. */
  readonly stated: string;
  readonly entry: LeafEntry | undefined;
};

/** `place` is undefined if the bytes are no entry in canonical JSON; they are good until the next line is read. */
export type LeafEntry = {
  /** What opens the commitment in the entry, as it is written; null where nothing does. */
  readonly disclosure: string | null;
  readonly bytes: Buffer;
  readonly place: EntryPlace | undefined;
  readonly seal: Seal | undefined;
};

type Proven = { readonly proof: readonly string[] };
export type Line =
  | Leaf
  | { readonly kind: "checkpoint"; readonly note: string; readonly where: Sentence }
  | { readonly kind: "document"; readonly digest: string; readonly text: string }
  | (Proven & { readonly kind: "head"; readonly caseId: string; readonly index: number })
  | (Proven & { readonly kind: "consistency"; readonly size: number });
