import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { ExportsBucket } from "../constructs/buckets.ts";
import { allowSigning, inUse } from "../constructs/keys.ts";
import type { TableRights } from "../constructs/table-rights.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import type { Environment } from "../environment.ts";
import type { FunctionName } from "../functions.ts";
import type { RecordsStack } from "./records-stack.ts";
import { allowSigningAsSystem, signingAsSystem } from "./system-signing.ts";

export type LogFunctionsProps = {
  readonly make: (
    name: FunctionName,
    environment: Environment,
    failures?: IQueue,
  ) => TasdiqFunction;
  readonly rights: TableRights;
  readonly records: RecordsStack;
  /** Where exports lie while they are fetched. */
  readonly exports: ExportsBucket;
  /** Takes the calls of the hour that failed. */
  readonly failures: IQueue;
};

type Shown = Pick<LogFunctionsProps, "records" | "exports" | "rights">;

/** Which keys sign checkpoints. */
const checkpointKeysOf = ({ signingKeys: { signing, next } }: RecordsStack): Environment => ({
  TASDIQ_SIGNING_KEY: signing.keyArn,
  ...(next === undefined ? {} : { TASDIQ_NEXT_SIGNING_KEY: next.keyArn }),
});

/** Where checkpoints are. */
const publishing = ({ records: { checkpoints } }: Pick<Shown, "records">): Environment => ({
  TASDIQ_CHECKPOINTS_BUCKET: checkpoints.bucket.bucketName,
});

/** The function that sequences and seals the log. A seal is an entry, so it records; it knows no documents. */
const sequencer = ({ make, rights, records, failures }: LogFunctionsProps): TasdiqFunction => {
  const made = make("sequence-log", signingAsSystem(records), failures);
  rights.allowListing(made.role);
  rights.allowSequencing(made.role);
  allowSigningAsSystem(made.role, records);
  return made;
};

/** The function that signs the log: it reads the tables, writes new checkpoints alone, and sends them to those who subscribed. */
const sealer = (props: LogFunctionsProps): TasdiqFunction => {
  const { make, rights, records, failures } = props;
  const { topicArn } = records.checkpointTopic;
  const environment = {
    ...publishing(props),
    ...checkpointKeysOf(records),
    TASDIQ_CHECKPOINT_TOPIC: topicArn,
  };
  const made = make("seal-log", environment, failures);
  rights.allowReading(made.role);
  records.checkpoints.allowAdding(made.role);
  for (const key of inUse(records.signingKeys)) allowSigning(made.role, key);
  made.role.addToPolicy(new PolicyStatement({ actions: ["sns:Publish"], resources: [topicArn] }));
  return made;
};

/** What a function must know to hand the log out. */
export const showing = (shown: Shown): Environment => ({
  ...publishing(shown),
  TASDIQ_EXPORTS_BUCKET: shown.exports.bucket.bucketName,
});

/** Handing the log out: reading it with its checkpoints, and putting exports where they are soon forgotten. */
export const allowShowing = (role: Role, shown: Shown): void => {
  const { rights, records, exports } = shown;
  rights.allowReading(role);
  records.documents.allowReading(role);
  records.checkpoints.allowReading(role);
  exports.allowHandingOut(role);
};

/** The function that hands out what outsiders check the record by. */
const shower = (props: LogFunctionsProps): TasdiqFunction => {
  const made = props.make("show-log", showing(props));
  allowShowing(made.role, props);
  return made;
};

/** The functions that keep the log and hand it out. */
export const logFunctions = (
  props: LogFunctionsProps,
): Readonly<Record<"sequence-log" | "seal-log" | "show-log", TasdiqFunction>> => ({
  "sequence-log": sequencer(props),
  "seal-log": sealer(props),
  "show-log": shower(props),
});
