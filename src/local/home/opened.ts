import type { Desk } from "../../application/desk.ts";
import type { Clock, Notices, Signer } from "../../application/ports.ts";
import type { DrivenWorld, SendingWorld } from "../../application/world.ts";
import type { VirtualClock } from "../clock.ts";
import type { LocalDriver } from "../driver/driver.ts";
import type { LocalDrafts } from "../drafts.ts";
import type { SigningKeys } from "../signer.ts";
import type { LocalLedger } from "../ledger/ledger.ts";
import type { LocalWaits } from "../waits.ts";
import type { HoldingBack } from "./holding-back.ts";
import type { Settings } from "./settings.ts";

/** On one machine one process can do everything. */
export type LocalWorld = Omit<DrivenWorld, "waits"> & SendingWorld & { readonly waits: LocalWaits };

/** One office's Tasdiq on one machine, open. */
export type Home = {
  readonly folder: string;
  readonly settings: Settings;
  readonly desk: Desk<LocalWorld>;
  readonly ledger: LocalLedger;
  readonly driver: LocalDriver;
  readonly clock: Clock;
  /** Sets the clock forward; only a demonstration has a clock that can be set. */
  readonly virtualClock: VirtualClock | undefined;
  /** The key that signs checkpoints, as a home that is founded has it. */
  readonly signer: Signer;
  /** The keys with which the system signs its own entries. */
  readonly systemKeys: SigningKeys;
  readonly outbox: string;
  /** What people are told of what is due. */
  readonly notices: Notices;
  readonly checkpoints: string;
  /** What people have typed into forms and not yet put on record. */
  readonly drafts: LocalDrafts;
  readonly holdingBack: HoldingBack;
  /** Fires what is due and heals drivers that fell behind the ledger, unless the system holds back; answers how many executions moved. */
  readonly catchUp: (leaving?: AbortSignal) => Promise<number>;
  readonly close: () => Promise<void>;
};
