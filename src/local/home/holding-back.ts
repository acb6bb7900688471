import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { heldBack, mayRecordAfter } from "../../application/sweep/findings.ts";
import type { Swept } from "../../application/sweep/sweep.ts";
import { placeFile, syncFolder } from "../durable-file.ts";

type Found = Pick<Swept, "at" | "found" | "unread">;

/** Whether a home records anything of its own accord, also after the process that swept it is gone. */
export type HoldingBack = {
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
