import type { Checkpoints } from "../../application/log/checkpoints.ts";
import type { Signer } from "../../application/ports.ts";
import { sealLog, type Sealed } from "../../application/log/seal.ts";
import {
  sequenceLog,
  type Sequenced,
  type SequencedWorld,
} from "../../application/log/sequence.ts";
import { steppedClock, type SteppedClock } from "../support/memory/clock.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memorySigner } from "../support/memory/signer.ts";
import type { WholeRecord } from "./ledgers.ts";

export type SealingWorld = {
  readonly world: SequencedWorld;
  readonly clock: SteppedClock;
  readonly checkpoints: Checkpoints;
  readonly signer: Signer;
  readonly seal: () => Promise<Sealed>;
  readonly sequence: (sealNow?: boolean) => Promise<Sequenced>;
};

/** A ledger with what seals and signs it. */
export const worldOf = (
  ledger: WholeRecord,
  clock = steppedClock(Date.parse("2026-03-02T06:00:00Z")),
): SealingWorld => {
  const world: SequencedWorld = { ledger, log: ledger, clock, ids: countedIds(), software: "test" };
  const checkpoints: Checkpoints = memoryCheckpoints();
  const signer = memorySigner();
  const seal = () => sealLog({ ledger, log: ledger, checkpoints, signers: [signer] });
  const sequence = (sealNow = false) => sequenceLog(world, { sealNow });
  return { world, clock, checkpoints, signer, seal, sequence };
};
