import { officeCaseId } from "../application/request.ts";
import type { World } from "../application/world.ts";

/** What a shell can say of its ledger without putting anything on record. */
export type Probes = {
  /** Whether the ledger would take an entry; null where that cannot be tried without writing one. */
  readonly writable: () => Promise<boolean | null>;
};

type Health = {
  readonly healthy: boolean;
  readonly version: string;
  /** Whether the office's record can be read. */
  readonly readable: boolean;
  readonly writable: boolean | null;
};

const seen = async <T>(probe: () => Promise<T>, otherwise: T, world: World): Promise<T> => {
  try {
    return await probe();
  } catch (fault) {
    world.tell("the ledger was probed and did not answer", fault);
    return otherwise;
  }
};

const look = async (world: World, { writable }: Probes): Promise<Health> => {
  const readable = await seen(
    async () => (await world.ledger.head(officeCaseId)) !== undefined,
    false,
    world,
  );
  const takes = await seen<boolean | null>(writable, false, world);
  return {
    healthy: readable && takes !== false,
    version: world.software,
    readable,
    writable: takes,
  };
};

/** Nobody may keep the ledger busy by asking how it is: what was seen holds for so many milliseconds. */
const holdsFor = 1000;

/** Answers `GET /health`: 200 where the office can work, 503 where it cannot. It names no case, person or place. */
export const healthOf = (world: World, probes: Probes): (() => Promise<Response>) => {
  let last: { readonly at: number; readonly seen: Promise<Health> } | undefined;
  return async () => {
    const now = performance.now();
    if (last === undefined || now - last.at > holdsFor)
      last = { at: now, seen: look(world, probes) };
    const health = await last.seen;
    return Response.json(health, {
      status: health.healthy ? 200 : 503,
      headers: { "cache-control": "no-store" },
    });
  };
};
