import type { Ports } from "../../src/ledger/desk-ports.ts";
import { systemKeys } from "./services/signers.ts";
import type { Records } from "./records.ts";
import { openPorts } from "./ports.ts";

/**
 * The ports of a function that records what the system does by itself: the usual ones, and the system's key. No function that takes
 * people's commands opens them.
 */
export const openSystemPorts = (records: Records): Ports => {
  const keys = systemKeys();
  return { ...openPorts(records), systemKeys: () => keys };
};
