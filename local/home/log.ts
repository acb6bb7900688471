import { isAbsolute, join, relative, sep } from "node:path";
import type { ExportedWorld } from "../../application/log/export-lines.ts";
import type { SealedWorld } from "../../application/log/seal.ts";
import type { SequencedWorld } from "../../application/log/sequence.ts";
import { openCheckpoints } from "../checkpoints.ts";
import { signingKeys, type SigningKeys } from "../signing-keys.ts";
import type { Home } from "./home.ts";

/** What of a home concerns its log: leaves, seals, checkpoints, the keys that sign them. */
export type HomeLog = SequencedWorld & SealedWorld & ExportedWorld & { readonly keys: SigningKeys };

export const logOf = (home: Home): HomeLog => {
  const keys = signingKeys({ file: join(home.folder, "checkpoint-key.pem") });
  const { clock, ids, software, documents } = home.desk.world;
  return {
    ledger: home.ledger,
    log: home.ledger,
    clock,
    ids,
    software,
    documents,
    checkpoints: openCheckpoints({ folder: home.checkpoints }),
    signers: keys.signers(),
    keys,
  };
};

/** Whether checkpoints are kept where a restored home does not bring them back along. */
export const keepsOutside = ({ folder, checkpoints }: Home): boolean => {
  const way = relative(folder, checkpoints);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
};
