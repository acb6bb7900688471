import { inEnglish } from "../../files/words.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { sealsFromEnd, type SealSource } from "./last-seal.ts";
import type { Sealed } from "./seal.ts";

/** A checkpoint as it is written to those who keep it. */
export type CheckpointLetter = {
  readonly size: number;
  readonly note: string;
  readonly subject: string;
  readonly body: string;
};

/** Sends a letter to everybody who asked for checkpoints, or says that nobody did. No part of the record rests on it. */
export type SendCheckpoint = (letter: CheckpointLetter) => Promise<"sent" | "nobody">;

const letterOf = (size: number, note: string): CheckpointLetter => {
  const [origin = ""] = note.split("\n");
  return {
    size,
    note,
    subject: inEnglish({ kind: "checkpointSubject", origin, size }),
    body: [
      inEnglish({ kind: "checkpointKeep", origin, size }),
      inEnglish({ kind: "checkpointCompare" }),
      note,
    ].join("\n\n"),
  };
};

const dayOf = (at: string): string => at.slice(0, 10);

type Published = SealSource & { readonly checkpoints: Pick<Checkpoints, "get"> };

// The record itself says it, so that whoever seals need keep nothing of what was sent.
const isFirstOfItsDay = async (ports: Published, size: number): Promise<boolean> => {
  let day: string | undefined;
  for await (const { seal, at } of sealsFromEnd(ports)) {
    const sealed = seal.size + 1;
    if (sealed === size) day = dayOf(at);
    if (sealed >= size) continue;
    if (dayOf(at) !== day) return true;
    if ((await ports.checkpoints.get(sealed)) !== undefined) return false;
  }
  return true;
};

/**
 * Sends a checkpoint that was just signed, if it is the first one of a seal of its day (UTC). It is tried once: what fails is
 * the caller's to tell, and the next day's letter says more.
 */
export const sendFirstOfDay = async (
  ports: Published,
  sealed: Sealed | { readonly kind: "nothingNew" },
  send: SendCheckpoint,
): Promise<"sent" | "nobody" | "notDue"> => {
  if (sealed.kind !== "signed" || !(await isFirstOfItsDay(ports, sealed.size))) return "notDue";
  return send(letterOf(sealed.size, sealed.note));
};
