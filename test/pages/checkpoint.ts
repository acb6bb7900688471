import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { logOf } from "../../src/local/home/log.ts";
import type { Home } from "../../src/local/home/home.ts";

/** Seals and signs the log of a home, as `tasdiq checkpoint` does. */
export const checkpointLog = async (
  home: Home,
): Promise<{ readonly note: string; readonly size: number }> => {
  const ports = logOf(home);
  await sequenceLog(ports, { sealNow: true });
  const sealed = await sealLog(ports);
  if (sealed.kind !== "signed" && sealed.kind !== "present") throw new Error(sealed.kind);
  return sealed;
};
