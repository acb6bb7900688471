import { createHash, randomUUID } from "node:crypto";

/** The functions that Step Functions adds to JSONata, and a clock that is the driver's own. */

const hashes: Readonly<Record<string, string>> = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};

const hash = (data: unknown, algorithm: unknown): string => {
  const known = hashes[String(algorithm)];
  if (known === undefined) throw new Error(`$hash does not know ${String(algorithm)}`);
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return createHash(known).update(text).digest("hex");
};

const partition = (list: readonly unknown[], size: number): readonly unknown[] => {
  if (!Number.isInteger(size) || size < 1) throw new Error("$partition needs a positive size");
  const parts: unknown[] = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
};

const range = (first: number, last: number, step: number): readonly number[] => {
  if (step === 0) throw new Error("$range needs a step");
  const count = Math.floor((last - first) / step) + 1;
  if (count > 1000) throw new Error("$range gives at most 1000 numbers");
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
};

const parse = (text: string): unknown => JSON.parse(text);

/** The same seed gives the same number, which is all that a seed promises. */
const seeded = (seed: number): number =>
  createHash("sha256").update(String(seed)).digest().readUInt32BE() / 2 ** 32;

const random = (seed?: number): number => (seed === undefined ? Math.random() : seeded(seed));

/** Bindings that are the same for every evaluation. */
export const functions: Readonly<Record<string, unknown>> = {
  uuid: () => randomUUID(),
  hash,
  partition,
  range,
  parse,
  random,
  // AWS leaves it out, and a definition that uses it would run here only.
  eval: undefined,
};

/** Bindings for one evaluation at the instant `at` (epoch ms). */
export const clockAt = (at: number): Readonly<Record<string, unknown>> => ({
  millis: () => at,
  now: () => new Date(at).toISOString(),
});
