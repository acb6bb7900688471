import { createHash } from "node:crypto";
import { serveStub, type Behaviour, type Stub, type StubRequest } from "./loopback.ts";
import { listed } from "./s3-listing.ts";
import { isSignedFor } from "./sigv4.ts";

type Kept = { bytes: Buffer; checksum: string | undefined };

/** What the next request meets instead of S3; `serve and hang up`: it is carried out, and its answer is lost. */
export type Mishap = Behaviour | "serve and hang up";

export type S3Stub = Stub & {
  readonly objects: Map<string, Kept>;
  /** Keys that a delete marker hides. */
  readonly hidden: Set<string>;
  readonly meets: (...mishaps: readonly Mishap[]) => void;
  /** Method and path of every request, in order. */
  readonly asked: () => readonly string[];
};

const errorOf = (status: number, code: string): Behaviour => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
});

const put = (
  objects: Map<string, Kept>,
  key: string,
  { headers, body }: StubRequest,
): Behaviour => {
  if (headers["if-none-match"] === "*" && objects.has(key))
    return errorOf(412, "PreconditionFailed");
  const checksum = headers["x-amz-checksum-sha256"];
  if (checksum !== createHash("sha256").update(body).digest("base64"))
    return errorOf(400, "BadDigest");
  objects.set(key, { bytes: body, checksum });
  return { status: 200 };
};

/** A bucket "documents" that is written once, checks checksums and signatures, and can be made to fail. */
export const serveS3 = async (secret: string): Promise<S3Stub> => {
  const objects = new Map<string, Kept>();
  // What was said with the bytes, and is said again whenever they are read.
  const said = new Map<string, Record<string, string>>();
  const hidden = new Set<string>();
  const mishaps: Mishap[] = [];
  const asked: string[] = [];

  const read = (key: string, method: string): Behaviour => {
    const kept = hidden.has(key) ? undefined : objects.get(key);
    if (kept === undefined) {
      const marker = hidden.has(key) ? { "x-amz-delete-marker": "true" } : {};
      const missing = errorOf(404, "NoSuchKey") as Exclude<Behaviour, string>;
      return { ...missing, headers: { ...missing.headers, ...marker } };
    }
    const headers = {
      ...said.get(key),
      ...(kept.checksum === undefined ? {} : { "x-amz-checksum-sha256": kept.checksum }),
    };
    return { status: 200, headers, body: method === "HEAD" ? "" : kept.bytes };
  };

  const serve = (request: StubRequest): Behaviour => {
    const url = new URL(request.path, "http://stub");
    const [, bucket, ...rest] = url.pathname.split("/");
    if (!isSignedFor(request, secret)) return errorOf(403, "SignatureDoesNotMatch");
    if (bucket !== "documents") return errorOf(404, "NoSuchBucket");
    if (url.searchParams.has("list-type")) return listed([...objects.keys()], url.searchParams);
    const key = rest.join("/");
    if (request.method !== "PUT") return read(key, request.method);
    const { "content-type": type = "", "content-disposition": shown = "" } = request.headers;
    if (!objects.has(key)) said.set(key, { "content-type": type, "content-disposition": shown });
    return put(objects, key, request);
  };

  const stub = await serveStub((request) => {
    asked.push(`${request.method} ${new URL(request.path, "http://stub").pathname}`);
    const mishap = mishaps.shift();
    if (mishap === undefined) return serve(request);
    if (mishap !== "serve and hang up") return mishap;
    serve(request);
    return "hang up";
  });
  return {
    ...stub,
    objects,
    hidden,
    meets: (...coming) => {
      mishaps.push(...coming);
    },
    asked: () => asked,
  };
};
