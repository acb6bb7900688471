import { digestOf } from "../record/canonical.ts";
import { checkpointFile, sizesOf, type Checkpoints } from "../ledger/log/checkpoints.ts";
import { ask, type Asked, type Bucket, faultOf, getKept, putOnce } from "./s3/request.ts";

const prefix = "checkpoints/";
const keyOf = (size: number): string => `${prefix}${checkpointFile(size)}`;
const keysShape = /<Key>checkpoints\/([^<]*)<\/Key>/g;
const moreShape = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/;

const read = async (bucket: Bucket, size: number): Promise<string | undefined> => {
  const bytes = await getKept(bucket, {
    key: keyOf(size),
    hidden: { kind: "checkpointHidden", size },
  });
  return bytes && Buffer.from(bytes).toString("utf8");
};

const write = async (
  bucket: Bucket,
  size: number,
  note: string,
): Promise<"published" | "present"> => {
  const bytes = Buffer.from(note);
  const kept = await putOnce(bucket, { key: keyOf(size), digest: digestOf(bytes), bytes });
  return kept === "created" ? "published" : "present";
};

const queryFor = (beyond: number, token: string | undefined): string => {
  // In order of their names keys are in order of size, so the bucket itself leaves out what is smaller.
  const query = new URLSearchParams({ "list-type": "2", prefix, "start-after": keyOf(beyond) });
  if (token !== undefined) query.set("continuation-token", token);
  return `?${query.toString().replaceAll("+", "%20")}`;
};

const listed = async (bucket: Bucket, beyond = 0): Promise<readonly number[]> => {
  const files: string[] = [];
  for (let token: string | undefined = undefined; ;) {
    const asked: Asked = { method: "GET", key: queryFor(beyond, token) };
    const answer = await ask(bucket, asked);
    if (answer.status !== 200) throw faultOf(asked, answer);
    const page = Buffer.from(answer.bytes).toString("utf8");
    for (const [, file = ""] of page.matchAll(keysShape)) files.push(file);
    const more: string | undefined = moreShape.exec(page)?.[1];
    if (more === undefined) return sizesOf(files, beyond);
    token = more.replaceAll("&amp;", "&");
  }
};

/**
 * Checkpoints in a bucket, each under its size, written once (`If-None-Match: *`). Who reads needs the right to list.
 * @throws Altered for a checkpoint that was hidden
 */
export const s3Checkpoints = (bucket: Bucket): Checkpoints => ({
  put: (size, note) => write(bucket, size, note),
  list: (beyond) => listed(bucket, beyond),
  get: (size) => read(bucket, size),
});
