import { everything, judge, type Request, type Statement } from "./iam.ts";
import { account, region, resolve } from "./resolve.ts";
import { ofType, type StackTemplate, type Templates } from "./templates.ts";

/** A role of the templates: its ARN with its path, and what its policies say. */
export type Held = {
  readonly id: string;
  readonly arn: string;
  readonly path: string;
  readonly statements: readonly Statement[];
};

type Document = { readonly Statement: readonly Statement[] };

const rolesIn = (template: StackTemplate, templates: Templates): readonly Held[] => {
  const filled = { template, templates };
  const policies = ofType(template, "AWS::IAM::Policy").map(
    ([, { Properties }]) =>
      resolve(Properties, filled) as { Roles: string[]; PolicyDocument: Document },
  );
  return ofType(template, "AWS::IAM::Role").map(([id, { Properties }]) => {
    const { Path = "/", Policies = [] } = resolve(Properties, filled) as {
      Path?: string;
      Policies?: { PolicyDocument: Document }[];
    };
    const attached = policies.filter(({ Roles }) => Roles.includes(id));
    return {
      id,
      path: Path,
      arn: `arn:aws:iam::${account}:role${Path}${id}`,
      statements: [...Policies, ...attached].flatMap(
        ({ PolicyDocument }) => PolicyDocument.Statement,
      ),
    };
  });
};

export const roles = (templates: Templates): readonly Held[] => [
  ...rolesIn(templates.records, templates),
  ...rolesIn(templates.procedure, templates),
];

/** The policy of a table, a bucket or a key of the records. */
export const resourcePolicy = (templates: Templates, id: string): readonly Statement[] => {
  const template = templates.records;
  const filled = { template, templates };
  const { Type, Properties } = template.Resources[id] ?? { Type: "", Properties: {} };
  if (Type === "AWS::KMS::Key")
    return (resolve(Properties["KeyPolicy"], filled) as Document).Statement;
  if (Type === "AWS::DynamoDB::GlobalTable") {
    const [replica] = Properties["Replicas"] as { ResourcePolicy?: { PolicyDocument: unknown } }[];
    const document = resolve(replica?.ResourcePolicy?.PolicyDocument, filled);
    return (document as Document | undefined)?.Statement ?? [];
  }
  const policies = ofType(template, "AWS::S3::BucketPolicy").map(
    ([, policy]) =>
      resolve(policy.Properties, filled) as { Bucket: string; PolicyDocument: Document },
  );
  return policies
    .filter(({ Bucket }) => Bucket === id.toLowerCase())
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
};

/** The policy of the key that an ARN names; none for what is no key. */
export const keyPolicy = (templates: Templates, arn: string): readonly Statement[] => {
  const id = /:key\/(\w+)$/.exec(arn)?.[1];
  return id === undefined ? [] : resourcePolicy(templates, id);
};

export const ledgerArn = `arn:aws:dynamodb:${region}:${account}:table/Ledger`;
export const registerArn = `arn:aws:dynamodb:${region}:${account}:table/Register`;
/** The partition of a case's entries, as a request names it. */
export const ofCase = { "dynamodb:LeadingKeys": ["az-1"] } as const;
/** What stands in the ledger: entries of cases, of the office and of the log, and leaves. A writer adds to some of it. */
const partitions = ["az-1", "office", "log", "#log"];
export const inTransaction = { "dynamodb:EnclosingOperation": "TransactWriteItems" } as const;

/** By which actions an item could be changed, removed, or put past the transaction. */
export const changingActions = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
] as const;

const writerPath = "/tasdiq/ledger-writer/";

const faultsOf = (held: Held, guarded: readonly Statement[]): readonly string[] => {
  const may = (
    request: Omit<Request, "principal" | "resource">,
    identity = held.statements,
  ): boolean =>
    judge(
      { identity, resource: guarded },
      { ...request, principal: held.arn, resource: ledgerArn },
    ) === "allowed";
  const mayPut = (context = {}): boolean =>
    partitions.some((partition) =>
      may({
        action: "dynamodb:PutItem",
        context: { "dynamodb:LeadingKeys": [partition], ...context },
      }),
    );
  const isWriter = held.path.startsWith(writerPath);
  return [
    ...changingActions
      .filter((action) => may({ action }) || may({ action, context: inTransaction }))
      .map((action) => `${held.id} may ${action}`),
    ...(mayPut() ? [`${held.id} may put outside a transaction`] : []),
    ...(!isWriter && mayPut(inTransaction) ? [`${held.id} is no writer and may put`] : []),
    ...(isWriter && !mayPut(inTransaction) ? [`${held.id} is a writer and may not put`] : []),
  ];
};

const machineArn = `arn:aws:states:${region}:${account}:stateMachine:TasdiqProcedure-ratification`;
const executionArn = `${machineArn.replace("stateMachine", "execution")}:az-1_1`;

/** By which actions an execution could be started, resumed, ended or told something else. */
const drivingActions = [
  ["states:StartExecution", machineArn],
  ["states:SendTaskSuccess", machineArn],
  ["states:SendTaskFailure", machineArn],
  ["states:UpdateStateMachine", machineArn],
  ["states:StopExecution", executionArn],
  ["states:RedriveExecution", executionArn],
] as const;

const drivingFaults = (held: Held): readonly string[] =>
  held.id.startsWith("driver")
    ? []
    : drivingActions
        .filter(([action, resource]) => {
          const context = { "states:StateMachineQualifier": "current" };
          const request = { principal: held.arn, action, resource, context };
          return judge({ identity: held.statements }, request) === "allowed";
        })
        .map(([action]) => `${held.id} is not the driver and may ${action}`);

const guardFaults = (guarded: readonly Statement[]): readonly string[] => {
  const admin = (action: string, path: string, context = {}): boolean =>
    judge(
      { identity: everything, resource: guarded },
      {
        principal: `arn:aws:iam::${account}:role${path}Admin`,
        action,
        resource: ledgerArn,
        context,
      },
    ) === "allowed";
  return [
    ...[...changingActions, "dynamodb:DeleteTable", "dynamodb:UpdateTimeToLive"]
      .filter((action) => admin(action, "/") || admin(action, writerPath, inTransaction))
      .map((action) => `the ledger's own policy lets an administrator ${action}`),
    ...(admin("dynamodb:PutItem", "/", inTransaction)
      ? ["the ledger's own policy lets an administrator put"]
      : []),
    ...(admin("dynamodb:PutItem", writerPath)
      ? ["the ledger's own policy lets a writer put outside a transaction"]
      : []),
    ...(admin("dynamodb:RestoreTableToPointInTime", "/")
      ? ["the ledger's own policy lets an administrator restore"]
      : []),
    ...(admin("dynamodb:Query", "/") ? [] : ["the ledger's own policy forbids reading"]),
  ];
};

/** Everything in the templates that would let somebody do to the ledger what nobody may. */
export const ledgerFaults = (templates: Templates): readonly string[] => {
  const guarded = resourcePolicy(templates, "Ledger");
  return [
    ...guardFaults(guarded),
    ...roles(templates).flatMap((held) => [
      ...drivingFaults(held),
      ...faultsOf(held, guarded),
      // Two locks: each role's own policy must hold without the table's.
      ...faultsOf(held, []).map((fault) => `${fault} by its own policy alone`),
    ]),
  ];
};
