import { digestOf } from "../record/canonical.ts";
import { largestDocument } from "../ledger/largest-document.ts";
import type { Documents, UploadTicket } from "../ledger/ports.ts";
import { Altered } from "../ledger/reading/altered-record.ts";
import type { Digest } from "../values/ids.ts";
import {
  addressOf,
  type Answered,
  ask,
  type Bucket,
  checksumOf,
  getKept,
  putOnce,
  signatoryOf,
} from "./s3/request.ts";
import { presignedAddress } from "./signed.ts";

/** For how long a ticket can be used, in seconds. */
const life = 15 * 60;

/**
 * Every header is signed, the length too: S3 refuses the request without them, other bytes than those of the checksum
 * (base64 of the SHA-256), another length than `size` in bytes, and a second document under the key.
 */
const ticketFor = async (
  bucket: Bucket,
  {
    key,
    checksum,
    size,
  }: { readonly key: string; readonly checksum: string; readonly size: number },
): Promise<UploadTicket> => {
  const headers = {
    "content-length": String(size),
    "if-none-match": "*",
    "x-amz-checksum-sha256": checksum,
    // A bucket with Object Lock wants to be told how the checksum was made.
    "x-amz-sdk-checksum-algorithm": "SHA256",
  };
  const now = new Date();
  const url = await presignedAddress(
    await signatoryOf(bucket),
    { method: "PUT", url: addressOf(bucket, key), headers },
    { seconds: life, now },
  );
  const expiresAt = new Date(now.getTime() + life * 1000).toISOString();
  return { method: "PUT", url, headers, expiresAt };
};

export type S3Documents = Documents & {
  /**
   * A presigned request by which its holder can store the document of that digest and size in bytes, and no other, within
   * 15 minutes. Whoever relies on the document asks `has` afterwards.
   * @throws for a size over `largestDocument`
   */
  readonly uploadTicket: (digest: Digest, size: number) => Promise<UploadTicket>;
};

const keyOf = (digest: Digest): string => `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;

const assertSize = (size: number): void => {
  if (size > largestDocument)
    throw new Error(`A document of ${size} bytes is over the limit of ${largestDocument}`);
};

const read = async (bucket: Bucket, digest: Digest): Promise<Uint8Array | undefined> => {
  const bytes = await getKept(bucket, {
    key: keyOf(digest),
    hidden: { kind: "documentHidden", digest },
  });
  if (bytes !== undefined && digestOf(bytes) !== digest)
    throw new Altered({ kind: "documentAlteredInBucket", digest });
  return bytes;
};

const head = (bucket: Bucket, digest: Digest): Promise<Answered> =>
  ask(bucket, {
    method: "HEAD",
    key: keyOf(digest),
    headers: { "x-amz-checksum-mode": "ENABLED" },
  });

// S3 computed the checksum when it took the bytes. Where it keeps none, or another, the bytes themselves are looked at; so they are
// where nothing is found: the answer to a HEAD does not say whether the document or the whole bucket is missing, that to a GET does.
const isThere = async (bucket: Bucket, digest: Digest): Promise<boolean> => {
  const answer = await head(bucket, digest);
  const kept = answer.status === 200 ? answer.headers.get("x-amz-checksum-sha256") : null;
  return kept === checksumOf(digest) || (await read(bucket, digest)) !== undefined;
};

const assertSame = async (bucket: Bucket, digest: Digest): Promise<void> => {
  if (!(await isThere(bucket, digest)))
    throw new Error(`S3 says that the document ${digest} is there and does not have it`);
};

/**
 * Documents in a bucket, each under its SHA-256 behind two folders of two digits, as in the folder of one machine. Each is
 * written once (`If-None-Match: *`), so a repeated or lost request is safe to send again. The reader needs the right to
 * list the bucket: without it S3 answers "forbidden" where nothing is stored, which here is a fault and never "not there".
 * @throws for a document over `largestDocument`; `Altered` for one that is not what its name says, or was hidden
 */
export const s3Documents = (bucket: Bucket): S3Documents => ({
  get: (digest) => read(bucket, digest),
  has: (digest) => isThere(bucket, digest),
  put: async (bytes) => {
    assertSize(bytes.length);
    const digest = digestOf(bytes);
    const kept = await putOnce(bucket, { key: keyOf(digest), digest, bytes });
    if (kept === "present") await assertSame(bucket, digest);
    return digest;
  },
  uploadTicket: async (digest, size) => {
    assertSize(size);
    return ticketFor(bucket, { key: keyOf(digest), checksum: checksumOf(digest), size });
  },
});
