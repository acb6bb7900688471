import autocannon from "autocannon";

/** What is asked for, and how. */
export type Asking = {
  readonly name: string;
  readonly base: string;
  readonly cookie: string;
  /** Whether answers are wanted in gzip, as by a browser that comes from a page of the same site. */
  readonly gzip: boolean;
  /** The path of the next request. */
  readonly next: () => string;
};

export type Load = { readonly connections: number; readonly seconds: number };

export type Loaded = {
  readonly name: string;
  readonly connections: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
};

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const packed = { "accept-encoding": "gzip", "sec-fetch-site": "same-origin" } as const;

/** Asks as often as answers come, over so many connections. */
export const loadWith = async (
  { name, base, cookie, gzip, next }: Asking,
  { connections, seconds }: Load,
): Promise<Loaded> => {
  const took: number[] = [];
  const running = autocannon({
    url: base,
    connections,
    duration: seconds,
    headers: { cookie, ...(gzip ? packed : {}) },
    requests: [{ method: "GET", setupRequest: (asked) => ({ ...asked, path: next() }) }],
  });
  // Its own histogram counts whole milliseconds.
  running.on("response", (...[, , , milliseconds]) => took.push(milliseconds));
  const { duration, errors, timeouts, non2xx } = await running;
  if (errors + timeouts + non2xx > 0) throw new Error(`${name}: not every answer was a page`);
  const sorted = Float64Array.from(took).sort();
  return {
    name,
    connections,
    perSecond: took.length / duration,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
  };
};
