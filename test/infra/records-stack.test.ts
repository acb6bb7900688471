import { restored } from "../support/infra/restored.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const { records } = synthesize();

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
