import { lastSeal } from "./last-seal.ts";
import { sealLog, type Sealed, type SealedWorld } from "./seal.ts";

const isPublished = async ({ ledger, log, checkpoints }: SealedWorld): Promise<boolean> => {
  const [last, published] = [await lastSeal(ledger, log), await checkpoints.list()];
  return last !== undefined && published.at(-1) === last.seal.size + 1;
};

/**
 * Seals, unless the newest checkpoint is that of the last seal. Who looks every hour would otherwise read the whole log
 * every hour; as it is, the log is read whole for each new checkpoint, and so every day.
 * @throws Altered when leaves are missing or out of order
 */
export const sealIfNew = async (
  world: SealedWorld,
): Promise<Sealed | { readonly kind: "nothingNew" }> =>
  (await isPublished(world)) ? { kind: "nothingNew" } : sealLog(world);
