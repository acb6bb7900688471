import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { Post } from "../../application/ports.ts";
import {
  sesClientSettings,
  sesPost,
  type SesPostOptions,
} from "../../functions/adapters/ses-post.ts";
import { steppedClock } from "./memory/clock.ts";
import { testCredentials, testRegion } from "./moto.ts";

/** Post through the SES at that endpoint, from the office to the depositary. The caller closes it. */
export const openSes = (
  endpoint: string,
  change: Partial<SesPostOptions> & {
    readonly maxAttempts?: number;
    readonly patience?: number;
  } = {},
): { readonly post: Post; readonly close: () => void } => {
  const { maxAttempts = sesClientSettings.maxAttempts, patience = 10_000, ...options } = change;
  const client = new SESv2Client({
    endpoint,
    region: testRegion,
    credentials: testCredentials,
    maxAttempts,
    // Tests that wait for silence do not wait that long.
    requestHandler: { ...sesClientSettings.requestHandler, requestTimeout: patience },
  });
  const post = sesPost({
    client,
    from: "office@example.org",
    to: "depositary@example.org",
    configurationSet: "notifications",
    clock: steppedClock(Date.UTC(2001, 0, 2, 3, 4, 5)),
    ...options,
  });
  return {
    post,
    close: () => {
      client.destroy();
    },
  };
};

/** Makes an address one that moto lets send. Its SES of today has no call for that; the older one has. */
export const verifyOnMoto = async (endpoint: string, address: string): Promise<void> => {
  const credential = `test/20010102/${testRegion}/ses/aws4_request`;
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams({ Action: "VerifyEmailIdentity", EmailAddress: address }),
  });
  if (!answer.ok) throw new Error(`moto did not verify ${address}: ${await answer.text()}`);
};
