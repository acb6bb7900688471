import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Desk } from "../../application/desk.ts";
import type { Clock, Notices, Signer } from "../../application/ports.ts";
import { heldBack, mayRecordAfter } from "../../application/sweep/findings.ts";
import type { Swept } from "../../application/sweep/sweep.ts";
import type { DrivenWorld, SendingWorld } from "../../application/world.ts";
import type { Said } from "../../words/messages.ts";
import type { VirtualClock } from "../clock.ts";
import { DiskFault } from "../disk-fault.ts";
import type { LocalDrafts } from "../drafts.ts";
import type { LocalDriver } from "../driver/driver.ts";
import { placeFile, privateFolder, syncFolder } from "../durable-file.ts";
import type { LocalLedger } from "../ledger/ledger.ts";
import type { SigningKeys } from "../signer.ts";
import type { LocalWaits } from "../waits.ts";
import { readSettings, type Settings, settingsBytes, settingsFile } from "./settings.ts";

type Found = Pick<Swept, "at" | "found" | "unread">;

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
      else if (isOn() && swept.unread === 0) await end();
    },
  };
};

/** A home is whole once its settings have their name: until then they lie under this one. */
const partIn = (folder: string): string => join(folder, `${settingsFile}.part`);

/** Whether a home was begun in a folder and is not whole: whoever made it was stopped. */
export const isBegun = (folder: string): boolean =>
  existsSync(partIn(folder)) && !existsSync(join(folder, settingsFile));

const othersMay = (folder: string): boolean => (statSync(folder).mode & 0o077) !== 0;

/**
 * Makes the folder of a home, or takes one that is there, for its owner alone.
 * @throws DiskFault where others could look into it all the same
 */
const makePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
  if (!othersMay(folder)) return;
  const refused: Said = { kind: "homeOpenToOthers", folder };
  try {
    chmodSync(folder, privateFolder);
  } catch (cause) {
    throw new DiskFault(refused, { cause });
  }
  if (othersMay(folder)) throw new DiskFault(refused);
};

/** Begins a home. Whoever is stopped before `finishFounding` begins again with what is there. */
export const beginFounding = async (folder: string, settings: Settings): Promise<void> => {
  makePrivateFolder(folder);
  await placeFile({ file: partIn(folder), bytes: settingsBytes(settings) });
};

/** Makes what was begun a home, in one step. */
export const finishFounding = async (folder: string): Promise<void> => {
  renameSync(partIn(folder), join(folder, settingsFile));
  await syncFolder(folder);
};

/** Whether a folder holds a demonstration that was begun and is not whole. */
export const isBegunDemonstration = (folder: string): boolean =>
  isBegun(folder) && readSettings(folder, partIn(folder))?.demonstration === true;

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
