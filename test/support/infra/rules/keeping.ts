import { account, region } from "../resolve.ts";
import { at, listOf, objectsIn, ofTypes, type Part, type Rule } from "./parts.ts";

// What is kept, for how long, and from whom.

type Fields = Readonly<Record<string, unknown>>;

const year = 365;

/** Days for which a bucket's objects stay at least; a bucket of no such rule keeps them for ever. */
const shortest: Readonly<Record<string, number>> = {
  // Two years: an audit looks back over the whole year before it.
  Logs: 2 * 366,
};

/** Whose objects are copies that can be made again, and are to go soon. */
const isPassing = ({ id }: Part): boolean => id.startsWith("Exports");

const expiries = ({ properties }: Part): readonly Fields[] =>
  listOf(at(properties, "LifecycleConfiguration", "Rules")) as Fields[];

const faultsOfExpiry = (bucket: Part): readonly string[] => {
  const { id } = bucket;
  const rules = expiries(bucket).filter(({ Status }) => Status === "Enabled");
  const days = rules.flatMap(({ ExpirationInDays }) =>
    ExpirationInDays === undefined ? [] : [Number(ExpirationInDays)],
  );
  if (isPassing(bucket))
    return days.some((one) => one <= 7) ? [] : [`${id} keeps for ever what was to be fetched`];
  const least = shortest[id] ?? Infinity;
  const old = rules.flatMap(({ NoncurrentVersionExpiration: versions }) =>
    versions === undefined ? [] : [Number(at(versions, "NoncurrentDays"))],
  );
  return [
    ...days.filter((one) => one < least).map((one) => `${id} keeps for ${String(one)} days only`),
    ...old
      .filter((one) => one < 30)
      .map((one) => `${id} keeps what was overwritten for ${String(one)} days only`),
  ];
};

const blocks = [
  "BlockPublicAcls",
  "BlockPublicPolicy",
  "IgnorePublicAcls",
  "RestrictPublicBuckets",
] as const;

/** Every bucket is closed to the public, encrypted, spoken to by TLS alone, and keeps as long as it must. */
export const bucketsAreClosed: Rule = (parts) =>
  ofTypes(parts, "AWS::S3::Bucket").flatMap((bucket) => {
    const { id, properties } = bucket;
    const open = blocks.filter(
      (block) => at(properties, "PublicAccessBlockConfiguration", block) !== true,
    );
    const policies = ofTypes(parts, "AWS::S3::BucketPolicy").filter(
      (policy) => policy.properties["Bucket"] === id.toLowerCase(),
    );
    return [
      ...open.map((block) => `${id} does not have ${block}`),
      ...(at(properties, "BucketEncryption", "ServerSideEncryptionConfiguration") === undefined
        ? [`${id} is not encrypted`]
        : []),
      ...(deniesPlainText(policies) ? [] : [`${id} answers without TLS`]),
      ...faultsOfExpiry(bucket),
      ...faultsOfVersions(bucket),
    ];
  });

const faultsOfVersions = (bucket: Part): readonly string[] =>
  isPassing(bucket) || at(bucket.properties, "VersioningConfiguration", "Status") === "Enabled"
    ? []
    : [`${bucket.id} keeps no earlier versions`];

const deniesPlainText = (policies: readonly Part[]): boolean =>
  objectsIn(policies.map(({ properties }) => properties)).some(
    ({ Effect, Principal, Condition }) =>
      Effect === "Deny" &&
      (Principal === "*" || at(Principal, "AWS") === "*") &&
      at(Condition, "Bool", "aws:SecureTransport") === "false",
  );

const twoWeeks = 14 * 24 * 60 * 60;

/** What failed waits for two weeks, encrypted. */
export const queuesKeepWhatFailed: Rule = (parts) =>
  ofTypes(parts, "AWS::SQS::Queue").flatMap(({ id, properties }) => [
    ...(Number(properties["MessageRetentionPeriod"] ?? 0) >= twoWeeks
      ? []
      : [`${id} keeps what failed for ${String(properties["MessageRetentionPeriod"])} s only`]),
    ...(properties["KmsMasterKeyId"] === undefined ? [`${id} is not encrypted`] : []),
    ...(deniesPlainText(
      ofTypes(parts, "AWS::SQS::QueuePolicy").filter(({ properties: policy }) =>
        listOf(policy["Queues"]).includes(id),
      ),
    )
      ? []
      : [`${id} answers without TLS`]),
  ]);

/** Logs stay for a year, encrypted with a key of ours. */
export const logsAreKept: Rule = (parts) =>
  ofTypes(parts, "AWS::Logs::LogGroup").flatMap(({ id, properties }) => [
    ...(Number(properties["RetentionInDays"] ?? Infinity) >= year
      ? []
      : [`${id} is kept for ${String(properties["RetentionInDays"])} days only`]),
    ...(properties["KmsKeyId"] === undefined ? [`${id} is not encrypted`] : []),
  ]);

const replicaOf = ({ properties }: Part): unknown => at(properties, "Replicas", 0);

/** Tables can be restored to any second of 35 days, refuse deletion, and stay in their region. */
export const tablesCanBeRestored: Rule = (parts) =>
  ofTypes(parts, "AWS::DynamoDB::GlobalTable").flatMap((table) => {
    const replica = replicaOf(table);
    const wanted = [
      ["DeletionProtectionEnabled", true],
      ["PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", true],
      ["PointInTimeRecoverySpecification.RecoveryPeriodInDays", 35],
    ] as const;
    return [
      ...wanted
        .filter(([path, value]) => at(replica, ...path.split(".")) !== value)
        .map(([path]) => `${table.id} does not have ${path}`),
      ...(listOf(table.properties["Replicas"]).length === 1
        ? []
        : [`${table.id} is written in another region, past its policy`]),
    ];
  });

/** The trail records, in files that show whether they were altered. */
export const trailsRecord: Rule = (parts) =>
  ofTypes(parts, "AWS::CloudTrail::Trail").flatMap(({ id, properties }) =>
    (["IsLogging", "EnableLogFileValidation"] as const)
      .filter((property) => properties[property] !== true)
      .map((property) => `${id} does not have ${property}`),
  );

/** A set by which letters to the depositary leave drops none of them, and every set sends by TLS alone. */
export const lettersLeave: Rule = (parts) => {
  const told = new Set(
    ofTypes(parts, "AWS::SES::ConfigurationSetEventDestination").map(({ properties }) =>
      String(properties["ConfigurationSetName"]),
    ),
  );
  return ofTypes(parts, "AWS::SES::ConfigurationSet").flatMap(({ id, properties }) => [
    ...(at(properties, "DeliveryOptions", "TlsPolicy") === "REQUIRE"
      ? []
      : [`${id} sends without TLS`]),
    // Where a set says nothing, the account's own list holds.
    ...(told.has(id) &&
    JSON.stringify(at(properties, "SuppressionOptions", "SuppressedReasons")) !== "[]"
      ? [`${id} drops letters to an address that once bounced`]
      : []),
    ...(at(properties, "SendingOptions", "SendingEnabled") === false
      ? [`${id} sends nothing`]
      : []),
  ]);
};

/** The people: entered by an administrator, with a second factor and a number that nobody changes. */
export const peopleAreKnown: Rule = (parts) =>
  ofTypes(parts, "AWS::Cognito::UserPool").flatMap(({ id, properties }) => {
    const wanted = [
      ["MfaConfiguration", "ON"],
      ["DeletionProtection", "ACTIVE"],
      ["AdminCreateUserConfig.AllowAdminCreateUserOnly", true],
      ["Schema.0.Mutable", false],
    ] as const;
    return wanted
      .filter(([path, value]) => at(properties, ...path.split(".")) !== value)
      .map(([path]) => `${id} does not have ${path}`);
  });

/** A subscription that leaves the account goes by mail, to whom the settings name. */
export const warningsStayHere: Rule = (parts) =>
  ofTypes(parts, "AWS::SNS::Subscription").flatMap(({ id, properties }) => [
    ...(properties["Protocol"] === "email" ? [] : [`${id} hands warnings on`]),
    ...(properties["FilterPolicy"] === undefined ? [] : [`${id} keeps warnings back`]),
    ...(String(at(properties, "RedrivePolicy", "deadLetterTargetArn")).includes(
      `:${region}:${account}:`,
    )
      ? []
      : [`${id} keeps nothing of what could not be delivered`]),
  ]);
