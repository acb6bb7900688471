import { createHash } from "node:crypto";
import { Altered } from "../../application/altered.ts";
import type { Checkpoints } from "../../application/log/checkpoints.ts";
import { ask, codeIn, faultOf, type Answered, type Asked, type Bucket } from "./s3/request.ts";

const prefix = "checkpoints/";
const digits = 15;
const keyOf = (size: number): string => `${prefix}${String(size).padStart(digits, "0")}.txt`;
const keysShape = /<Key>checkpoints\/(\d{15})\.txt<\/Key>/g;
const moreShape = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes);

// Nothing is ever deleted, so a marker that hides a checkpoint is somebody's deed and not the same as "never published".
const assertNotHidden = (size: number, answer: Answered): void => {
  if (answer.headers.get("x-amz-delete-marker") === "true")
    throw new Altered(`The checkpoint of ${String(size)} leaves was hidden by a delete marker`);
};

const read = async (bucket: Bucket, size: number): Promise<string | undefined> => {
  const asked: Asked = { method: "GET", key: keyOf(size) };
  const answer = await ask(bucket, asked);
  if (answer.status === 200) return Buffer.from(answer.bytes).toString("utf8");
  if (answer.status !== 404 || codeIn(answer) !== "NoSuchKey") throw faultOf(asked, answer);
  assertNotHidden(size, answer);
  return undefined;
};

const write = async (
  bucket: Bucket,
  size: number,
  note: string,
): Promise<"published" | "present"> => {
  const body = Uint8Array.from(Buffer.from(note));
  const asked: Asked = {
    method: "PUT",
    key: keyOf(size),
    headers: {
      "if-none-match": "*",
      "x-amz-content-sha256": sha256(body).digest("hex"),
      "x-amz-checksum-sha256": sha256(body).digest("base64"),
      "x-amz-sdk-checksum-algorithm": "SHA256",
    },
    body,
  };
  const answer = await ask(bucket, asked);
  if (answer.status === 412) return "present";
  if (answer.status !== 200) throw faultOf(asked, answer);
  return "published";
};

const queryFor = (token: string | undefined): string => {
  const query = new URLSearchParams({ "list-type": "2", prefix });
  if (token !== undefined) query.set("continuation-token", token);
  return `?${query.toString().replaceAll("+", "%20")}`;
};

const listed = async (bucket: Bucket): Promise<readonly number[]> => {
  const sizes: number[] = [];
  for (let token: string | undefined = undefined; ;) {
    const asked: Asked = { method: "GET", key: queryFor(token) };
    const answer = await ask(bucket, asked);
    if (answer.status !== 200) throw faultOf(asked, answer);
    const page = Buffer.from(answer.bytes).toString("utf8");
    for (const [, size] of page.matchAll(keysShape)) sizes.push(Number(size));
    const more: string | undefined = moreShape.exec(page)?.[1];
    if (more === undefined) return sizes.sort((one, other) => one - other);
    token = more.replaceAll("&amp;", "&");
  }
};

/**
 * Checkpoints in a bucket, each under its size, written once (`If-None-Match: *`). Who reads needs the right to list.
 * @throws Altered for a checkpoint that was hidden
 */
export const s3Checkpoints = (bucket: Bucket): Checkpoints => ({
  put: (size, note) => write(bucket, size, note),
  list: () => listed(bucket),
  get: (size) => read(bucket, size),
});
