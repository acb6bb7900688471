import { Altered } from "../../application/reading/altered-record.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import type { Said } from "../../words/messages.ts";
import { ask, codeIn, faultOf, type Asked, type Bucket } from "./request.ts";

/** A key that is written once, and what is said where it was hidden. */
export type Place = { readonly key: string; readonly hidden: Said };

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
