import { judge, type Request, type Statement } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import {
  changingActions,
  inTransaction,
  ledgerArn,
  ofCase,
  registerArn,
  resourcePolicy,
  roles,
} from "../support/infra/rights.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const [sweep, ...more] = roles(templates).filter(({ id }) => id.startsWith("sweepRole"));
if (sweep === undefined || more.length > 0) throw new Error("not one role of the sweep");

const may = (
  action: string,
  resource: string,
  { context, guarded }: { context?: Request["context"]; guarded?: readonly Statement[] } = {},
): string =>
  judge(
    { identity: sweep.statements, ...(guarded && { resource: guarded }) },
    { principal: sweep.arn, action, resource, ...(context && { context }) },
  );

const keys = (...partitions: readonly string[]) => ({ "dynamodb:LeadingKeys": partitions });
const put = (resource: string, context?: Request["context"], guarded?: readonly Statement[]) =>
  may("dynamodb:PutItem", resource, { ...(context && { context }), ...(guarded && { guarded }) });

describe("the sweep", () => {
  it("may do these things and no others", () => {
    const allowed = sweep.statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action }) => Action);
    expect([...new Set(allowed)].sort()).toEqual([
      "dynamodb:ConditionCheckItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "s3:GetObject",
      "s3:ListBucket",
      "sns:Publish",
      "sqs:SendMessage",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  it("adds entries to cases inside a transaction alone, past the ledger's own policy too", () => {
    const guarded = resourcePolicy(templates, "Ledger");
    expect(put(ledgerArn, { ...inTransaction, ...ofCase }, guarded)).toBe("allowed");
    expect(put(ledgerArn, ofCase, guarded)).toBe("denied");
    expect(put(ledgerArn, ofCase)).toBe("notAllowed");
    expect(put(ledgerArn, inTransaction)).toBe("notAllowed");
    expect(put(ledgerArn, { ...inTransaction, ...keys() })).toBe("notAllowed");
  });

  it("adds no leaf to the log", () => {
    for (const leaf of ["#log", "#leaf#az-1"]) {
      expect(put(ledgerArn, { ...inTransaction, ...keys(leaf) })).toBe("notAllowed");
      expect(put(ledgerArn, { ...inTransaction, ...keys("az-1", leaf) })).toBe("notAllowed");
    }
  });

  it("changes and removes nothing, in either table", () => {
    for (const action of changingActions) {
      expect(may(action, ledgerArn, { context: { ...inTransaction, ...ofCase } })).toBe("denied");
      expect(may(action, registerArn, { context: keys("head") })).toBe("notAllowed");
    }
  });

  it("keeps of the register what an entry brings with it, and its own items", () => {
    for (const partition of ["head", "command#system.RecordOverdue.1", "unsequenced", "sweep"])
      expect(put(registerArn, keys(partition))).toBe("allowed");
    for (const partition of ["driver#az-1", "driver##sweep", "unique#az", "log", "draft#clerk-1"])
      expect(put(registerArn, keys(partition))).toBe("notAllowed");
    expect(put(registerArn)).toBe("notAllowed");
  });

  it("looks inside a transaction at heads alone", () => {
    const look = (resource: string, context: Request["context"] = {}) =>
      may("dynamodb:ConditionCheckItem", resource, { context });
    expect(look(registerArn, keys("head"))).toBe("allowed");
    expect(look(registerArn, keys("driver#az-1"))).toBe("notAllowed");
    expect(look(ledgerArn, ofCase)).toBe("notAllowed");
  });

  it("reads documents and checkpoints, and puts none", () => {
    for (const object of [
      "arn:aws:s3:::documents/ab/cd/abcd",
      "arn:aws:s3:::checkpoints/checkpoints/000000000000010.txt",
    ]) {
      expect(may("s3:GetObject", object)).toBe("allowed");
      const context = { "s3:if-none-match": "*" };
      expect(may("s3:PutObject", object, { context })).toBe("notAllowed");
      expect(may("s3:DeleteObject", object)).toBe("notAllowed");
    }
  });

  it("tells the operator, and writes to nobody else", () => {
    const [operations = "", checkpoints = ""] = ofType(templates.records, "AWS::SNS::Topic").map(
      ([id]) => id,
    );
    expect(may("sns:Publish", operations)).toBe("allowed");
    expect(may("sns:Publish", checkpoints)).toBe("notAllowed");
    // The topic is encrypted.
    const key = `arn:aws:kms:${region}:${account}:key/OperationsKey`;
    for (const action of ["kms:Decrypt", "kms:GenerateDataKey"])
      expect(may(action, key)).toBe("allowed");
    expect(may("ses:SendEmail", "arn:aws:ses:x")).toBe("notAllowed");
  });

  it("starts, resumes and stops no execution, and calls no other function", () => {
    const machine = `arn:aws:states:${region}:${account}:stateMachine:TasdiqProcedure-ratification`;
    const context = { "states:StateMachineQualifier": "current" };
    for (const action of ["StartExecution", "SendTaskSuccess", "SendTaskFailure", "StopExecution"])
      expect(may(`states:${action}`, machine, { context })).toBe("notAllowed");
    expect(may("lambda:InvokeFunction", "driverFunction")).toBe("notAllowed");
  });
});
