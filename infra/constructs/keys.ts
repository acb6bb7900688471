import { Stack } from "aws-cdk-lib";
import {
  AnyPrincipal,
  Effect,
  PolicyStatement,
  type Role,
  ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import { type IKey, Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { rolePaths, rolesUnder } from "../role-paths.ts";
import { forThisAccount } from "../this-account.ts";
import type { Settings } from "../settings.ts";
import { keepId, kept } from "./logical-id.ts";

const actions = {
  read: ["kms:Decrypt", "kms:DescribeKey"],
  write: [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
  ],
} as const;

/** Lets a role sign with a key, and read its public half. */
export const allowSigning = (role: Role, key: IKey): void => {
  role.addToPolicy(
    new PolicyStatement({ actions: ["kms:Sign", "kms:GetPublicKey"], resources: [key.keyArn] }),
  );
};

/** Lets a role read the public half of a key that signs. */
export const allowPublicKey = (role: Role, key: IKey): void => {
  role.addToPolicy(new PolicyStatement({ actions: ["kms:GetPublicKey"], resources: [key.keyArn] }));
};

/** Lets a role use a key through one service of AWS only, never by itself. */
export const allowKey = (
  role: Role,
  { key, service, use }: { key: IKey; service: "dynamodb" | "s3"; use: keyof typeof actions },
): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: [...actions[use]],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { "kms:ViaService": `${service}.${Stack.of(role).region}.amazonaws.com` },
      },
    }),
  );
};

/** Nobody may make a key useless; whoever changes its policy first raises an alarm by doing so. */
const protect = (key: Key): Key => {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "NobodyDestroysTheKey",
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["kms:ScheduleKeyDeletion", "kms:DisableKey"],
      resources: ["*"],
    }),
  );
  return key;
};

/** The key of tables and buckets. */
export const recordsKey = (scope: Construct): Key => {
  const key = new Key(scope, "RecordsKey", {
    description: "Tasdiq: ledger, register, documents and checkpoints",
    enableKeyRotation: true,
    removalPolicy: kept,
  });
  keepId(key, "RecordsKey");
  return protect(key);
};

/** What keys sign, by the id that the first of them has. */
const purposes = {
  SigningKey: {
    description: "Tasdiq: signs the checkpoints of the log (Ed25519)",
    sid: "OnlyTheSignerSigns",
    path: rolePaths.checkpointSigner,
  },
  SystemKey: {
    description: "Tasdiq: signs what the system records by itself (Ed25519)",
    sid: "OnlyTheSystemSigns",
    path: rolePaths.systemWriter,
  },
} as const;

type Purpose = keyof typeof purposes;

/** The first had no number, and keeps its id. */
const idOfKey = (purpose: Purpose, number: number): string =>
  number === 1 ? purpose : `${purpose}${String(number)}`;

/** An Ed25519 key that signs, by its number: only roles under the path of its purpose may sign with it. */
const signingKey = (scope: Construct, purpose: Purpose, number: number): Key => {
  const { description, sid, path } = purposes[purpose];
  const id = idOfKey(purpose, number);
  const key = new Key(scope, id, {
    description,
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: kept,
  });
  keepId(key, id);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["kms:Sign"],
      resources: ["*"],
      conditions: { ArnNotLike: { "aws:PrincipalArn": rolesUnder(scope, path) } },
    }),
  );
  return protect(key);
};

/** The keys of one purpose: one signs, and a second one beside it while it replaces the first. Those before them stay. */
export type SigningKeys = {
  readonly all: readonly Key[];
  readonly signing: Key;
  readonly next: Key | undefined;
};

/** Those in use: what a function that signs may sign with. */
export const inUse = ({ signing, next }: SigningKeys): readonly Key[] => [
  signing,
  ...(next === undefined ? [] : [next]),
];

type Numbers = { readonly signing: number; readonly next: number | undefined };

const keysOf = (scope: Construct, purpose: Purpose, { signing, next }: Numbers): SigningKeys => {
  const make = (number: number): Key => signingKey(scope, purpose, number);
  const before = Array.from({ length: signing - 1 }, (_, index) => make(index + 1));
  const now = make(signing);
  const following = next === undefined ? undefined : make(next);
  return {
    all: [...before, now, ...(following === undefined ? [] : [following])],
    signing: now,
    next: following,
  };
};

/** Makes the keys of checkpoints up to the last that signs. */
export const checkpointKeys = (
  scope: Construct,
  { signingKey: signing, nextSigningKey: next }: Pick<Settings, "signingKey" | "nextSigningKey">,
): SigningKeys => keysOf(scope, "SigningKey", { signing, next });

/** Makes the keys of the system up to the last that signs. */
export const systemKeys = (
  scope: Construct,
  { systemKey: signing, nextSystemKey: next }: Pick<Settings, "systemKey" | "nextSystemKey">,
): SigningKeys => keysOf(scope, "SystemKey", { signing, next });

/** CloudWatch Logs may use the key for this account's logs, and look at it. */
const forLogs = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: "LogsAreEncrypted",
    principals: [new ServicePrincipal(`logs.${Stack.of(scope).region}.amazonaws.com`)],
    actions: [
      "kms:Encrypt",
      "kms:Decrypt",
      "kms:ReEncrypt*",
      "kms:GenerateDataKey*",
      "kms:Describe*",
    ],
    resources: ["*"],
    conditions: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": Stack.of(scope).formatArn({
          service: "logs",
          resource: "*",
        }),
      },
    },
  });

const allowedServices = (
  sid: string,
  services: readonly string[],
  conditions: Readonly<Record<string, unknown>> = {},
): PolicyStatement =>
  new PolicyStatement({
    sid,
    principals: services.map((service) => new ServicePrincipal(`${service}.amazonaws.com`)),
    actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
    resources: ["*"],
    conditions,
  });

/** The key of logs, queues and alarms; AWS's services use it on the account's behalf. */
export const operationsKey = (scope: Construct): Key => {
  const key = new Key(scope, "OperationsKey", {
    description: "Tasdiq: logs, queues and alarms",
    enableKeyRotation: true,
    removalPolicy: kept,
  });
  keepId(key, "OperationsKey");
  key.addToResourcePolicy(forLogs(scope));
  key.addToResourcePolicy(
    allowedServices("AlarmsAreEncrypted", ["cloudwatch", "sns"], forThisAccount(scope)),
  );
  // For events that it could not deliver and puts into an encrypted queue. It states no account to a key, so there is nothing to compare.
  key.addToResourcePolicy(allowedServices("EventsAreEncrypted", ["events"]));
  return protect(key);
};
