import { KMSClient } from "@aws-sdk/client-kms";
import { digestOf } from "../../../src/record/canonical.ts";
import { kmsSigner } from "../../../src/aws/kms-signer.ts";
import { serveKms, stubKeyId } from "../stubs/kms.ts";
import { serveSns, stubTopic, type SnsStub } from "../stubs/sns.ts";
import type { Account } from "./account.ts";
import { newDeployment } from "./deployment.ts";
import { bucket } from "./grounds.ts";
import { claimsOf, httpEvent } from "./http-events.ts";
import { signedFetch } from "./signed-fetch.ts";

type Handler = (event: unknown) => Promise<unknown>;
type Answer = Readonly<Record<string, unknown>>;

export type Shown = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export type LogKeepers = {
  readonly sequence: () => Promise<Answer>;
  readonly seal: () => Promise<Answer>;
  /** What the function that shows the log answers to a GET. */
  readonly show: (path: string, person?: string, query?: string) => Promise<Shown>;
  /** The checkpoint of that size, as somebody reads it who may. */
  readonly checkpoint: (size: number) => Promise<string | undefined>;
  /** Puts an object there as somebody does who got past the bucket's policy. */
  readonly plant: (size: number, note: string) => Promise<void>;
  /** The public half of a key in KMS. */
  readonly publicKey: (keyId?: string) => Promise<Uint8Array>;
  /** Deploys the functions anew with these keys to sign with. */
  readonly deploy: (signingKey: string, next?: string) => Promise<void>;
  /** Where checkpoints are sent to those who subscribed. */
  readonly sns: SnsStub;
  readonly close: () => Promise<void>;
};

const called =
  (call: Handler): (() => Promise<Answer>) =>
  async () =>
    (await call({})) as Answer;

type HttpResult = { statusCode: number; headers: Record<string, string>; body: string };

const shownBy =
  (call: Handler): LogKeepers["show"] =>
  async (path, person = "clerk-1", query = "") => {
    const claims = person === "" ? undefined : claimsOf(person);
    const answer = await call(httpEvent({ method: "GET", path, query, claims }));
    const { statusCode: status, headers, body: text } = answer as HttpResult;
    return { status, headers, text };
  };

const loadAll = async () => {
  const load = newDeployment();
  const loaded = async (name: string): Promise<Handler> => {
    const { handler } = (await load(`${name}/handler.ts`)) as { handler: Handler };
    return async (event) => JSON.parse(JSON.stringify(await handler(event))) as unknown;
  };
  return {
    sequence: called(await loaded("sequence-log")),
    seal: called(await loaded("seal-log")),
    show: shownBy(await loaded("show-log")),
  };
};

/** The functions that keep the log of an account and show it, with keys in KMS that really sign. */
export const openLogKeepers = async (account: Account): Promise<LogKeepers> => {
  const kms = await serveKms();
  const sns = await serveSns();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    TASDIQ_CHECKPOINT_TOPIC: stubTopic,
    TASDIQ_CHECKPOINTS_BUCKET: bucket,
    TASDIQ_EXPORTS_BUCKET: bucket,
    TASDIQ_SIGNING_KEY: stubKeyId,
  });
  const addressOf = (size: number): string =>
    `${account.documents}/${bucket}/checkpoints/${String(size).padStart(15, "0")}.txt`;
  let functions = await loadAll();
  return {
    sequence: () => functions.sequence(),
    seal: () => functions.seal(),
    show: (...asked) => functions.show(...asked),
    checkpoint: async (size) => {
      const answer = await signedFetch("s3", addressOf(size));
      return answer.ok ? answer.text() : undefined;
    },
    plant: async (size, note) => {
      const checksum = Buffer.from(digestOf(note), "hex").toString("base64");
      const headers = { "if-none-match": "*", "x-amz-checksum-sha256": checksum };
      const answer = await signedFetch("s3", addressOf(size), {
        method: "PUT",
        headers,
        body: note,
      });
      if (!answer.ok) throw new Error(`not planted: ${String(answer.status)}`);
    },
    publicKey: (keyId = stubKeyId) => kmsSigner({ client: new KMSClient({}), keyId }).publicKey(),
    deploy: async (signingKey, next = "") => {
      process.env["TASDIQ_SIGNING_KEY"] = signingKey;
      process.env["TASDIQ_NEXT_SIGNING_KEY"] = next;
      functions = await loadAll();
    },
    sns,
    close: async () => {
      await kms.close();
      await sns.close();
    },
  };
};
