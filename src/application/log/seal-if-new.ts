import { sealStanding, standingOf, type Sealed, type SealedWorld } from "./seal.ts";

// A newest checkpoint may itself be one that was lost: of the size of the last seal, and of other leaves.
const lostAny = async ({ checkpoints }: SealedWorld): Promise<boolean> =>
  ((await checkpoints.lost?.()) ?? []).length > 0;

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
  const isNewest = last !== undefined && published.at(-1) === last.seal.size + 1;
  return isNewest && !(await lostAny(world))
    ? { kind: "nothingNew" }
    : sealStanding(world, standing);
};
