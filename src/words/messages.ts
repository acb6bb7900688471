// Made by `npm run words` from words/en/: a message there is a value here.
import type { Text } from "./values.ts";

export type StageName = never;
export type ActName = never;
export type CommandName = never;

export type CheckpointsMessage =
  | { readonly kind: "notPublishedLeaves"; readonly count: Text }
  | { readonly kind: "signedByNoKeyNamed"; readonly size: Text }
  | { readonly kind: "noCheckpoint" }
  | { readonly kind: "olderState"; readonly size: Text; readonly leaves: Text }
  | { readonly kind: "checkpointUnreadable" };

/** A value that has a sentence in each language. */
export type Message = CheckpointsMessage;

/** One value or several, which are said one after the other. */
export type Said = Message | readonly Said[] | string;
