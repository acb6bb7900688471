import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { Post } from "../../src/ledger/ports.ts";
import { sesClientSettings, sesPost, type SesPostOptions } from "../../src/aws/ses-post.ts";
import { steppedClock } from "./memory/clock.ts";
import { testCredentials, testRegion } from "./moto.ts";
import { mailFrom } from "./office-mail.ts";

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
    mail: mailFrom("office@example.org", {
      depositaries: {
        "un-secretary-general": "depositary@example.org",
        "council-of-europe-secretary-general": "council@example.org",
      },
    }),
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

// Moto's SES of today has no call for either of these; the older one has.
const askedOfMoto = async (
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> => {
  const credential = `test/20010102/${testRegion}/ses/aws4_request`;
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams(parameters),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`moto refused ${JSON.stringify(parameters)}: ${text}`);
  return text;
};

/** Makes an address one that moto lets send. */
export const verifyOnMoto = async (endpoint: string, address: string): Promise<void> => {
  await askedOfMoto(endpoint, { Action: "VerifyEmailIdentity", EmailAddress: address });
};

/** How many recipients moto has taken letters for. */
export const sentByMoto = async (endpoint: string): Promise<number> => {
  const text = await askedOfMoto(endpoint, { Action: "GetSendQuota" });
  return Number(/<SentLast24Hours>(?<sent>[\d.]+)</.exec(text)?.groups?.["sent"]);
};
