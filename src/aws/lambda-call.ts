import { type Credentials, signedHeaders } from "./signed.ts";

export type Callee = {
  readonly name: string;
  readonly region: string;
  /** Of another server that speaks Lambda. */
  readonly endpoint?: string | undefined;
  readonly credentials: () => Credentials;
  /** For how long the answer is waited for, in milliseconds. */
  readonly patience: number;
};

/** Calls a function with an event, and answers what it answered. */
export type Call = (event: unknown) => Promise<unknown>;

/**
 * Calls another function and waits for its answer. One attempt; a function that was given up on goes on by itself.
 * @throws when it was not called, ended in a fault, or did not answer in time
 */
export const lambdaCall =
  ({ name, region, endpoint, credentials, patience }: Callee): Call =>
  async (event) => {
    const server = endpoint ?? `https://lambda.${region}.amazonaws.com`;
    const request = {
      method: "POST",
      url: new URL(`${server}/2015-03-31/functions/${name}/invocations`),
      headers: { "content-type": "application/json" },
      body: JSON.stringify(event),
    } as const;
    const by = { service: "lambda", region, credentials: credentials() } as const;
    const answer = await fetch(request.url, {
      ...request,
      headers: await signedHeaders(by, request),
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`Lambda answered ${String(answer.status)} to a call of ${name}`);
    const fault = answer.headers.get("x-amz-function-error");
    // Its words stand in its own log.
    if (fault !== null) throw new Error(`${name} ended in a fault: ${fault}`);
    const said: unknown = JSON.parse(text);
    return said;
  };
