import { type Credentials, signedHeaders } from "./signed.ts";

export type Topic = {
  readonly arn: string;
  readonly region: string;
  /** Of another server that speaks SNS. */
  readonly endpoint?: string | undefined;
  readonly credentials: () => Credentials;
  /** For how long the request may take, in milliseconds. */
  readonly patience?: number;
};

/** Sends a letter to everybody who subscribed. */
export type Publish = (letter: {
  readonly subject: string;
  readonly body: string;
}) => Promise<void>;

const defaultPatience = 10_000;

/**
 * Publishes to a topic, which writes to those who subscribed. One attempt: a second could be a second letter.
 * @throws when SNS did not take it
 */
export const snsTopic =
  ({ arn, region, endpoint, credentials, patience = defaultPatience }: Topic): Publish =>
  async ({ subject, body }) => {
    const request = {
      method: "POST",
      url: new URL(endpoint ?? `https://sns.${region}.amazonaws.com/`),
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        Action: "Publish",
        Version: "2010-03-31",
        TopicArn: arn,
        Subject: subject,
        Message: body,
      }).toString(),
    } as const;
    const by = { service: "sns", region, credentials: credentials() } as const;
    const answer = await fetch(request.url, {
      ...request,
      headers: await signedHeaders(by, request),
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return;
    const [, code = ""] = /<Code>([^<]*)<\/Code>/.exec(await answer.text()) ?? [];
    throw new Error(`SNS answered ${String(answer.status)} ${code}`.trimEnd());
  };
