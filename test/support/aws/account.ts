import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { newFolder } from "../../contract/folders.ts";
import { testCredentials, testRegion } from "../moto.ts";
import { serveKms, stubKeyId, stubSystemKeyId, type KmsStub } from "../stubs/kms.ts";
import { serveLambda, type LambdaStub } from "../stubs/lambda.ts";
import { serveSes, type SesStub } from "../stubs/ses.ts";
import { serveSns, stubTopic, type SnsStub } from "../stubs/sns.ts";
import { digestOf } from "../../../statemachines/manifest.ts";
import { machineText } from "../azerbaijani-machine.ts";
import { stubStateMachine } from "../stubs/step-functions.ts";
import { clerks, sender } from "./addresses.ts";
import { newDeployment } from "./deployment.ts";
import { signedFetch } from "./signed-fetch.ts";
import { bucket, tableNames, type Ground, type StandsOn } from "./grounds.ts";
import {
  audience,
  functionAt,
  functionNames,
  httpEvent,
  issuer,
  personClaim,
  type FunctionName,
  type Request,
} from "./http-events.ts";
import { serveMachine, type MachineStub } from "./machine-over-http.ts";
import { captureOutput, type Output } from "./output.ts";
import { insertionOf } from "./stream-records.ts";

/** The variables of this process' environment as they stand now; whoever calls the answer puts them back. */
const rememberVariables = (): (() => void) => {
  const variables = { ...process.env };
  return () => {
    for (const name of Object.keys(process.env))
      if (!(name in variables)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, variables);
  };
};

export type Heard = {
  readonly status: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** How many milliseconds are left to a call, asked again and again. */
type TimeLeft = () => number;

export type Account = StandsOn & {
  /** Calls a function as Lambda does: event and answer are JSON. */
  readonly call: (name: FunctionName, event: unknown, timeLeft?: TimeLeft) => Promise<unknown>;
  /** Sends a request to the function at its route, or to the one named. */
  readonly ask: (request: Request, name?: FunctionName) => Promise<Heard>;
  /** The bytes that stand in the bucket under a key, asked for as somebody who may. */
  readonly documentIn: (key: string) => Promise<Buffer>;
  /** The ledger's stream since it was last asked for. */
  readonly stream: () => readonly DynamoDBRecord[];
  /** Hands what the stream brought to the driver. */
  readonly deliver: () => Promise<DynamoDBBatchResponse>;
  readonly machine: MachineStub;
  readonly ses: SesStub;
  /** Where the operator is warned. */
  readonly sns: SnsStub;
  /** Where the system's entries are signed. */
  readonly kms: KmsStub;
  /** Where one function calls another. */
  readonly lambda: LambdaStub;
  readonly output: Output;
};

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const shipped = join(import.meta.dirname, "../../../law/treaties/un-cybercrime-2024.json");

export const treatyOf = (number: number): string => `invented-${String(number)}`;

/** A treaty whose depositary has a name, and no address in the settings. */
export const treatyWithoutAddress = "invented-without-address";

/** One open case per parliament, treaty and purpose: cases at the same time need treaties of their own. */
const writeTreaties = (folder: string): void => {
  const file = JSON.parse(readFileSync(shipped, "utf8")) as Record<string, unknown>;
  mkdirSync(join(folder, "treaties"), { recursive: true });
  for (let number = 0; number < 30; number += 1) {
    const treaty = { ...file, id: treatyOf(number), registration: `invented ${String(number)}` };
    writeFileSync(join(folder, "treaties", `${treatyOf(number)}.json`), JSON.stringify(treaty));
  }
  const without = {
    ...file,
    id: treatyWithoutAddress,
    registration: "invented without address",
    depositary: { ...(file["depositary"] as object), id: "invented-depositary" },
  };
  const path = join(folder, "treaties", `${treatyWithoutAddress}.json`);
  writeFileSync(path, JSON.stringify(without));
};

type Endpoints = Readonly<
  Record<"dynamo" | "s3" | "ses" | "sfn" | "sns" | "lambda" | "law" | "kms", string>
>;

const environmentOf = ({
  dynamo,
  s3,
  ses,
  sfn,
  sns,
  lambda,
  law,
  kms,
}: Endpoints): Record<string, string> => ({
  AWS_REGION: testRegion,
  AWS_ACCESS_KEY_ID: testCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: testCredentials.secretAccessKey,
  // A function has the credentials of a session.
  AWS_SESSION_TOKEN: "secret-session-token",
  AWS_ENDPOINT_URL: "http://127.0.0.1:1",
  AWS_ENDPOINT_URL_DYNAMODB: dynamo,
  AWS_ENDPOINT_URL_S3: s3,
  AWS_ENDPOINT_URL_SESV2: ses,
  AWS_ENDPOINT_URL_SFN: sfn,
  AWS_ENDPOINT_URL_SNS: sns,
  AWS_ENDPOINT_URL_LAMBDA: lambda,
  AWS_ENDPOINT_URL_KMS: kms,
  TASDIQ_SWEEP_FUNCTION: "sweep",
  TASDIQ_RENDER_PAPER_FUNCTION: "render-paper",
  TASDIQ_WARNINGS_TOPIC: stubTopic,
  TASDIQ_LEDGER_TABLE: tableNames.ledger,
  TASDIQ_REGISTER_TABLE: tableNames.register,
  TASDIQ_DOCUMENTS_BUCKET: bucket,
  TASDIQ_CHECKPOINTS_BUCKET: bucket,
  TASDIQ_EXPORTS_BUCKET: bucket,
  TASDIQ_SIGNING_KEY: stubKeyId,
  TASDIQ_SYSTEM_KEY: stubSystemKeyId,
  TASDIQ_STATE_MACHINE: stubStateMachine,
  TASDIQ_DEFINITION: digestOf(machineText()),
  TASDIQ_PROCEDURE_MACHINES: JSON.stringify({ "az-milli-majlis": stubStateMachine }),
  TASDIQ_SENDER: sender,
  TASDIQ_SES_CONFIGURATION_SET: "notifications",
  TASDIQ_SES_REMINDERS_SET: "reminders",
  TASDIQ_API_DESCRIPTION: join(import.meta.dirname, "../../../docs/openapi.json"),
  TASDIQ_TOKEN_ISSUER: issuer,
  TASDIQ_TOKEN_AUDIENCE: audience,
  TASDIQ_PERSON_CLAIM: personClaim,
  TASDIQ_VERSION: "0.0.0-test",
  TASDIQ_LAW_FOLDER: law,
  POWERTOOLS_SERVICE_NAME: "tasdiq",
  POWERTOOLS_METRICS_NAMESPACE: "Tasdiq",
});

const loadHandlers = async (
  names: readonly FunctionName[],
): Promise<ReadonlyMap<FunctionName, Handler>> => {
  const load = newDeployment();
  const handlers = new Map<FunctionName, Handler>();
  for (const name of names) {
    const { handler } = (await load(`${name}/handler.ts`)) as { handler: Handler };
    handlers.set(name, handler);
  }
  return handlers;
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

type Answered = { statusCode: number; headers: Record<string, string>; body: string };

type TokensOf = { readonly issuer: string; readonly audience: string };

const asking =
  (call: Account["call"], tokensOf: TokensOf | undefined): Account["ask"] =>
  async (request, name = functionAt(request.method, request.path)) => {
    const { claims } = request;
    const held =
      claims && tokensOf ? { ...claims, iss: tokensOf.issuer, aud: tokensOf.audience } : claims;
    const answer = (await call(name, httpEvent({ ...request, claims: held }))) as Answered;
    return {
      status: answer.statusCode,
      type: answer.headers["content-type"] ?? "",
      body: JSON.parse(answer.body) as Heard["body"],
    };
  };

const documentIn =
  (endpoint: string): Account["documentIn"] =>
  async (key) => {
    const answer = await signedFetch("s3", `${endpoint}/${bucket}/${key}`);
    if (!answer.ok) throw new Error(`there is no ${key}: ${String(answer.status)}`);
    return Buffer.from(await answer.arrayBuffer());
  };

export type Opening = {
  /** Takes mail by the stub also where the ground could take it: only the stub can be made to fail. */
  readonly stubbedMail?: boolean;
  /** When people are reminded, and where. */
  readonly reminders?: Readonly<Record<string, unknown>>;
  /** Whose tokens hold, where it is another issuer than the tests' usual one. */
  readonly tokensOf?: TokensOf;
  /** Whether the pages are there too, and what prints for them. */
  readonly withPages?: boolean;
};

/** An account with the functions in it, loaded and wired as they are when they are deployed. The caller closes it. */
export const openAccount = async (
  ground: Ground,
  {
    stubbedMail = false,
    reminders = { addresses: { clerk: [clerks] } },
    tokensOf,
    withPages = false,
  }: Opening = {},
): Promise<Account> => {
  const standing = await ground.open();
  const { folder, remove } = newFolder();
  writeTreaties(folder);
  const ses = await serveSes();
  const sns = await serveSns();
  const kms = await serveKms();
  let handlers: ReadonlyMap<FunctionName, Handler> = new Map();
  const call: Account["call"] = async (name, event, timeLeft = () => 300_000) => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error(`there is no function ${name}`);
    const context = { awsRequestId: randomUUID(), getRemainingTimeInMillis: timeLeft };
    return asJson((await handler(asJson(event), context)) ?? null);
  };
  const machine = await serveMachine({
    readCase: (payload) => call("state-machine-tasks", payload),
    sayWhatIsDue: (payload) => call("sweep", payload),
    openWait: (payload) => call("driver", payload),
    handOver: (payload) => call("driver", payload),
    claimNotification: (payload) => call("notify-depositary", payload),
    sendNotification: (payload) => call("notify-depositary", payload),
    recordSending: (payload) => call("notify-depositary", payload),
  });
  // The functions that others may call.
  const lambda = await serveLambda(testCredentials.secretAccessKey, {
    sweep: (event) => call("sweep", event),
    "render-paper": (event) => call("render-paper", event),
  });
  const putVariablesBack = rememberVariables();
  Object.assign(
    process.env,
    environmentOf({
      dynamo: standing.dynamo.endpoint,
      s3: standing.documents,
      ses: stubbedMail ? ses.endpoint : (standing.mail ?? ses.endpoint),
      sfn: machine.endpoint,
      sns: sns.endpoint,
      lambda: lambda.endpoint,
      law: folder,
      kms: kms.endpoint,
    }),
    { TASDIQ_REMINDERS: JSON.stringify(reminders) },
    tokensOf && {
      TASDIQ_TOKEN_ISSUER: tokensOf.issuer,
      TASDIQ_TOKEN_AUDIENCE: tokensOf.audience,
    },
  );
  const output = captureOutput();
  handlers = await loadHandlers(
    withPages ? [...functionNames, "pages", "render-paper"] : functionNames,
  );
  let streamed = 0;
  const stream: Account["stream"] = () => {
    const items = standing.dynamo.putInto(tableNames.ledger).slice(streamed);
    streamed += items.length;
    return items.map(insertionOf);
  };
  return {
    ...standing,
    call,
    ask: asking(call, tokensOf),
    documentIn: documentIn(standing.documents),
    stream,
    deliver: async () => (await call("driver", { Records: stream() })) as DynamoDBBatchResponse,
    machine,
    ses,
    sns,
    kms,
    lambda,
    output,
    close: async () => {
      output.stop();
      putVariablesBack();
      await standing.close();
      await ses.close();
      await sns.close();
      await kms.close();
      await lambda.close();
      await machine.close();
      remove();
    },
  };
};
