import { KMSClient } from "@aws-sdk/client-kms";
import { AwsClient } from "aws4fetch";
import { kmsSigner } from "../../../functions/adapters/kms-signer.ts";
import { testCredentials, testRegion } from "../moto.ts";
import { serveKms, stubKeyId } from "../stubs/kms.ts";
import { serveListingS3 } from "../stubs/s3-listing.ts";
import type { Account } from "./account.ts";
import { bucket, type Ground } from "./grounds.ts";

type Handler = (event: unknown) => Promise<unknown>;
type Answer = Readonly<Record<string, unknown>>;

export type LogKeepers = {
  readonly sequence: () => Promise<Answer>;
  readonly seal: () => Promise<Answer>;
  /** The checkpoint of that size, as somebody reads it who may. */
  readonly checkpoint: (size: number) => Promise<string | undefined>;
  /** Puts an object there as somebody does who got past the bucket's policy. */
  readonly plant: (size: number, note: string) => Promise<void>;
  /** The public half of the key in KMS. */
  readonly publicKey: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

const bucketOn = async (account: Account, ground: Ground) => {
  if (ground.name !== "on moto") return serveListingS3(testCredentials.secretAccessKey);
  return { endpoint: account.documents, close: () => Promise.resolve() };
};

const loaded = async (name: string): Promise<() => Promise<Answer>> => {
  const { handler } = (await import(`../../../functions/${name}/handler.ts`)) as {
    handler: Handler;
  };
  return async () => JSON.parse(JSON.stringify(await handler({}))) as Answer;
};

/** The two functions that keep the log of an account, with a key in KMS that really signs and a bucket that can be listed. */
export const openLogKeepers = async (account: Account, ground: Ground): Promise<LogKeepers> => {
  const kms = await serveKms();
  const s3 = await bucketOn(account, ground);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    TASDIQ_CHECKPOINTS_BUCKET: bucket,
    TASDIQ_SIGNING_KEY: stubKeyId,
  });
  const client = new AwsClient({ ...testCredentials, service: "s3", region: testRegion });
  const addressOf = (size: number): string =>
    `${s3.endpoint}/${bucket}/checkpoints/${String(size).padStart(15, "0")}.txt`;
  return {
    sequence: await loaded("sequence-log"),
    seal: await loaded("seal-log"),
    checkpoint: async (size) => {
      const answer = await client.fetch(addressOf(size));
      return answer.ok ? answer.text() : undefined;
    },
    plant: async (size, note) => {
      const headers = { "if-none-match": "*" };
      const answer = await client.fetch(addressOf(size), { method: "PUT", headers, body: note });
      if (!answer.ok) throw new Error(`not planted: ${String(answer.status)}`);
    },
    publicKey: kmsSigner({ client: new KMSClient({}), keyId: stubKeyId }).publicKey,
    close: async () => {
      await kms.close();
      await s3.close();
    },
  };
};
