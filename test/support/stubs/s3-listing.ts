import { serveStub, type Behaviour, type Stub, type StubRequest } from "./loopback.ts";
import { isSignedFor } from "./sigv4.ts";

export type ListingStub = Stub & { readonly hidden: Set<string> };

const pageSize = 3;

const errorOf = (status: number, code: string, headers = {}): Behaviour => ({
  status,
  headers: { "content-type": "application/xml", ...headers },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
});

/** What ListObjectsV2 answers, three keys to a page; the token is the last key of the page before. */
export const listed = (keys: readonly string[], query: URLSearchParams): Behaviour => {
  const after = query.get("continuation-token") ?? "";
  const start = query.get("start-after") ?? "";
  const all = keys
    .filter(
      (key) => key.startsWith(query.get("prefix") ?? "") && key > start && `&+/=${key}` > after,
    )
    .sort();
  const page = all.slice(0, pageSize);
  const isMore = all.length > page.length;
  // With what must be escaped in XML and in a query.
  const token = isMore
    ? `<NextContinuationToken>&amp;+/=${page.at(-1) ?? ""}</NextContinuationToken>`
    : "";
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
  return { status: 200, body: `<ListBucketResult>${contents}${token}</ListBucketResult>` };
};

/** A bucket "documents" that is written once and can be listed. */
export const serveListingS3 = async (secret: string): Promise<ListingStub> => {
  const objects = new Map<string, Buffer>();
  const hidden = new Set<string>();
  const put = (key: string, { headers, body }: StubRequest): Behaviour => {
    if (headers["if-none-match"] !== "*") return errorOf(403, "AccessDenied");
    if (objects.has(key)) return errorOf(412, "PreconditionFailed");
    objects.set(key, body);
    return { status: 200 };
  };
  const get = (key: string): Behaviour => {
    if (hidden.has(key)) return errorOf(404, "NoSuchKey", { "x-amz-delete-marker": "true" });
    const body = objects.get(key);
    return body === undefined ? errorOf(404, "NoSuchKey") : { status: 200, body };
  };
  const stub = await serveStub((request) => {
    const url = new URL(request.path, "http://stub");
    const [, bucket, ...rest] = url.pathname.split("/");
    if (!isSignedFor(request, secret)) return errorOf(403, "SignatureDoesNotMatch");
    if (bucket !== "documents") return errorOf(404, "NoSuchBucket");
    if (url.searchParams.has("list-type")) return listed([...objects.keys()], url.searchParams);
    const key = rest.join("/");
    return request.method === "PUT" ? put(key, request) : get(key);
  });
  return { ...stub, hidden };
};
