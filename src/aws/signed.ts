import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/** In whose name a request is signed, and for which service of which region. */
export type Signatory = {
  readonly service: "lambda" | "s3" | "sns";
  readonly region: string;
  readonly credentials: Credentials;
};

/** A request before it is signed. */
export type AwsRequest = {
  readonly method: "GET" | "HEAD" | "POST" | "PUT";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

const signerOf = ({ service, region, credentials }: Signatory): SignatureV4 => {
  const { sessionToken, ...who } = credentials;
  return new SignatureV4({
    service,
    region,
    credentials: { ...who, ...(sessionToken === undefined ? {} : { sessionToken }) },
    sha256: Sha256,
    // S3 alone takes the path as it is written, and alone asks for a digest of the bytes in a header.
    uriEscapePath: service !== "s3",
    applyChecksum: service === "s3",
  });
};

const asSigned = ({ method, url, headers = {}, body }: AwsRequest) => ({
  method,
  protocol: url.protocol,
  hostname: url.hostname,
  path: url.pathname,
  query: Object.fromEntries(url.searchParams),
  headers: { ...headers, host: url.host },
  ...(body === undefined ? {} : { body }),
});

/**
 * The headers of a request, with the signature among them that AWS asks for. It is good for some minutes.
 *
 * Source: Signature Version 4, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export const signedHeaders = async (
  by: Signatory,
  request: AwsRequest,
): Promise<Record<string, string>> => {
  const { headers } = await signerOf(by).sign(asSigned(request));
  // `fetch` sets the host itself.
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "host"));
};

/**
 * An address that lets anybody who has it make this one request to S3 for so many seconds, without rights of their own.
 * The request must carry the headers given here, unchanged.
 */
export const presignedAddress = async (
  by: Signatory,
  request: AwsRequest,
  { seconds, now = new Date() }: { readonly seconds: number; readonly now?: Date },
): Promise<string> => {
  const { url, headers = {} } = request;
  const signed = await signerOf(by).presign(
    asSigned({
      ...request,
      // What is sent is not known yet.
      headers: { ...headers, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
    }),
    {
      expiresIn: seconds,
      signingDate: now,
      unhoistableHeaders: new Set(Object.keys(headers)),
    },
  );
  const address = new URL(url);
  for (const [name, value] of Object.entries(signed.query ?? {}))
    address.searchParams.set(name, String(value));
  return address.href;
};
