import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DeleteStateMachineCommand,
  GetExecutionHistoryCommand,
  ListStateMachinesCommand,
  SFNClient,
} from "@aws-sdk/client-sfn";
import { machineStackName, stackNames } from "../../../infra/environment.ts";
import type { Settings } from "../../../infra/settings.ts";
import { dynamoLedger } from "../../../src/aws/dynamo/index.ts";
import { lambdaCall } from "../../../src/aws/lambda-call.ts";
import { type Credentials, signedHeaders } from "../../../src/aws/signed.ts";
import type { Case } from "../../../src/case/case.ts";
import { caseIdSchema } from "../../../src/values/ids.ts";
import { root } from "../infra/templates.ts";
import type { Account, Heard } from "./account.ts";
import { functionAt, httpEvent, personClaim, type FunctionName } from "./http-events.ts";

// Nobody has run this yet: it deploys into the account whose credentials the environment holds.

/** The procedure whose case is carried, and whose machine is deployed. */
const procedure = "az-milli-majlis";

/** Tasdiq in an account of AWS. */
export type Deployed = Pick<Account, "ask"> & {
  readonly call: (name: FunctionName, event: unknown) => Promise<unknown>;
  readonly stateOf: (caseId: string) => Promise<Case | undefined>;
  /** The states that the first execution of a case entered, oldest first; empty while it has not ended. */
  readonly passedBy: (caseId: string) => Promise<readonly string[]>;
  /** Removes what can be made again; the records are locked, and stay. */
  readonly remove: () => Promise<void>;
};

const cdk = (...args: readonly string[]): void => {
  const { status } = spawnSync("npx", ["cdk", ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`cdk ${args.join(" ")} ended with ${String(status)}`);
};

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Deploys every stack; answers their outputs. */
const deployAll = (): Outputs => {
  const folder = mkdtempSync(join(tmpdir(), "deployed-"));
  const file = join(folder, "outputs.json");
  try {
    cdk("deploy", "--all", "--require-approval", "never", "--outputs-file", file);
    return JSON.parse(readFileSync(file, "utf8")) as Outputs;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

type Listed = {
  readonly Functions: readonly { readonly FunctionName: string; readonly Description?: string }[];
  readonly NextMarker?: string | null;
};

type Signing = { readonly region: string; readonly credentials: () => Credentials };

/** The names of the functions, by the descriptions that the stack gives them. */
const functionsIn = async ({
  region,
  credentials,
}: Signing): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (let marker: string | undefined = ""; marker !== undefined;) {
    const url = new URL(`https://lambda.${region}.amazonaws.com/2015-03-31/functions/`);
    if (marker !== "") url.searchParams.set("Marker", marker);
    const request = { method: "GET", url } as const;
    const by = { service: "lambda", region, credentials: credentials() } as const;
    const answer = await fetch(url, { headers: await signedHeaders(by, request) });
    if (!answer.ok) throw new Error(`Lambda answered ${String(answer.status)}`);
    const { Functions, NextMarker } = (await answer.json()) as Listed;
    for (const { FunctionName: name, Description = "" } of Functions)
      if (Description.startsWith("Tasdiq: ")) names.set(Description.slice("Tasdiq: ".length), name);
    marker = NextMarker ?? undefined;
  }
  return names;
};

type Answered = { statusCode: number; headers: Record<string, string>; body: string };

/** How long a function is waited for, in milliseconds. */
const patience = 60_000;

/** Deploys Tasdiq with the settings of `cdk.json`, and reaches it as its own functions do. */
export const deployTasdiq = async ({ region }: Pick<Settings, "region">): Promise<Deployed> => {
  const outputs = deployAll();
  const output = (stack: string, name: string): string => {
    const value = outputs[stack]?.[name];
    if (value === undefined) throw new Error(`${stack} has no output ${name}`);
    return value;
  };
  const client = new DynamoDBClient({ region });
  const sfn = new SFNClient({ region });
  const held = await sfn.config.credentials();
  const signing: Signing = { region, credentials: () => held };
  const names = await functionsIn(signing);
  const tables = {
    ledger: output(stackNames.records, "LedgerTable"),
    register: output(stackNames.records, "RegisterTable"),
  };
  const machines = async (): Promise<ReadonlyMap<string, string>> => {
    const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
    return new Map(
      stateMachines.map(({ name = "", stateMachineArn = "" }) => [name, stateMachineArn]),
    );
  };
  const call: Deployed["call"] = (name, event) => {
    const deployed = names.get(name);
    if (deployed === undefined) throw new Error(`no function ${name} is deployed`);
    return lambdaCall({ name: deployed, patience, ...signing })(event);
  };
  const ledger = dynamoLedger({ client, tables });
  return {
    call,
    ask: async (request, name = functionAt(request.method, request.path)): Promise<Heard> => {
      // The API has checked a token before it says whose it is; here nobody signed in.
      const claims = request.claims && {
        ...request.claims,
        iss: output(stackNames.procedure, "TokenIssuer"),
        aud: output(stackNames.procedure, "TokenAudience"),
        "custom:personnel_number": request.claims[personClaim] ?? "",
      };
      const { statusCode, headers, body } = (await call(
        name,
        httpEvent({ ...request, claims }),
      )) as Answered;
      return {
        status: statusCode,
        type: headers["content-type"] ?? "",
        body: JSON.parse(body) as Heard["body"],
      };
    },
    stateOf: async (caseId) => (await ledger.head(caseIdSchema.parse(caseId)))?.state,
    passedBy: async (caseId) => {
      const machine = (await machines()).get(machineStackName(procedure)) ?? "";
      const executionArn = `${machine.replace(":stateMachine:", ":execution:")}:${caseId}_1`;
      const asked = new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 });
      const { events = [] } = await sfn.send(asked);
      const hasEnded = events.some(({ type }) => type === "ExecutionSucceeded");
      return hasEnded
        ? events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? [])
        : [];
    },
    remove: async () => {
      cdk("destroy", "--force", machineStackName(procedure), stackNames.procedure);
      // It stays when its stack is deleted, and the next deployment would find its name taken.
      for (const [name, stateMachineArn] of await machines())
        if (name.startsWith(`${stackNames.procedure}-`) || name === machineStackName(procedure))
          await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
      client.destroy();
      sfn.destroy();
    },
  };
};
