import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";
import type { PageContext } from "./pages.ts";

const pack = promisify(gzip);

/** Smaller than a packet of the network, so packing it would save nothing. */
const smallest = 1400;
/** Of a page the next two levels take off a few bytes more, and need half as much time again. */
const level = 3;

const isRefused = (parameter: string): boolean => /^\s*q=0(\.0*)?\s*$/i.test(parameter);

const takesGzip = (c: Context): boolean =>
  (c.req.header("accept-encoding") ?? "").split(",").some((one) => {
    const [coding = "", ...parameters] = one.split(";");
    return coding.trim().toLowerCase() === "gzip" && !parameters.some(isRefused);
  });

// How far a page shrinks tells what it says twice. Whoever can send a browser to our addresses, and sees how long the answers
// are, learns so letter by letter what a page says to somebody who is signed in, beginning with their form's secret (BREACH).
// So theirs are packed only where the browser says that no other site sent it here.
const isSafeToPack = (c: PageContext): boolean =>
  c.var.visit.visitor === undefined ||
  ["same-origin", "none"].includes(c.req.header("sec-fetch-site") ?? "");

type Sent = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

const vary = "Accept-Encoding";

// What is kept from answer to answer is packed once, and forgotten with it.
const packedBefore = new WeakMap<Uint8Array, Promise<Sent["bytes"]>>();

const packOnce = (bytes: Sent["bytes"]): Promise<Sent["bytes"]> => {
  const before = packedBefore.get(bytes);
  if (before !== undefined) return before;
  const packing = pack(bytes, { level });
  packedBefore.set(bytes, packing);
  return packing;
};

/** A page or a file as it goes over the line. */
export const packed = async (c: PageContext, bytes: Sent["bytes"]): Promise<Sent> => {
  if (bytes.length < smallest || !takesGzip(c) || !isSafeToPack(c))
    return { bytes, headers: { vary } };
  return { bytes: await packOnce(bytes), headers: { vary, "content-encoding": "gzip" } };
};

/** What never changes and holds no secret, as it goes over the line: packed once, and when it is first asked for. */
export const compressOnce = (text: string): ((c: Context) => Promise<Sent>) => {
  const plain = new TextEncoder().encode(text);
  let best: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return async (c) => {
    if (!takesGzip(c)) return { bytes: plain, headers: { vary } };
    best ??= pack(plain, { level: 9 });
    return { bytes: await best, headers: { vary, "content-encoding": "gzip" } };
  };
};
