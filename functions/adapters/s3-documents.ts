import { createHash } from "node:crypto";
import { Altered } from "../../application/altered.ts";
import { largestDocument } from "../../application/largest-document.ts";
import type { Documents, UploadTicket } from "../../application/ports.ts";
import { digestSchema, type Digest } from "../../domain/ids.ts";
import { ask, codeIn, faultOf, type Answered, type Asked, type Bucket } from "./s3/request.ts";
import { ticketFor } from "./s3/upload-ticket.ts";

export type S3Documents = Documents & {
  /**
   * A presigned request by which its holder can store the document of that digest and size in bytes, and no other, within
   * 15 minutes. Whoever relies on the document asks `has` afterwards.
   * @throws for a size over `largestDocument`
   */
  readonly uploadTicket: (digest: Digest, size: number) => Promise<UploadTicket>;
};

const digestOf = (bytes: Uint8Array): Digest =>
  digestSchema.parse(createHash("sha256").update(bytes).digest("hex"));

const checksumOf = (digest: Digest): string => Buffer.from(digest, "hex").toString("base64");

const keyOf = (digest: Digest): string => `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;

const altered = (digest: Digest, words: string): Altered =>
  new Altered(`The document ${digest} ${words}`);

// Nothing is ever deleted, so a marker that hides a document is somebody's deed and not the same as "never stored".
const assertNotHidden = (digest: Digest, answer: Answered): void => {
  if (answer.headers.get("x-amz-delete-marker") === "true")
    throw altered(digest, "was hidden in the bucket by a delete marker");
};

const assertSize = (size: number): void => {
  if (size > largestDocument)
    throw new Error(`A document of ${size} bytes is over the limit of ${largestDocument}`);
};

const read = async (bucket: Bucket, digest: Digest): Promise<Uint8Array | undefined> => {
  const asked: Asked = { method: "GET", key: keyOf(digest) };
  const answer = await ask(bucket, asked);
  if (answer.status === 404 && codeIn(answer) === "NoSuchKey") {
    assertNotHidden(digest, answer);
    return undefined;
  }
  if (answer.status !== 200) throw faultOf(asked, answer);
  if (digestOf(answer.bytes) !== digest) throw altered(digest, "was altered in the bucket");
  return answer.bytes;
};

const head = (bucket: Bucket, digest: Digest): Promise<Answered> =>
  ask(bucket, {
    method: "HEAD",
    key: keyOf(digest),
    headers: { "x-amz-checksum-mode": "ENABLED" },
  });

const isThere = async (bucket: Bucket, digest: Digest): Promise<boolean> => {
  const answer = await head(bucket, digest);
  if (answer.status === 200) return true;
  // The answer to a HEAD does not say whether the document or the whole bucket is missing; that to a GET does.
  return (await read(bucket, digest)) !== undefined;
};

// S3 computed the checksum when it took the bytes. Where none is kept, the bytes themselves are looked at.
const assertSame = async (bucket: Bucket, digest: Digest): Promise<void> => {
  const answer = await head(bucket, digest);
  const kept = answer.status === 200 ? answer.headers.get("x-amz-checksum-sha256") : null;
  if (kept === checksumOf(digest)) return;
  if ((await read(bucket, digest)) === undefined)
    throw new Error(`S3 says that the document ${digest} is there and does not have it`);
};

const write = async (bucket: Bucket, digest: Digest, bytes: Uint8Array): Promise<void> => {
  const asked: Asked = {
    method: "PUT",
    key: keyOf(digest),
    headers: {
      "if-none-match": "*",
      "x-amz-content-sha256": digest,
      "x-amz-checksum-sha256": checksumOf(digest),
      "x-amz-sdk-checksum-algorithm": "SHA256",
    },
    body: Uint8Array.from(bytes),
  };
  const answer = await ask(bucket, asked);
  if (answer.status === 412) await assertSame(bucket, digest);
  else if (answer.status !== 200) throw faultOf(asked, answer);
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
    await write(bucket, digest, bytes);
    return digest;
  },
  uploadTicket: async (digest, size) => {
    assertSize(size);
    return ticketFor(bucket, { key: keyOf(digest), checksum: checksumOf(digest), size });
  },
});
