import type { Log, Signer } from "../ports.ts";
import { originOf } from "./origin.ts";
import { noteSigner, verifierKeyLine } from "./sign-note.ts";

/** A key under the log's name, as it is handed to those who verify. */
export type KeyLine = { readonly id: string; readonly line: string };

/** The line of each key that signs; undefined before the log has a name, which is its first leaf's. */
export const keyLines = async (
  log: Log,
  signers: readonly Signer[],
): Promise<readonly KeyLine[] | undefined> => {
  const origin = await originOf(log);
  if (origin === undefined) return undefined;
  const lines: KeyLine[] = [];
  for (const signer of signers) {
    const { key } = await noteSigner(origin, signer);
    lines.push({ id: key.id, line: verifierKeyLine(key) });
  }
  return lines;
};
