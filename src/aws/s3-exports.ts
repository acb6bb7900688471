import { digestOf } from "../record/canonical.ts";
import {
  addressOf,
  ask,
  type Asked,
  type Bucket,
  codeIn,
  faultOf,
  putOnce,
  signatoryOf,
} from "./s3/request.ts";
import { presignedAddress } from "./signed.ts";

/** For how long what is under a key can be had by the address, in seconds. */
const life = 5 * 60;

/** An address by which its holder, without rights of their own, gets what is under a key. */
const downloadAddress = async (bucket: Bucket, key: string): Promise<string> =>
  presignedAddress(
    await signatoryOf(bucket),
    { method: "GET", url: addressOf(bucket, key) },
    { seconds: life },
  );

const prefix = "exports/";
/** An export may be many times what another object is, and nothing else waits for it. */
const patience = 120_000;

export type S3Exports = {
  readonly has: (name: string) => Promise<boolean>;
  /** One that is there under the name already stays: the same name, the same lines. */
  readonly put: (
    name: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Where it can be had for a few minutes by whoever is told. */
  readonly addressOf: (name: string) => Promise<string>;
};

const isThere = async (bucket: Bucket, name: string): Promise<boolean> => {
  // One byte is asked for, and not its head: only an answer with a body says whether the whole bucket is missing.
  const asked: Asked = { method: "GET", key: `${prefix}${name}`, headers: { range: "bytes=0-0" } };
  const answer = await ask(bucket, asked);
  if (answer.status === 200 || answer.status === 206) return true;
  if (answer.status === 404 && codeIn(answer) === "NoSuchKey") return false;
  throw faultOf(asked, answer);
};

/** Exports in a bucket that forgets them after a day. Who reads needs the right to list. */
export const s3Exports = (bucket: Bucket): S3Exports => ({
  has: (name) => isThere(bucket, name),
  put: async (name, bytes, headers) => {
    const put = { key: `${prefix}${name}`, digest: digestOf(bytes), bytes, headers };
    await putOnce({ ...bucket, patience }, put);
  },
  addressOf: (name) => downloadAddress(bucket, `${prefix}${name}`),
});
