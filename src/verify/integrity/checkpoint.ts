import type { Said } from "../../words/messages.ts";
import type { TreeHead } from "./merkle.ts";
import { fromBase64, openNote, type VerifierKey } from "./note.ts";

/** A checkpoint (C2SP tlog-checkpoint): the signed head of a log's tree. */
export type Checkpoint = TreeHead & { readonly origin: string };
const parse = (text: string): Checkpoint | undefined => {
  const [origin = "", size = "", encoded = "", ...more] = text.slice(0, -1).split("\n");
  const root = fromBase64(encoded)?.toString("latin1") ?? "";
  const isWhole = /^(?:0|[1-9]\d{0,14})$/.test(size) && root.length === 32;
  return origin !== "" && isWhole && !more.includes("")
    ? { origin, size: Number(size), root }
    : undefined;
};

export type OpenedCheckpoint =
  | { readonly checkpoint: Checkpoint; readonly signedBy: readonly VerifierKey[] }
  | { readonly fault: Said };

/** Opens a checkpoint that a known key of the log's own name signed. */
export const openCheckpoint = (note: string, keys: readonly VerifierKey[]): OpenedCheckpoint => {
  const opened = openNote(note, keys);
  if ("fault" in opened) return opened;
  const checkpoint = parse(opened.text);
  if (checkpoint === undefined) return { fault: { kind: "noteNoCheckpoint" } };
  const signedBy = opened.signedBy.filter(({ name }) => name === checkpoint.origin);
  return signedBy.length === 0
    ? { fault: { kind: "checkpointNameUnsigned", origin: checkpoint.origin } }
    : { checkpoint, signedBy };
};
