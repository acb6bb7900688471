import { catalogue } from "../../infra/functions.ts";
import { fits } from "../rehearse/services/event-pattern.ts";
import { resolve } from "../support/infra/resolve.ts";
import { restored } from "../support/infra/restored.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const { records, procedure } = templates;

const propertiesOf = (id: string): Readonly<Record<string, unknown>> =>
  records.Resources[id]?.Properties ?? {};

/**
 * Written by hand, and never changed: to CloudFormation another id is another resource, and the old one's data is left behind.
 */
const stateful = {
  Ledger: "AWS::DynamoDB::GlobalTable",
  Register: "AWS::DynamoDB::GlobalTable",
  Documents: "AWS::S3::Bucket",
  Checkpoints: "AWS::S3::Bucket",
  Logs: "AWS::S3::Bucket",
  RecordsKey: "AWS::KMS::Key",
  SigningKey: "AWS::KMS::Key",
  SystemKey: "AWS::KMS::Key",
  OperationsKey: "AWS::KMS::Key",
  People: "AWS::Cognito::UserPool",
  PeopleClient: "AWS::Cognito::UserPoolClient",
} as const;

describe("what is stateful", () => {
  it("keeps its id for ever, stays when the stack goes, and goes with a first deploy that failed", () => {
    const found = Object.entries(stateful).map(([id]) => {
      const { Type, DeletionPolicy, UpdateReplacePolicy } = records.Resources[id] ?? { Type: "" };
      return [id, [Type, DeletionPolicy, UpdateReplacePolicy]];
    });
    const wanted = Object.entries(stateful).map(([id, type]) => [
      id,
      [type, "RetainExceptOnCreate", "Retain"],
    ]);
    expect(found).toEqual(wanted);
  });

  it("is all in that list", () => {
    const types = new Set<string>(Object.values(stateful));
    const ids = [...types].flatMap((type) => ofType(records, type).map(([id]) => id));
    expect(ids.sort()).toEqual(Object.keys(stateful).sort());
  });
});

describe("what the procedure takes from the records", () => {
  it("is exported also while restored tables are in use, so that a deploy never takes away what is imported", () => {
    const exported = (changes: Readonly<Record<string, unknown>>): readonly unknown[] =>
      Object.values(synthesize(changes).records.Outputs ?? {})
        .flatMap(({ Export }) => (Export === undefined ? [] : [Export.Name]))
        .sort();
    expect(exported(restored)).toEqual(exported({}));
    expect(exported({}).filter((name) => /Ledger|Register/.test(String(name)))).toHaveLength(5);
  });
});

// cdk-nag looks at single tables; ours are global tables of one region, which it passes over.
describe.each([
  ["Ledger", "caseId S", "seq N"],
  ["Register", "pk S", "sk S"],
])("the table %s", (id, partition, sort) => {
  const table = propertiesOf(id);
  const [replica, ...others] = table["Replicas"] as Readonly<Record<string, unknown>>[];

  it("has the keys that the adapters write", () => {
    const attributes = table["AttributeDefinitions"] as Record<string, string>[];
    const typed = (name: string | undefined) =>
      `${name ?? ""} ${attributes.find(({ AttributeName }) => AttributeName === name)?.["AttributeType"] ?? ""}`;
    const keys = table["KeySchema"] as Record<string, string>[];
    expect(keys.map(({ AttributeName, KeyType }) => [KeyType, typed(AttributeName)])).toEqual([
      ["HASH", partition],
      ["RANGE", sort],
    ]);
  });

  it("can be restored to any second of 35 days, is not deleted, and stays in one region", () => {
    expect(replica).toMatchObject({
      Region: "eu-central-1",
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      },
    });
    expect(others).toEqual([]);
  });

  it("is encrypted with the records' key and paid for by use", () => {
    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    });
    expect(replica?.["SSESpecification"]).toEqual({
      KMSMasterKeyId: { "Fn::GetAtt": ["RecordsKey", "Arn"] },
    });
  });

  it("forgets nothing by itself but drafts, which are no part of the record", () => {
    const forgotten = { TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true } };
    if (id === "Register") expect(table).toMatchObject(forgotten);
    else expect(table).not.toHaveProperty("TimeToLiveSpecification");
  });
});

describe("the ledger", () => {
  it("has a stream that shows what stood there before", () => {
    expect(propertiesOf("Ledger")["StreamSpecification"]).toEqual({
      StreamViewType: "NEW_AND_OLD_IMAGES",
    });
  });
});

describe.each(["Documents", "Checkpoints"])("the bucket of %s", (id) => {
  it("keeps every version for the legal time, against everybody", () => {
    expect(propertiesOf(id)).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Days: 366, Mode: "COMPLIANCE" } },
      },
      VersioningConfiguration: { Status: "Enabled" },
    });
  });

  it("keeps them for as long as the operator says", () => {
    const longer = synthesize({ "tasdiq:retentionYears": "30" });
    expect(longer.records.Resources[id]?.Properties).toMatchObject({
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 10980 } } },
    });
  });

  it("is public to nobody, encrypted, and logs who reads", () => {
    expect(propertiesOf(id)).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LoggingConfiguration: {
        DestinationBucketName: { Ref: "Logs" },
        LogFilePrefix: `${id.toLowerCase()}/`,
      },
    });
    expect(JSON.stringify(propertiesOf(id)["BucketEncryption"])).toContain("RecordsKey");
  });
});

describe("the keys", () => {
  it("are renewed every year where they encrypt", () => {
    for (const id of ["RecordsKey", "OperationsKey"])
      expect(propertiesOf(id)["EnableKeyRotation"]).toBe(true);
  });

  it("sign checkpoints with Ed25519", () => {
    expect(propertiesOf("SigningKey")).toMatchObject({
      KeySpec: "ECC_NIST_EDWARDS25519",
      KeyUsage: "SIGN_VERIFY",
    });
  });
});

describe("the stack of the records", () => {
  it("is as recorded", () => {
    expect(records).toMatchSnapshot();
  });
});

const functionCount = Object.keys(catalogue).length;

type Pattern = { readonly source: readonly string[]; readonly detail: unknown };

const patterns = ofType(records, "AWS::Events::Rule").map(
  ([, { Properties }]) =>
    resolve(Properties["EventPattern"], { template: records, templates }) as Pattern,
);

const toldOf = (source: string, detail: Readonly<Record<string, unknown>>): number =>
  patterns.filter((pattern) => pattern.source.includes(source) && fits(pattern.detail, detail))
    .length;

const table = "arn:aws:dynamodb:eu-central-1:111122223333:table/Ledger";
const key = "arn:aws:kms:eu-central-1:111122223333:key/RecordsKey";
const [trailId = ""] = ofType(records, "AWS::CloudTrail::Trail").map(([id]) => id);
const [topicId = ""] = ofType(records, "AWS::SNS::Topic").map(([id]) => id);
const rule = "TasdiqRecords-ProtectionWatchKeys-ABC";
const code = "TasdiqProcedure-recordactFunction-ABC";
const codeArn = `arn:aws:lambda:eu-central-1:111122223333:function:${code}`;

describe("the watch over what protects the records", () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ["aws.kms", "ScheduleKeyDeletion", { keyId: "RecordsKey" }],
    ["aws.kms", "DisableKey", { keyId: key }],
    ["aws.kms", "PutKeyPolicy", { keyId: "SigningKey" }],
    ["aws.kms", "RevokeGrant", { keyId: key }],
    ["aws.kms", "RetireGrant", { keyId: key }],
    ["aws.dynamodb", "DeleteTable", { tableName: "Ledger" }],
    ["aws.dynamodb", "UpdateTable", { tableName: table }],
    ["aws.dynamodb", "UpdateContinuousBackups", { tableName: "Register" }],
    ["aws.dynamodb", "UpdateTimeToLive", { tableName: "Ledger" }],
    ["aws.dynamodb", "PutResourcePolicy", { resourceArn: table }],
    ["aws.dynamodb", "DeleteResourcePolicy", { resourceArn: table }],
    ["aws.dynamodb", "RestoreTableToPointInTime", { sourceTableName: "Ledger" }],
    ["aws.dynamodb", "RestoreTableToPointInTime", { sourceTableArn: table }],
    ["aws.s3", "PutBucketPolicy", { bucketName: "documents" }],
    ["aws.s3", "PutBucketVersioning", { bucketName: "checkpoints" }],
    ["aws.s3", "PutObjectLockConfiguration", { bucketName: "documents" }],
    ["aws.s3", "PutBucketObjectLockConfiguration", { bucketName: "documents" }],
    ["aws.s3", "PutBucketEncryption", { bucketName: "documents" }],
    ["aws.s3", "PutBucketLogging", { bucketName: "documents" }],
    ["aws.s3", "PutBucketPublicAccessBlock", { bucketName: "documents" }],
    ["aws.s3", "DeleteBucketPublicAccessBlock", { bucketName: "documents" }],
    ["aws.s3", "DeletePublicAccessBlock", { bucketName: "documents" }],
    ["aws.s3", "DeleteBucketLifecycle", { bucketName: "documents" }],
    ["aws.s3", "PutBucketAcl", { bucketName: "checkpoints" }],
    ["aws.s3", "PutBucketOwnershipControls", { bucketName: "checkpoints" }],
    ["aws.s3", "DeleteBucketPolicy", { bucketName: "logs" }],
    ["aws.s3", "DeleteObject", { bucketName: "logs", key: "trail/1.json.gz" }],
    ["aws.s3", "DeleteObjects", { bucketName: "logs" }],
    ["aws.cloudtrail", "StopLogging", { name: trailId }],
    [
      "aws.cloudtrail",
      "DeleteTrail",
      { name: `arn:aws:other:eu-central-1:111122223333:${trailId}` },
    ],
    ["aws.cloudtrail", "PutEventSelectors", { trailName: trailId }],
    ["aws.events", "DisableRule", { name: rule }],
    ["aws.events", "DeleteRule", { name: rule }],
    ["aws.events", "PutRule", { name: rule }],
    ["aws.events", "RemoveTargets", { rule, ids: ["Target0"] }],
    ["aws.monitoring", "DeleteAlarms", { alarmNames: ["other", "TasdiqProcedure-driverErrors-A"] }],
    ["aws.events", "PutTargets", { rule, targets: [] }],
    ["aws.monitoring", "PutMetricAlarm", { alarmName: "TasdiqProcedure-driverErrors-A" }],
    ["aws.monitoring", "DisableAlarmActions", { alarmNames: ["TasdiqRecords-Alarm-A"] }],
    ["aws.sns", "DeleteTopic", { topicArn: topicId }],
    ["aws.sns", "SetTopicAttributes", { topicArn: topicId }],
    ["aws.sns", "Unsubscribe", { subscriptionArn: `${topicId}:1234` }],
    ["aws.sns", "SetSubscriptionAttributes", { subscriptionArn: `${topicId}:1234` }],
    ["aws.lambda", "UpdateFunctionCode20150331v2", { functionName: code }],
    ["aws.lambda", "UpdateFunctionConfiguration20150331v2", { functionName: codeArn }],
    ["aws.lambda", "AddPermission20150331v2", { functionName: codeArn }],
    ["aws.lambda", "RemovePermission20150331v2", { functionName: codeArn }],
    ["aws.lambda", "PutFunctionConcurrency20171031", { functionName: code }],
    ["aws.lambda", "DeleteFunction20150331", { functionName: code }],
    ["aws.lambda", "CreateFunctionUrlConfig", { functionName: code }],
    ["aws.lambda", "UpdateEventSourceMapping20150331", { uUID: "1234" }],
    ["aws.lambda", "DeleteEventSourceMapping20150331", { uUID: "1234" }],
  ])("tells of %s %s", (source, eventName, requestParameters) => {
    expect(toldOf(source, { eventName, requestParameters })).toBe(1);
  });

  it("tells of a grant that is retired by its token", () => {
    expect(toldOf("aws.kms", { eventName: "RetireGrant", resources: [{ ARN: key }] })).toBe(1);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ["aws.kms", "DisableKey", { keyId: "another" }],
    ["aws.dynamodb", "UpdateTable", { tableName: "another" }],
    ["aws.events", "DisableRule", { name: "another-TasdiqRecords-" }],
    ["aws.s3", "PutBucketPolicy", { bucketName: "another" }],
    ["aws.s3", "PutObject", { bucketName: "documents" }],
    ["aws.monitoring", "PutMetricAlarm", { alarmName: "another" }],
    ["aws.monitoring", "DeleteAlarms", { alarmNames: ["another"] }],
    ["aws.sns", "Unsubscribe", { subscriptionArn: `${topicId}another:1234` }],
    ["aws.lambda", "UpdateFunctionCode20150331v2", { functionName: "another" }],
    ["aws.lambda", "GetFunction20150331v2", { functionName: code }],
  ])("is silent of %s %s on what is not ours", (source, eventName, requestParameters) => {
    expect(toldOf(source, { eventName, requestParameters })).toBe(0);
  });

  it("knows by their names the functions, rules and alarms that there are", () => {
    expect(ofType(procedure, "AWS::Lambda::Function")).toHaveLength(functionCount);
    for (const template of [records, procedure])
      for (const type of ["AWS::Lambda::Function", "AWS::Events::Rule", "AWS::CloudWatch::Alarm"])
        for (const [, { Properties }] of ofType(template, type))
          // Names of their own would not begin with the stack's.
          for (const own of ["FunctionName", "Name", "AlarmName"])
            expect(Properties).not.toHaveProperty(own);
  });

  it("keeps every pattern within what EventBridge takes", () => {
    for (const pattern of patterns) expect(JSON.stringify(pattern).length).toBeLessThan(2048);
  });
});

describe("a call of a function that records", () => {
  const call = (functionName: string, rest: Readonly<Record<string, unknown>>): number =>
    toldOf("aws.lambda", {
      eventName: "Invoke",
      requestParameters: { functionName },
      resources: [{ type: "AWS::Lambda::Function", ARN: codeArn }],
      ...rest,
    });

  it("is told of where a person made it, from an address of either kind", () => {
    for (const sourceIPAddress of ["192.0.2.1", "2001:db8::1"])
      for (const name of [code, codeArn, codeArn.slice("arn:aws:lambda:eu-central-1:".length)])
        expect(call(name, { sourceIPAddress, userIdentity: { type: "AssumedRole" } })).toBe(1);
  });

  it("is silent where the API or the state machine made it", () => {
    const service = "apigateway.amazonaws.com";
    const userIdentity = { type: "AWSService", invokedBy: service };
    expect(call(codeArn, { sourceIPAddress: service, userIdentity })).toBe(0);
    expect(call(codeArn, { sourceIPAddress: "192.0.2.1", userIdentity })).toBe(0);
    const role = { type: "AssumedRole" };
    expect(call(codeArn, { sourceIPAddress: "states.amazonaws.com", userIdentity: role })).toBe(0);
  });

  const sweepArn = codeArn.replace("recordact", "sweep");
  const ofSweep = { resources: [{ ARN: sweepArn }], sourceIPAddress: "192.0.2.1" };
  const under = (role: string) => ({
    type: "AssumedRole",
    sessionContext: { sessionIssuer: { arn: `arn:aws:iam::111122223333:role${role}` } },
  });
  const writer = under("/tasdiq/ledger-writer/TasdiqProcedure-recordactRole-ABC");

  it("is silent where one of ours has the sweep look, and tells of everybody else who calls it", () => {
    expect(call(sweepArn, { ...ofSweep, userIdentity: writer })).toBe(0);
    expect(call(codeArn, { sourceIPAddress: "192.0.2.1", userIdentity: writer })).toBe(1);
    for (const userIdentity of [
      under("/Administrator"),
      under("/x/tasdiq/ledger-writer/Administrator"),
      { type: "IAMUser" },
      { type: "Root" },
    ])
      expect(call(sweepArn, { ...ofSweep, userIdentity })).toBe(1);
  });

  it("is on the trail for each function that records or rebuilds, and for no other", () => {
    const [trail] = ofType(records, "AWS::CloudTrail::Trail");
    const selectors = resolve(trail?.[1].Properties["AdvancedEventSelectors"], {
      template: records,
      templates,
    }) as { FieldSelectors: { Field: string; StartsWith?: string[] }[] }[];
    const prefixes = selectors.flatMap(({ FieldSelectors }) =>
      FieldSelectors.flatMap(({ StartsWith = [] }) => StartsWith),
    );
    const seen = ofType(procedure, "AWS::Lambda::Function").filter(([id]) => {
      const arn = `arn:aws:lambda:eu-central-1:111122223333:function:TasdiqProcedure-${id}`;
      return prefixes.some((prefix) => arn.startsWith(prefix));
    });
    const writers = Object.entries(catalogue)
      .filter(([, { rolePath }]) =>
        /^\/tasdiq\/(ledger-writer|register-rebuilder)\//.test(rolePath),
      )
      .map(([name]) => `Tasdiq: ${name}`);
    expect(seen.map(([, { Properties }]) => Properties["Description"]).sort()).toEqual(
      writers.sort(),
    );
  });
});

describe("the trail", () => {
  it("is there, its files are signed, and it holds every call that changes something", () => {
    const [trail] = ofType(records, "AWS::CloudTrail::Trail");
    expect(trail?.[1].Properties).toMatchObject({
      IsLogging: true,
      EnableLogFileValidation: true,
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: "eventCategory", Equals: ["Management"] },
            { Field: "readOnly", Equals: ["false"] },
          ],
        },
        { FieldSelectors: [{ Field: "eventCategory", Equals: ["Data"] }, {}, {}] },
        {
          FieldSelectors: [
            { Field: "eventCategory", Equals: ["Data"] },
            { Field: "resources.type", Equals: ["AWS::S3::Object"] },
            { Field: "eventName", Equals: ["DeleteObject", "DeleteObjects"] },
            { Field: "resources.ARN", StartsWith: [{}] },
          ],
        },
      ],
    });
    expect(trail?.[1].Properties).not.toHaveProperty("EventSelectors");
  });
});
