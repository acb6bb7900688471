import type { Tables } from "../../src/aws/dynamo/index.ts";
import {
  answeringFromMemory,
  serveDynamoDb,
  type Asked,
  type DynamoDbStub,
} from "../../test/support/aws/dynamodb-over-http.ts";
import { personClaim } from "../../test/support/aws/http-events.ts";
import { testCredentials, testRegion } from "../../test/support/moto.ts";
import { openProvider } from "../../test/support/oidc/provider.ts";
import { serveKms, stubKeyId, stubSystemKeyId } from "../../test/support/stubs/kms.ts";
import { serveS3 } from "../../test/support/stubs/s3.ts";
import { serveSns, stubTopic } from "../../test/support/stubs/sns.ts";
import { serveListingS3 } from "../../test/support/stubs/s3-listing.ts";
import { serveSes } from "../../test/support/stubs/ses.ts";
import { serveStepFunctions, stubStateMachine } from "../../test/support/stubs/step-functions.ts";
import type { SignIn } from "../../src/values/sign-in.ts";

export const tableNames: Tables = { ledger: "ledger", register: "register" };
export const bucket = "documents";

/** Writes to the tables, as they were asked for. */
export type Writes = readonly Asked[];

export type Services = {
  readonly dynamo: DynamoDbStub;
  readonly s3: string;
  /** Whose tokens hold, as the office is founded with it. */
  readonly signIn: SignIn;
  /** The cookie of somebody who has signed in to the pages. */
  readonly cookieOf: (person: string) => Promise<string>;
  /** Empties the tables and carries the writes out again. */
  readonly restore: (writes: Writes) => Promise<void>;
  /** What a function finds in its environment. The bucket of checkpoints can be listed, and so is another server's. */
  readonly environmentOf: (name: string) => Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

const settings = {
  AWS_REGION: testRegion,
  AWS_ACCESS_KEY_ID: testCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: testCredentials.secretAccessKey,
  TASDIQ_LEDGER_TABLE: tableNames.ledger,
  TASDIQ_REGISTER_TABLE: tableNames.register,
  TASDIQ_DOCUMENTS_BUCKET: bucket,
  TASDIQ_CHECKPOINTS_BUCKET: bucket,
  TASDIQ_EXPORTS_BUCKET: bucket,
  TASDIQ_CHECKPOINT_TOPIC: stubTopic,
  TASDIQ_WARNINGS_TOPIC: stubTopic,
  TASDIQ_SES_REMINDERS_SET: "reminders",
  TASDIQ_REMINDERS: "{}",
  TASDIQ_API_DESCRIPTION: "docs/openapi.json",
  TASDIQ_SIGNING_KEY: stubKeyId,
  TASDIQ_SYSTEM_KEY: stubSystemKeyId,
  TASDIQ_STATE_MACHINE: stubStateMachine,
  TASDIQ_DEFINITION: "0".repeat(64),
  TASDIQ_SWEEP_FUNCTION: "sweep",
  TASDIQ_RENDER_PAPER_FUNCTION: "render-paper",
  TASDIQ_SENDER: "office@example.invalid",
  TASDIQ_SES_CONFIGURATION_SET: "notifications",
  TASDIQ_PERSON_CLAIM: personClaim,
  TASDIQ_VERSION: "0.0.0-bench",
  POWERTOOLS_SERVICE_NAME: "tasdiq",
  POWERTOOLS_METRICS_NAMESPACE: "Tasdiq",
};

type Bucket = Awaited<ReturnType<typeof serveListingS3>>;

/** A bucket of checkpoints, emptied by being served anew. */
const emptiedBucket = async (): Promise<{
  readonly now: () => Bucket;
  readonly empty: () => Promise<void>;
}> => {
  let served = await serveListingS3(testCredentials.secretAccessKey);
  return {
    now: () => served,
    empty: async () => {
      await served.close();
      served = await serveListingS3(testCredentials.secretAccessKey);
    },
  };
};

/** The services that the functions reach, on loopback ports of this process: nothing of what is measured runs in them. */
export const serveAll = async (): Promise<Services> => {
  let answering = answeringFromMemory(tableNames);
  const dynamo = await serveDynamoDb((asked) => answering(asked));
  const s3 = await serveS3(testCredentials.secretAccessKey);
  const checkpoints = await emptiedBucket();
  const kms = await serveKms();
  const sns = await serveSns();
  const ses = await serveSes();
  const sfn = await serveStepFunctions();
  const provider = await openProvider();
  return {
    cookieOf: async (person) =>
      `__Host-tasdiq=${await provider.tokenFor(person, { [personClaim]: person })}`,
    dynamo,
    s3: s3.endpoint,
    signIn: { issuer: provider.issuer, clientId: provider.clientId, personClaim },
    restore: async (writes) => {
      answering = answeringFromMemory(tableNames);
      await checkpoints.empty();
      for (const asked of writes) await answering(asked);
    },
    environmentOf: (name) => ({
      ...settings,
      TASDIQ_TOKEN_ISSUER: provider.issuer,
      TASDIQ_TOKEN_AUDIENCE: provider.clientId,
      AWS_ENDPOINT_URL: "http://127.0.0.1:1",
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      AWS_ENDPOINT_URL_S3: name === "seal-log" ? checkpoints.now().endpoint : s3.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      AWS_ENDPOINT_URL_SNS: sns.endpoint,
      AWS_ENDPOINT_URL_SESV2: ses.endpoint,
      AWS_ENDPOINT_URL_SFN: sfn.endpoint,
    }),
    close: async () => {
      const served = [dynamo, s3, checkpoints.now(), kms, sns, ses, sfn, provider];
      await Promise.all(served.map((one) => one.close()));
    },
  };
};
