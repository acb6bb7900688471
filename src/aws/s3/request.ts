import type { Sentence } from "../../words/messages.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import type { Digest } from "../../values/ids.ts";
import { type AwsRequest, type Credentials, type Signatory, signedHeaders } from "../signed.ts";

export type Bucket = {
  readonly bucket: string;
  readonly region: string;
  /** Of another server that speaks S3; the bucket's name then stands in the path. */
  readonly endpoint?: string | undefined;
  /** Asked for every request, because a function's credentials change while it lives. */
  readonly credentials: () => Credentials | Promise<Credentials>;
  readonly fetch?: typeof fetch | undefined;
  /** For how long one request may take, in milliseconds. */
  readonly patience?: number | undefined;
  /** Waits a random time of at most so many milliseconds. */
  readonly pause?: ((atMost: number) => Promise<void>) | undefined;
};

export type Asked = {
  readonly method: "GET" | "HEAD" | "PUT";
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
};

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

const attempts = 5;
const firstPause = 100;
/** Many times what 40 MB take inside one region, and short enough for a second attempt in a function's time. */
const defaultPatience = 8000;

const pauseWithJitter = (atMost: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, Math.random() * atMost);
  });

export const addressOf = ({ bucket, region, endpoint }: Bucket, key: string): URL =>
  new URL(
    endpoint === undefined
      ? `https://${bucket}.s3.${region}.amazonaws.com/${key}`
      : `${endpoint.replace(/\/$/, "")}/${bucket}/${key}`,
  );

/** In whose name requests to a bucket are signed. */
export const signatoryOf = async ({ region, credentials }: Bucket): Promise<Signatory> => ({
  service: "s3",
  region,
  credentials: await credentials(),
});

type Signed = AwsRequest & { readonly headers: Readonly<Record<string, string>> };

const sign = async (bucket: Bucket, { key, ...asked }: Asked): Promise<Signed> => {
  const request = { ...asked, url: addressOf(bucket, key) };
  return { ...request, headers: await signedHeaders(await signatoryOf(bucket), request) };
};

const send = async (bucket: Bucket, { method, url, headers, body }: Signed): Promise<Answered> => {
  const answer = await (bucket.fetch ?? fetch)(url.href, {
    method,
    headers,
    // A redirect would lose the signature; it means that the region is wrong, which is a fault.
    redirect: "manual",
    signal: AbortSignal.timeout(bucket.patience ?? defaultPatience),
    ...(body === undefined ? {} : { body }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes };
};

/** The code in an answer that tells an error, such as `NoSuchKey`; a HEAD has none. */
export const codeIn = ({ bytes }: Answered): string | undefined =>
  /<Code>(?<code>[^<]*)<\/Code>/.exec(Buffer.from(bytes).toString("utf8", 0, 4096))?.groups?.[
    "code"
  ];

/** Throttled, a fault over there, two conditional writes at the same instant (409), or a body that came too slowly. */
const passes = (answer: Answered): boolean =>
  answer.status >= 500 ||
  answer.status === 429 ||
  answer.status === 409 ||
  (answer.status === 400 && codeIn(answer) === "RequestTimeout");

/** The fault of an answer that was not foreseen. */
export const faultOf = (asked: Asked, answer: Answered): Error =>
  new Error(
    `S3 answered ${answer.status} ${codeIn(answer) ?? ""} to ${asked.method} ${asked.key}`.replace(
      "  ",
      " ",
    ),
  );

/**
 * Asks until there is an answer that another attempt would not change, with pauses that grow and are random in length.
 * Only what may be asked twice may be asked so.
 * @throws the last fault, after five attempts
 */
export const ask = async (bucket: Bucket, asked: Asked): Promise<Answered> => {
  const pause = bucket.pause ?? pauseWithJitter;
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(firstPause * 2 ** attempt);
    // Signed anew each time: a signature is only good for some minutes.
    const signed = await sign(bucket, asked);
    try {
      const answer = await send(bucket, signed);
      if (!passes(answer)) return answer;
      last = faultOf(asked, answer);
    } catch (fault) {
      last = fault;
    }
  }
  throw new Error(`S3 did not answer ${asked.method} ${asked.key}`, { cause: last });
};

/** A key that is written once, and what is said where it was hidden. */
export type Place = { readonly key: string; readonly hidden: Sentence };

/** The checksum that S3 keeps of bytes with that digest. */
export const checksumOf = (digest: Digest): string => Buffer.from(digest, "hex").toString("base64");

/**
 * The bytes under a key; undefined where nothing was ever put.
 * @throws Altered where something is hidden behind a delete marker
 */
export const getKept = async (
  bucket: Bucket,
  { key, hidden }: Place,
): Promise<Uint8Array | undefined> => {
  const asked: Asked = { method: "GET", key };
  const answer = await ask(bucket, asked);
  if (answer.status === 200) return answer.bytes;
  if (answer.status !== 404 || codeIn(answer) !== "NoSuchKey") throw faultOf(asked, answer);
  // Nothing is ever deleted, so a marker is somebody's deed and not the same as "never put".
  if (answer.headers.get("x-amz-delete-marker") === "true") throw new Altered(hidden);
  return undefined;
};

type Put = {
  readonly key: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  /** What is to be said with the bytes whenever they are read. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Puts bytes under a key that is free; what is there already stays as it is. */
export const putOnce = async (
  bucket: Bucket,
  { key, digest, bytes, headers = {} }: Put,
): Promise<"created" | "present"> => {
  const asked: Asked = {
    method: "PUT",
    key,
    headers: {
      ...headers,
      "if-none-match": "*",
      "x-amz-content-sha256": digest,
      "x-amz-checksum-sha256": checksumOf(digest),
      "x-amz-sdk-checksum-algorithm": "SHA256",
    },
    body: Uint8Array.from(bytes),
  };
  const answer = await ask(bucket, asked);
  if (answer.status === 412) return "present";
  if (answer.status !== 200) throw faultOf(asked, answer);
  return "created";
};
