import { AwsV4Signer } from "aws4fetch";
import type { UploadTicket } from "../../application/ports.ts";
import { addressOf, signedBy, type Bucket } from "./request.ts";

/** For how long a ticket can be used, in seconds. */
const life = 15 * 60;

/**
 * Every header is signed, the length too: S3 refuses the request without them, other bytes than those of the checksum
 * (base64 of the SHA-256), another length than `size` in bytes, and a second document under the key.
 */
export const ticketFor = async (
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
  const now = Date.now();
  const url = addressOf(bucket, key);
  url.searchParams.set("X-Amz-Expires", String(life));
  const signer = new AwsV4Signer({
    ...(await signedBy(bucket)),
    method: "PUT",
    datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, ""),
    url: url.href,
    headers,
    signQuery: true,
    // Otherwise the length would be left out of what is signed.
    allHeaders: true,
  });
  const signed = await signer.sign();
  const expiresAt = new Date(now + life * 1000).toISOString();
  return { method: "PUT", url: signed.url.href, headers, expiresAt };
};
