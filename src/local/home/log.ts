import { checkpointLettersFolder } from "../post.ts";
import { join } from "node:path";
import type { CheckpointPorts } from "../../ledger/log/at-hand.ts";
import type { ExportPorts } from "../../ledger/log/export-lines.ts";
import { officeMailIn } from "../../ledger/reading/office-now.ts";
import type { Register } from "../../ledger/ports.ts";
import type { SealingPorts } from "../../ledger/log/seal.ts";
import type { SendCheckpoint } from "../../ledger/log/send-checkpoint.ts";
import type { SequencerPorts } from "../../ledger/log/sequence.ts";
import { checkpointLetters, openCheckpoints, withLost } from "../checkpoints.ts";
import { lostIn } from "../backup/restored.ts";
import { signingKeys, type SigningKeys } from "../signer.ts";
import { isWithin } from "../within.ts";
import type { Home } from "./opened.ts";

/** What of a home concerns its log: leaves, seals, checkpoints, the keys that sign them. */
export type HomeLog = SequencerPorts &
  SealingPorts &
  ExportPorts &
  CheckpointPorts & {
    readonly keys: SigningKeys;
    readonly register: Register;
    readonly send: SendCheckpoint;
  };

export const logOf = (home: Home): HomeLog => {
  const keys = signingKeys({
    file: join(home.folder, "checkpoint-key.pem"),
    purpose: "checkpoints",
  });
  const { clock, ids, software, documents, register, systemKeys } = home.desk.ports;
  return {
    ledger: home.ledger,
    log: home.ledger,
    clock,
    ids,
    software,
    systemKeys,
    documents,
    register,
    checkpoints: withLost(openCheckpoints({ folder: home.checkpoints }), lostIn(home.folder)),
    signers: keys.signers(),
    expectsEarlier: true,
    keys,
    // They lie beside letters to the depositary, and not among them: no case's id begins so.
    send: checkpointLetters({
      folder: join(home.outbox, checkpointLettersFolder),
      mail: officeMailIn(home.ledger),
      clock,
    }),
  };
};

/** Whether checkpoints are kept where a restored home does not bring them back along. */
export const keepsOutside = ({
  folder,
  checkpoints,
}: Pick<Home, "folder" | "checkpoints">): boolean => !isWithin(folder, checkpoints);
