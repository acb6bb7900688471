import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import type { Signer } from "../../src/ledger/ports.ts";
import { sealLog, type Sealed } from "../../src/ledger/log/seal.ts";
import { sequenceLog, type Sequenced, type SequencerPorts } from "../../src/ledger/log/sequence.ts";
import { steppedClock, type SteppedClock } from "../support/memory/clock.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { countedIds } from "../support/memory/ids.ts";
import { askAsAdministrator, foundIn } from "../support/found-office.ts";
import { officeCheckpointKey, officeSystemKey } from "../support/memory/office-keys.ts";
import type { WholeRecord } from "./ledgers.ts";

export type SealPorts = {
  readonly ports: SequencerPorts;
  readonly clock: SteppedClock;
  readonly checkpoints: Checkpoints;
  readonly signer: Signer;
  /** Founds an office whose own record has so many entries. */
  readonly found: (entries: number) => Promise<void>;
  /** Has its administrator ask for something. */
  readonly ask: (office: object) => Promise<void>;
  readonly seal: () => Promise<Sealed>;
  readonly sequence: (sealNow?: boolean) => Promise<Sequenced>;
};

/** A ledger with what seals and signs it. */
export const portsOf = (
  ledger: WholeRecord,
  clock = steppedClock(Date.parse("2026-03-02T06:00:00Z")),
): SealPorts => {
  const [systemKey, signer] = [officeSystemKey, officeCheckpointKey];
  const ports: SequencerPorts = {
    ledger,
    log: ledger,
    clock,
    ids: countedIds(),
    systemKeys: () => [systemKey],
    software: "test",
  };
  const checkpoints: Checkpoints = memoryCheckpoints();
  const founded = { ledger, clock, systemKey, signer };
  const seal = () => sealLog({ ledger, log: ledger, checkpoints, signers: [signer] });
  const sequence = (sealNow = false) => sequenceLog(ports, { sealNow });
  return {
    ports,
    clock,
    checkpoints,
    signer,
    seal,
    sequence,
    found: (entries) => foundIn(founded, entries),
    ask: (office) => askAsAdministrator(founded, office),
  };
};
