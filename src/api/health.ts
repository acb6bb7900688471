import { officeCaseId } from "../ledger/handling/request.ts";
import type { Ports } from "../ledger/desk-ports.ts";

/** What a shell can say of its ledger without putting anything on record. */
export type Probes = {
  /** Whether the ledger would take an entry; null where that cannot be tried without writing one. */
  readonly writable: () => Promise<boolean | null>;
  /** Whether the disk has room for more; left out where there is no disk of this server's own. */
  readonly room?: () => Promise<boolean | null>;
  /** Whether what is due was looked at a short while ago; left out where it is not this server that does. */
  readonly driven?: () => Promise<boolean | null>;
};

type Health = {
  readonly healthy: boolean;
  readonly version: string;
  /** Whether the office's record can be read. */
  readonly readable: boolean;
  readonly writable: boolean | null;
  readonly room: boolean | null;
  readonly driven: boolean | null;
};

const seen = async <T>(probe: () => Promise<T>, otherwise: T, ports: Ports): Promise<T> => {
  try {
    return await probe();
  } catch (fault) {
    ports.warn("what this server rests on was probed and did not answer", fault);
    return otherwise;
  }
};

const unknown = (): Promise<null> => Promise.resolve(null);

const look = async (
  ports: Ports,
  { writable, room = unknown, driven = unknown }: Probes,
): Promise<Health> => {
  const readable = await seen(
    async () => (await ports.ledger.head(officeCaseId)) !== undefined,
    false,
    ports,
  );
  const found = {
    readable,
    writable: await seen<boolean | null>(writable, false, ports),
    room: await seen<boolean | null>(room, false, ports),
    driven: await seen<boolean | null>(driven, false, ports),
  };
  const healthy = !Object.values(found).includes(false);
  return { healthy, version: ports.software, ...found };
};

/** Nobody may keep the ledger busy by asking how it is: what was seen holds for so many milliseconds. */
const holdsFor = 1000;

/** Answers `GET /health`: 200 where the office can work, 503 where it cannot. It names no case, person or place. */
export const healthOf = (ports: Ports, probes: Probes): (() => Promise<Response>) => {
  let last: { readonly at: number; readonly seen: Promise<Health> } | undefined;
  return async () => {
    const now = performance.now();
    if (last === undefined || now - last.at > holdsFor)
      last = { at: now, seen: look(ports, probes) };
    const health = await last.seen;
    return Response.json(health, {
      status: health.healthy ? 200 : 503,
      headers: { "cache-control": "no-store" },
    });
  };
};
