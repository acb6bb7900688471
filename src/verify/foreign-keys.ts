import type { Said } from "../words/messages.ts";
import { openCheckpoint, type Checkpoint } from "./integrity/checkpoint.ts";
import type { Line } from "./integrity/line.ts";
import type { VerifierKey } from "./integrity/note.ts";
import type { Fault } from "./integrity/reading.ts";
import type { ToVerify, ExportIntegrity } from "./verify-export.ts";

type Signed = Checkpoint & { readonly where: Said; readonly signedBy: readonly VerifierKey[] };

export type CheckpointsSeen = {
  readonly see: (line: Line) => void;
  /**
   * The checkpoints that were compared with the export and bear the signature of a given key, but of none that the office's record
   * ever named for checkpoints. `named` in base64; undefined where the export does not show that record.
   */
  readonly end: (
    integrity: Pick<ExportIntegrity, "header" | "open">,
    named: readonly string[] | undefined,
  ) => readonly Fault[];
};

/** Whoever is given a stranger's key with a copy of the record would otherwise take the stranger's signature for the office's. */
export const checkpointsSeen = ({
  keys,
  checkpoints,
}: Pick<ToVerify, "keys" | "checkpoints">): CheckpointsSeen => {
  const seen: Signed[] = [];
  const take = ({ note, where }: { readonly note: string; readonly where: Said }): void => {
    const opened = openCheckpoint(note, keys);
    if ("fault" in opened) return;
    seen.push({ ...opened.checkpoint, where, signedBy: opened.signedBy });
  };
  for (const one of checkpoints) take(one);
  return {
    see: (line) => {
      if (line.kind === "checkpoint") take(line);
    },
    end: ({ header, open }, named) => {
      if (named === undefined) return [];
      const isNamed = ({ publicKey }: VerifierKey): boolean =>
        named.includes(Buffer.from(publicKey).toString("base64"));
      const wasCompared = ({ origin, size }: Signed): boolean =>
        origin === header.origin && !open.some((one) => one.size === size);
      const headOf = ({ size, root }: Signed): string => `${String(size)} ${root}`;
      const vouchedFor = new Set(seen.filter((one) => one.signedBy.some(isNamed)).map(headOf));
      return seen
        .filter((one) => wasCompared(one) && !vouchedFor.has(headOf(one)))
        .map(({ where, signedBy }) => {
          const ids = signedBy.map(({ name, id }) => `${name}+${id}`);
          return { where, reason: { kind: "keyNotOfOffice", ids } };
        });
    },
  };
};
