import { sealStanding, standingOf, type Sealed, type SealedWorld } from "./seal.ts";

/**
 * Seals, unless the newest checkpoint is that of the last seal. Who looks every hour would otherwise read the whole log
 * every hour; as it is, the log is read whole for each new checkpoint, and so every day.
 * @throws Altered when leaves are missing or out of order
 */
export const sealIfNew = async (
  world: SealedWorld,
): Promise<Sealed | { readonly kind: "nothingNew" }> => {
  const standing = await standingOf(world);
  const { last, published } = standing;
  return last !== undefined && published.at(-1) === last.seal.size + 1
    ? { kind: "nothingNew" }
    : sealStanding(world, standing);
};
