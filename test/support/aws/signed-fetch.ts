import { type AwsRequest, type Signatory, signedHeaders } from "../../../src/aws/signed.ts";
import { testCredentials, testRegion } from "../moto.ts";

/** Asks a service as the account that tests own. */
export const signedFetch = async (
  service: Signatory["service"],
  address: string,
  asked: Pick<AwsRequest, "headers" | "body"> & { readonly method?: AwsRequest["method"] } = {},
): Promise<Response> => {
  const request = { method: "GET", ...asked, url: new URL(address) } as const;
  const by = { service, region: testRegion, credentials: testCredentials };
  const headers = await signedHeaders(by, request);
  const { method, body } = request;
  return fetch(address, {
    method,
    headers,
    ...(body === undefined
      ? {}
      : { body: typeof body === "string" ? body : Uint8Array.from(body) }),
  });
};
