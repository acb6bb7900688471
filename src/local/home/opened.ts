import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Desk } from "../../ledger/desk.ts";
import type { Clock, Notices, Signer } from "../../ledger/ports.ts";
import { heldBack, mayRecordAfter } from "../../ledger/sweep/findings.ts";
import type { Swept } from "../../ledger/sweep/sweep.ts";
import type { SendingPorts } from "../../ledger/desk-ports.ts";
import type { VirtualClock } from "../clock.ts";
import type { LocalDrafts } from "../drafts.ts";
import { placeFile, syncFolder } from "../durable-file.ts";
import type { LocalLedger } from "../ledger/ledger.ts";
import type { SigningKeys } from "../signer.ts";
import type { Worker } from "../worker.ts";
import type { Settings } from "./settings.ts";

type Found = Pick<Swept, "at" | "found" | "wholeAt">;

/** Whether a home records anything of its own accord, also after the process that swept it is gone. */
type HoldingBack = {
  /** Whether the system holds back: a sweep found a record damaged, or the log not as published. People may record. */
  readonly isOn: () => boolean;
  /** Takes what a whole sweep found. Only one that read every record and found nothing of the kind ends it. */
  readonly take: (swept: Found) => Promise<void>;
};

/** Keeps that in a file: a command beside a server, and the next server, have it before their eyes. */
export const holdingBackIn = (file: string): HoldingBack => {
  const isOn = (): boolean => existsSync(file);
  const begin = async ({ at }: Found): Promise<void> => {
    if (isOn()) return;
    const bytes = Buffer.from(`${JSON.stringify({ since: at, why: heldBack }, null, 2)}\n`);
    await placeFile({ file, bytes });
  };
  const end = async (): Promise<void> => {
    rmSync(file, { force: true });
    await syncFolder(dirname(file));
  };
  return {
    isOn,
    take: async (swept) => {
      if (!mayRecordAfter(swept.found)) await begin(swept);
      else if (isOn() && swept.wholeAt === swept.at) await end();
    },
  };
};

/** One office's Tasdiq on one machine, open. */
export type Home = {
  readonly folder: string;
  readonly settings: Settings;
  readonly desk: Desk<SendingPorts>;
  readonly ledger: LocalLedger;
  /** What happens there without a person. */
  readonly worker: Worker;
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
  readonly close: () => Promise<void>;
};
