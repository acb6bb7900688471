import { judge, type Request, type Statement, everything, isLike } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import {
  changingActions,
  inTransaction,
  keyPolicy,
  ledgerArn,
  registerArn,
  resourcePolicy,
  roles,
  type Held,
} from "../support/infra/rights.ts";
import { ofType, synthesize, type Templates } from "../support/infra/templates.ts";

const templates = synthesize();
const held = roles(templates);

const roleOf = (start: string): Held => {
  const [found, ...more] = held.filter(({ id }) => id.startsWith(`${start}Role`));
  if (found === undefined || more.length > 0) throw new Error(`not one role: ${start}`);
  return found;
};

const sealer = roleOf("seallog");
const sequencer = roleOf("sequencelog");
const shower = roleOf("showlog");

const key = `arn:aws:kms:${region}:${account}:key/SigningKey`;
const checkpoint = "arn:aws:s3:::checkpoints/checkpoints/000000000000010.txt";
const onlyNew = { "s3:if-none-match": "*" };

const judged = (
  { arn, statements }: Held,
  request: Omit<Request, "principal">,
  resource: readonly Statement[] = keyPolicy(templates, request.resource),
): string => judge({ identity: statements, resource }, { ...request, principal: arn });

describe("who signs checkpoints", () => {
  const guarded = resourcePolicy(templates, "Checkpoints");

  it("signs with the key of checkpoints, and with no other key", () => {
    expect(sealer.path).toBe("/tasdiq/checkpoint-signer/");
    const sign = (resource: string) => judged(sealer, { action: "kms:Sign", resource });
    expect(sign(key)).toBe("allowed");
    expect(judged(sealer, { action: "kms:GetPublicKey", resource: key })).toBe("allowed");
    for (const other of ["RecordsKey", "OperationsKey"])
      expect(sign(key.replace("SigningKey", other))).toBe("notAllowed");
  });

  it("adds checkpoints that are new, and puts none on top of another", () => {
    const put = (context: Request["context"]) =>
      judged(
        sealer,
        { action: "s3:PutObject", resource: checkpoint, ...(context && { context }) },
        guarded,
      );
    expect(put(onlyNew)).toBe("allowed");
    expect(put(undefined)).toBe("denied");
  });

  it("sends checkpoints by their own topic alone, and is the only one that may; the sweep and the rules of events alone warn the operator", () => {
    const topics = ofType(templates.records, "AWS::SNS::Topic").map(([id]) => id);
    expect(topics).toEqual(["OperationsTopic6D6844EA", "CheckpointTopic"]);
    const may = (id: string): readonly string[] =>
      held
        .filter((role) => judged(role, { action: "sns:Publish", resource: id }) === "allowed")
        .map((role) => role.id);
    expect(may("CheckpointTopic")).toEqual([sealer.id]);
    expect(may(topics[0] ?? "")).toEqual(["OperationsTeller705B1E5A", roleOf("sweep").id]);
    for (const action of ["ses:SendEmail", "ses:SendRawEmail"])
      expect(judged(sealer, { action, resource: "arn:aws:ses:x" })).toBe("notAllowed");
  });

  it("removes none, and touches no document", () => {
    for (const action of ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObjectRetention"])
      expect(judged(sealer, { action, resource: checkpoint })).toBe("notAllowed");
    for (const action of ["s3:GetObject", "s3:PutObject"])
      expect(judged(sealer, { action, resource: "arn:aws:s3:::documents/ab/cd/abcd" })).toBe(
        "notAllowed",
      );
  });

  it("reads the tables and writes nothing into them", () => {
    expect(judged(sealer, { action: "dynamodb:Query", resource: ledgerArn })).toBe("allowed");
    expect(judged(sealer, { action: "dynamodb:GetItem", resource: registerArn })).toBe("allowed");
    for (const action of ["dynamodb:PutItem", ...changingActions])
      for (const resource of [ledgerArn, registerArn])
        expect(judged(sealer, { action, resource, context: inTransaction })).toBe("notAllowed");
  });

  it("is the only one that may sign, and the only one that may add checkpoints", () => {
    const may = (request: Omit<Request, "principal">): readonly string[] =>
      held.filter((role) => judged(role, request) === "allowed").map(({ id }) => id);
    expect(may({ action: "kms:Sign", resource: key })).toEqual([sealer.id]);
    const put = { action: "s3:PutObject", resource: checkpoint, context: onlyNew };
    expect(may(put)).toEqual([sealer.id]);
  });
});

describe("who sequences the log", () => {
  it("adds to the ledger in a transaction, for a seal is an entry", () => {
    const put = { action: "dynamodb:PutItem", resource: ledgerArn };
    const leaf = { "dynamodb:LeadingKeys": ["#log"] };
    expect(judged(sequencer, { ...put, context: { ...leaf, ...inTransaction } })).toBe("allowed");
    expect(judged(sequencer, { ...put, context: leaf })).toBe("notAllowed");
  });

  it("can neither read nor write checkpoints or documents, nor sign", () => {
    for (const action of ["s3:GetObject", "s3:PutObject"])
      for (const resource of [checkpoint, "arn:aws:s3:::documents/ab/cd/abcd"])
        expect(judged(sequencer, { action, resource, context: onlyNew })).toBe("notAllowed");
    expect(judged(sequencer, { action: "kms:Sign", resource: key })).toBe("denied");
  });
});

describe("who shows the log", () => {
  const may = (action: string, resource: string, context?: Request["context"]): string =>
    judged(shower, { action, resource, ...(context && { context }) });
  const document = "arn:aws:s3:::documents/ab/cd/abcd";
  const [[exportsBucket] = [""]] = ofType(templates.procedure, "AWS::S3::Bucket");
  const exported = `arn:aws:s3:::${exportsBucket.toLowerCase()}/exports/tasdiq-log-9-9.jsonl`;

  it("reads tables, documents and checkpoints, and no key: the record names the keys", () => {
    expect(shower.path).toBe("/tasdiq/reader/");
    expect(may("dynamodb:Query", ledgerArn)).toBe("allowed");
    expect(may("dynamodb:GetItem", registerArn)).toBe("allowed");
    for (const read of [document, checkpoint]) expect(may("s3:GetObject", read)).toBe("allowed");
    expect(may("kms:GetPublicKey", key)).toBe("notAllowed");
  });

  it("signs nothing, and writes nothing of the record", () => {
    expect(may("kms:Sign", key)).toBe("denied");
    for (const kept of [document, checkpoint])
      for (const action of ["s3:PutObject", "s3:DeleteObject", "s3:PutObjectRetention"])
        expect(may(action, kept, onlyNew)).toBe("notAllowed");
    for (const action of ["dynamodb:PutItem", ...changingActions])
      for (const resource of [ledgerArn, registerArn])
        expect(may(action, resource, inTransaction)).toBe("notAllowed");
  });

  it("puts exports where they are forgotten after a day, as the pages do, and nobody else may", () => {
    expect(may("s3:PutObject", exported, onlyNew)).toBe("allowed");
    expect(may("s3:GetObject", exported)).toBe("allowed");
    expect(may("s3:DeleteObject", exported)).toBe("notAllowed");
    expect(may("s3:PutObject", exported.replace("exports/", "elsewhere/"))).toBe("notAllowed");
    for (const action of ["s3:PutObject", "s3:GetObject"])
      expect(
        held
          .filter((role) => judged(role, { action, resource: exported }) === "allowed")
          .map(({ id }) => id),
      ).toEqual([shower.id, roleOf("pages").id]);
    const [[, bucket] = []] = ofType(templates.procedure, "AWS::S3::Bucket");
    expect(bucket?.Properties["LifecycleConfiguration"]).toMatchObject({
      Rules: [{ ExpirationInDays: 1, Status: "Enabled" }],
    });
    expect(JSON.stringify(bucket?.Properties["BucketEncryption"])).toContain("RecordsKey");
  });
});

describe("while a key is replaced", () => {
  const both = synthesize({ "tasdiq:nextSigningKey": 2 });
  const after = synthesize({ "tasdiq:signingKey": 2 });
  const next = key.replace("SigningKey", "SigningKey2");
  const may = (made: Templates, action: string, resource: string): readonly string[] =>
    roles(made)
      .filter((role) => judged(role, { action, resource }, keyPolicy(made, resource)) === "allowed")
      .map(({ id }) => id);
  const givenTo = (made: Templates, name: string): Readonly<Record<string, unknown>> => {
    const found = ofType(made.procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === `Tasdiq: ${name}`,
    );
    if (found === undefined) throw new Error(`no function is ${name}`);
    return (found[1].Properties["Environment"] as { Variables: Record<string, unknown> }).Variables;
  };

  it("may sign with both keys, and with the new one alone afterwards", () => {
    for (const signed of [key, next]) expect(may(both, "kms:Sign", signed)).toEqual([sealer.id]);
    expect(may(after, "kms:Sign", key)).toEqual([]);
    expect(may(after, "kms:Sign", next)).toEqual([sealer.id]);
    expect(may(templates, "kms:Sign", next)).toEqual([]);
  });

  it("reads the public halves where it signs and where an office is founded; who shows lines takes them from the record", () => {
    const founder = roleOf("foundoffice").id;
    expect([...may(both, "kms:GetPublicKey", key)].sort()).toEqual([founder, sealer.id].sort());
    expect(may(both, "kms:GetPublicKey", next)).toEqual([sealer.id]);
    expect([...may(after, "kms:GetPublicKey", next)].sort()).toEqual([founder, sealer.id].sort());
  });

  it("tells the function that signs of both keys", () => {
    for (const name of ["seal-log"]) {
      expect(Object.keys(givenTo(both, name))).toEqual(
        expect.arrayContaining(["TASDIQ_SIGNING_KEY", "TASDIQ_NEXT_SIGNING_KEY"]),
      );
      for (const made of [templates, after])
        expect(givenTo(made, name)).not.toHaveProperty("TASDIQ_NEXT_SIGNING_KEY");
      expect(JSON.stringify(givenTo(after, name)["TASDIQ_SIGNING_KEY"])).toContain("SigningKey2");
    }
  });

  it("keeps the old key, guarded and watched as the new one, and takes nothing away that is in use", () => {
    for (const made of [both, after]) {
      const old = made.records.Resources["SigningKey"];
      expect(old).toEqual(templates.records.Resources["SigningKey"]);
      const following = made.records.Resources["SigningKey2"];
      expect({ ...following, Properties: following?.Properties["KeyPolicy"] }).toEqual({
        ...old,
        Properties: old?.Properties["KeyPolicy"],
      });
      const [, watch] = ofType(made.records, "AWS::Events::Rule").find(([id]) =>
        id.startsWith("ProtectionWatchKeys"),
      ) ?? [undefined];
      for (const id of ["SigningKey", "SigningKey2"])
        expect(JSON.stringify(watch)).toContain(`["${id}","Arn"]`);
      // CloudFormation refuses to take an export away while the other stack still imports it.
      const exported = (of: Templates) =>
        Object.values(of.records.Outputs ?? {}).flatMap(({ Export }) => Export?.Name ?? []);
      expect(exported(made)).toEqual(expect.arrayContaining([...exported(templates)]));
    }
  });
});

const table = "arn:aws:dynamodb:eu-central-1:111122223333:table/Ledger";
const clerk = "arn:aws:iam::111122223333:role/tasdiq/ledger-writer/clerk";

const put = {
  principal: clerk,
  action: "dynamodb:PutItem",
  resource: table,
} as const;

const allow = (more: Partial<Statement> = {}): Statement => ({
  Effect: "Allow",
  Action: "dynamodb:PutItem",
  Resource: table,
  ...more,
});

const deny = (Condition: Statement["Condition"], more: Partial<Statement> = {}): Statement => ({
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: "*",
  Resource: "*",
  ...(Condition === undefined ? {} : { Condition }),
  ...more,
});

describe("the evaluator of policies", () => {
  it("allows nothing that is not allowed", () => {
    expect(judge({ identity: [] }, put)).toBe("notAllowed");
    expect(judge({ identity: [allow()] }, put)).toBe("allowed");
    expect(judge({ identity: [allow({ Action: "dynamodb:GetItem" })] }, put)).toBe("notAllowed");
    expect(judge({ identity: [allow({ Resource: `${table}2` })] }, put)).toBe("notAllowed");
  });

  it("lets a denial decide, wherever it stands", () => {
    expect(judge({ identity: [allow(), deny(undefined)] }, put)).toBe("denied");
    expect(judge({ identity: [allow()], resource: [deny(undefined)] }, put)).toBe("denied");
    expect(judge({ identity: everything, resource: [deny(undefined)] }, put)).toBe("denied");
  });

  it("takes an allowance of the resource that names the principal as good as one of the principal", () => {
    const by = (Principal: unknown, request = put) =>
      judge({ identity: [], resource: [allow({ Principal })] }, request);
    expect(by({ AWS: clerk })).toBe("allowed");
    expect(by({ AWS: "*" })).toBe("allowed");
    expect(by({ AWS: clerk.replace("clerk", "other") })).toBe("notAllowed");
    const service = { ...put, principal: "events.amazonaws.com" };
    expect(by({ Service: "events.amazonaws.com" }, service as never)).toBe("allowed");
    expect(by({ Service: "sns.amazonaws.com" }, service as never)).toBe("notAllowed");
  });

  it("takes an allowance to the account's root as a word to the principal's own policies, and not as their answer", () => {
    const root = { AWS: "arn:aws:iam::111122223333:root" };
    const handedOver = [allow({ Principal: root })];
    expect(judge({ identity: [], resource: handedOver }, put)).toBe("notAllowed");
    expect(judge({ identity: [allow()], resource: handedOver }, put)).toBe("allowed");
    expect(
      judge({ identity: [allow()], resource: [deny(undefined, { Principal: root })] }, put),
    ).toBe("denied");
  });

  it("lets a key's own policy decide, which must allow or hand over to the account", () => {
    const key = "arn:aws:kms:eu-central-1:111122223333:key/records";
    const decrypt = { principal: clerk, action: "kms:Decrypt", resource: key };
    const own = [allow({ Action: "kms:Decrypt", Resource: key })];
    const policy = (AWS: string) => [allow({ Action: "kms:*", Resource: "*", Principal: { AWS } })];
    expect(judge({ identity: own, resource: [] }, decrypt)).toBe("notAllowed");
    expect(
      judge({ identity: own, resource: policy("arn:aws:iam::111122223333:root") }, decrypt),
    ).toBe("allowed");
    expect(
      judge({ identity: [], resource: policy("arn:aws:iam::111122223333:root") }, decrypt),
    ).toBe("notAllowed");
    expect(judge({ identity: [], resource: policy(clerk) }, decrypt)).toBe("allowed");
    expect(
      judge({ identity: own, resource: policy("arn:aws:iam::999999999999:root") }, decrypt),
    ).toBe("notAllowed");
  });

  it.each(["NotAction", "NotResource", "NotPrincipal"])(
    "refuses a statement with %s",
    (element) => {
      const strange = { ...allow(), [element]: "*" };
      expect(() => judge({ identity: [strange] }, put)).toThrow(
        `The evaluator does not know ${element}`,
      );
    },
  );

  it("reads wildcards as IAM does, and dots as dots", () => {
    expect(isLike("dynamodb:*Item", "dynamodb:PutItem")).toBe(true);
    expect(isLike("dynamodb:???Item", "dynamodb:PutItem")).toBe(true);
    expect(isLike("a.c", "abc")).toBe(false);
    expect(isLike("arn:*/x", "arn:1/y")).toBe(false);
  });

  it("compares actions without regard to case, resources with", () => {
    expect(judge({ identity: [allow({ Action: "DYNAMODB:putitem" })] }, put)).toBe("allowed");
    expect(judge({ identity: [allow({ Resource: table.toUpperCase() })] }, put)).toBe("notAllowed");
  });
});

describe("conditions", () => {
  const inTransaction = {
    ...put,
    context: { "dynamodb:EnclosingOperation": "TransactWriteItems" },
  };
  const only = { StringEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" } };
  const unless = { StringNotEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" } };

  it("hold for a plain comparison only where the key is there", () => {
    expect(judge({ identity: [allow({ Condition: only })] }, inTransaction)).toBe("allowed");
    expect(judge({ identity: [allow({ Condition: only })] }, put)).toBe("notAllowed");
  });

  it("hold for a negated comparison where the key is missing", () => {
    expect(judge({ identity: [allow(), deny(unless)] }, put)).toBe("denied");
    expect(judge({ identity: [allow(), deny(unless)] }, inTransaction)).toBe("allowed");
    const batch = { ...put, context: { "dynamodb:EnclosingOperation": "TransactGetItems" } };
    expect(judge({ identity: [allow(), deny(unless)] }, batch)).toBe("denied");
  });

  it("compare the principal by its path", () => {
    const others = {
      ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/tasdiq/ledger-writer/*" },
    };
    expect(judge({ identity: [allow()], resource: [deny(others)] }, put)).toBe("allowed");
    const stranger = { ...put, principal: "arn:aws:iam::111122223333:role/clerk" };
    expect(judge({ identity: [allow()], resource: [deny(others)] }, stranger)).toBe("denied");
    const alike = {
      ...put,
      principal: "arn:aws:iam::111122223333:role/x/tasdiq/ledger-writer/clerk",
    };
    expect(judge({ identity: [allow()], resource: [deny(others)] }, alike)).toBe("denied");
  });

  it("tell a missing key from one that is there", () => {
    const missing = { Null: { "s3:if-none-match": "true" } };
    expect(judge({ identity: [allow(), deny(missing)] }, put)).toBe("denied");
    const stated = { ...put, context: { "s3:if-none-match": "*" } };
    expect(judge({ identity: [allow(), deny(missing)] }, stated)).toBe("allowed");
  });

  it("hold of all values where there is none, and of any only where there is one", () => {
    const keys = (values: readonly string[]) => ({
      ...put,
      context: { "dynamodb:LeadingKeys": values },
    });
    const all = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "driver#*" } };
    const any = { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": "driver#*" } };
    const some = { ...all, Null: { "dynamodb:LeadingKeys": "false" } };
    const judged = (Condition: Statement["Condition"], values: readonly string[]) =>
      judge({ identity: [allow({ ...(Condition && { Condition }) })] }, keys(values));
    expect(judged(all, [])).toBe("allowed");
    expect(judged(some, [])).toBe("notAllowed");
    expect(judged(any, [])).toBe("notAllowed");
    expect(judged(all, ["driver#a", "head"])).toBe("notAllowed");
    expect(judged(any, ["driver#a", "head"])).toBe("allowed");
    expect(judged(some, ["driver#a"])).toBe("allowed");
  });

  it("must all hold", () => {
    const both = { ...only, Bool: { "aws:SecureTransport": "false" } };
    expect(judge({ identity: [allow({ Condition: both })] }, inTransaction)).toBe("notAllowed");
  });

  it("are refused where the evaluator does not know the operator", () => {
    const strange = { DateLessThan: { "aws:CurrentTime": "2026-01-01" } };
    expect(() => judge({ identity: [allow({ Condition: strange })] }, put)).toThrow(
      "The evaluator does not know DateLessThan",
    );
  });
});
