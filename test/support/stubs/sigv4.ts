import { createHash, createHmac } from "node:crypto";
import type { StubRequest } from "./loopback.ts";

// Signature Version 4 checked from the description of it, so that the signing library does not vouch for itself.

const sha256 = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

type Signed = {
  readonly credential: string;
  readonly date: string;
  readonly names: string;
  readonly signature: string;
  readonly payload: string;
};

const fromQuery = (query: URLSearchParams): Signed => ({
  credential: query.get("X-Amz-Credential") ?? "",
  date: query.get("X-Amz-Date") ?? "",
  names: query.get("X-Amz-SignedHeaders") ?? "",
  signature: query.get("X-Amz-Signature") ?? "",
  payload: "UNSIGNED-PAYLOAD",
});

const fromHeaders = ({ headers, body }: StubRequest): Signed => {
  const found = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)/.exec(
    String(headers.authorization),
  );
  return {
    credential: found?.[1] ?? "",
    date: String(headers["x-amz-date"]),
    names: found?.[2] ?? "",
    signature: found?.[3] ?? "",
    // S3 alone wants it said.
    payload: String(headers["x-amz-content-sha256"] ?? sha256(body)),
  };
};

/** Whether a request was signed with that secret, with all that its list of signed headers names as it arrived. */
export const isSignedFor = (request: StubRequest, secret: string): boolean => {
  const { method, path, headers } = request;
  const url = new URL(path, "http://stub");
  const query = url.searchParams;
  const signed = query.has("X-Amz-Signature") ? fromQuery(query) : fromHeaders(request);
  const [, day = "", region = "", service = ""] = signed.credential.split("/");
  const canonical = [
    method,
    url.pathname,
    [...query]
      .filter(([name]) => name !== "X-Amz-Signature")
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join("&"),
    ...signed.names.split(";").map((name) => `${name}:${String(headers[name])}`),
    "",
    signed.names,
    signed.payload,
  ].join("\n");
  const scope = [day, region, service, "aws4_request"].join("/");
  const toSign = ["AWS4-HMAC-SHA256", signed.date, scope, sha256(canonical)].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (before, part) => hmac(before, part),
    `AWS4${secret}`,
  );
  return hmac(key, toSign).toString("hex") === signed.signature;
};
