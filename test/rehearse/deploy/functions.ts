import type { Statement } from "../../support/infra/iam.ts";
import { addPolicy } from "./estate.ts";
import { arnOf, made, type Maker } from "./making.ts";
import {
  listIn,
  numberIn,
  optionalTextIn,
  partOf,
  textIn,
  understood,
  type Properties,
} from "./properties.ts";

/** Lambda's own variables, which a function may not be given ("Defined runtime environment variables", AWS Lambda). */
const reserved: ReadonlySet<string> = new Set([
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_DEFAULT_REGION",
  "AWS_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_LAMBDA_RUNTIME_API",
  "LAMBDA_TASK_ROOT",
  "LAMBDA_RUNTIME_DIR",
]);

/** All variables of a function together (Lambda's quotas). */
const mostOfVariables = 4096;

const variablesIn = (properties: Properties): Readonly<Record<string, string>> => {
  const variables = partOf(partOf(properties, "Environment"), "Variables");
  const own = Object.keys(variables).filter((name) => reserved.has(name));
  if (own.length > 0)
    throw new Error(`Lambda reserves ${own.join(", ")}: a function may not be given it`);
  const wrong = Object.entries(variables).filter(([, value]) => typeof value !== "string");
  if (wrong.length > 0) throw new Error(`${String(wrong[0]?.[0])} must be a text`);
  if (Buffer.byteLength(JSON.stringify(variables)) > mostOfVariables)
    throw new Error("the variables are over the 4 KB that Lambda takes");
  return variables as Readonly<Record<string, string>>;
};

const withinBounds = (value: number, [least, most]: readonly [number, number]): number => {
  if (value >= least && value <= most) return value;
  throw new Error(
    `${String(value)} is outside Lambda's bounds of ${String(least)} to ${String(most)}`,
  );
};

export const lambdaFunction: Maker = (making) => {
  const { properties, estate, bundles, physicalName, id } = making;
  understood(
    properties,
    [
      "Architectures",
      "Code",
      "DeadLetterConfig",
      "Environment",
      "FunctionName",
      "Handler",
      "LoggingConfig",
      "MemorySize",
      "Role",
      "Runtime",
      "Timeout",
      "TracingConfig",
    ],
    ["Description", "ReservedConcurrentExecutions"],
  );
  const runtime = textIn(properties, "Runtime");
  if (runtime !== "nodejs24.x") throw new Error(`the rehearsal runs Node.js 24 and not ${runtime}`);
  const role = textIn(properties, "Role");
  if (estate.roles.get(role)?.trusted.includes("lambda.amazonaws.com") !== true)
    throw new Error(`Lambda may not take the role ${role}`);
  const code = partOf(properties, "Code");
  const folder = bundles.get(textIn(code, "S3Key"));
  if (folder === undefined) throw new Error(`there is no bundle ${textIn(code, "S3Key")}`);
  const group = textIn(partOf(properties, "LoggingConfig"), "LogGroup");
  const groupArn = estate.logGroups.get(group);
  if (groupArn === undefined) throw new Error(`there is no log group ${group}`);
  const name = optionalTextIn(properties, "FunctionName") ?? physicalName;
  const arn = arnOf(making, "lambda", `function:${name}`);
  estate.functions.set(arn, {
    arn,
    name,
    id,
    role,
    folder,
    handler: textIn(properties, "Handler"),
    variables: variablesIn(properties),
    memory: withinBounds(numberIn(properties, "MemorySize"), [128, 10_240]),
    timeout: withinBounds(numberIn(properties, "Timeout"), [1, 900]),
    logGroup: groupArn,
    traced: partOf(properties, "TracingConfig")["Mode"] === "Active",
    failures: optionalTextIn(partOf(properties, "DeadLetterConfig"), "TargetArn"),
  });
  return made(name, { Arn: arn });
};

/** A function by its ARN, or by its name. */
const functionArn = ({ estate }: Parameters<Maker>[0], named: string): string => {
  const found = [...estate.functions.values()].find(
    ({ arn, name }) => named === arn || named === name,
  );
  if (found === undefined) throw new Error(`there is no function ${named}`);
  return found.arn;
};

/** Who may call a function is a policy of the function. */
export const permission: Maker = (making) => {
  const { properties, estate, id } = making;
  understood(properties, ["Action", "FunctionName", "Principal", "SourceArn", "SourceAccount"]);
  const arn = functionArn(making, textIn(properties, "FunctionName"));
  const principal = textIn(properties, "Principal");
  const source = optionalTextIn(properties, "SourceArn");
  const account = optionalTextIn(properties, "SourceAccount");
  const statement: Statement = {
    Sid: id,
    Effect: "Allow",
    Principal: principal.includes(".amazonaws.com") ? { Service: principal } : { AWS: principal },
    Action: textIn(properties, "Action"),
    Resource: arn,
    Condition: {
      ...(source === undefined ? {} : { ArnLike: { "aws:SourceArn": source } }),
      ...(account === undefined ? {} : { StringEquals: { "aws:SourceAccount": account } }),
    },
  };
  addPolicy(estate, arn, [statement]);
  return made(id);
};

/** What is called when a call succeeded for which nobody waits. */
export const eventInvokeConfig: Maker = (making) => {
  const { properties, estate, id } = making;
  understood(properties, ["DestinationConfig", "FunctionName", "Qualifier"]);
  if (textIn(properties, "Qualifier") !== "$LATEST")
    throw new Error("the rehearsal knows the newest code of a function alone");
  const destinations = understood(partOf(properties, "DestinationConfig"), ["OnSuccess"]);
  const called = textIn(partOf(destinations, "OnSuccess"), "Destination");
  const from = functionArn(making, textIn(properties, "FunctionName"));
  estate.onSuccess.set(from, functionArn(making, called));
  return made(id);
};

export const eventSourceMapping: Maker = (making) => {
  const { properties, estate, id } = making;
  understood(
    properties,
    [
      "BatchSize",
      "BisectBatchOnFunctionError",
      "DestinationConfig",
      "EventSourceArn",
      "FilterCriteria",
      "FunctionName",
      "FunctionResponseTypes",
      "MaximumRetryAttempts",
      "StartingPosition",
    ],
    ["MaximumRecordAgeInSeconds", "Enabled", "ParallelizationFactor"],
  );
  const streamArn = textIn(properties, "EventSourceArn");
  if (![...estate.tables.values()].some((table) => table.streamArn === streamArn))
    throw new Error(`there is no stream ${streamArn}`);
  const filters = listIn(partOf(properties, "FilterCriteria"), "Filters") as readonly {
    readonly Pattern: string;
  }[];
  estate.sources.push({
    streamArn,
    functionArn: functionArn(making, textIn(properties, "FunctionName")),
    batchSize: numberIn(properties, "BatchSize"),
    attempts: 1 + numberIn(properties, "MaximumRetryAttempts"),
    bisects: properties["BisectBatchOnFunctionError"] === true,
    reportsItems: (listIn(properties, "FunctionResponseTypes") as readonly string[]).includes(
      "ReportBatchItemFailures",
    ),
    patterns: filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown),
    failures: optionalTextIn(
      partOf(partOf(properties, "DestinationConfig"), "OnFailure"),
      "Destination",
    ),
  });
  return made(id);
};
