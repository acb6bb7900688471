import { everything, isLike, judge, type Statement } from "../support/infra/iam.ts";

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
