import { join } from "node:path";
import type { Append, Ledger, Log, Register } from "../../application/ports.ts";
import { openLedger } from "../../local/ledger/ledger.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { appendOf, placeOf, type Before } from "./appends.ts";
import { newFolder } from "./folders.ts";

export type Opened = {
  readonly ledger: Ledger & Register & Log;
  /** Another way into the same record: a second connection where there are connections. */
  readonly beside: Ledger & Register & Log;
  readonly close: () => Promise<void>;
};

const inMemory = (): Opened => {
  const ledger = memoryLedger();
  return { ledger, beside: ledger, close: () => Promise.resolve() };
};

const onDisk = (): Opened => {
  const { folder, remove } = newFolder();
  const file = join(folder, "ledger.db");
  const [ledger, beside] = [openLedger({ file }), openLedger({ file })];
  return {
    ledger,
    beside,
    close: async () => {
      await ledger.close();
      await beside.close();
      remove();
    },
  };
};

export const adapters: readonly { readonly name: string; readonly open: () => Opened }[] = [
  { name: "in memory", open: inMemory },
  { name: "on one machine", open: onDisk },
];

/** Appends so many entries to a case that is not open yet. */
export const chainOf = async (
  ledger: Ledger,
  caseId: string,
  length: number,
): Promise<readonly Append[]> => {
  const made: Append[] = [];
  let before: Before | null = null;
  for (let n = 1; n <= length; n += 1) {
    const append = appendOf({ caseId, before, id: `command-${caseId}-${String(n)}` });
    made.push(append);
    before = placeOf(append);
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
  }
  return made;
};
