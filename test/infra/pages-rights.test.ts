import { judge, type Request } from "../support/infra/iam.ts";
import { inTransaction, ledgerArn, ofCase, registerArn, roles } from "../support/infra/rights.ts";
import { synthesize } from "../support/infra/templates.ts";

describe("the pages", () => {
  const [pages, ...more] = roles(synthesize()).filter(({ id }) => id.startsWith("pagesRole"));
  if (pages === undefined || more.length > 0) throw new Error("not one role of the pages");
  const may = (request: Omit<Request, "principal">): string =>
    judge({ identity: pages.statements }, { ...request, principal: pages.arn });

  it("record and read what people may, and neither send, nor drive, nor sign", () => {
    const allowed = pages.statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action }) => Action);
    expect([...new Set(allowed)].sort()).toEqual([
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "lambda:InvokeFunction",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "s3:GetObject",
      "s3:ListBucket",
      "s3:PutObject",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  it("add to the ledger inside a transaction alone, and remove nothing of it", () => {
    const put = { action: "dynamodb:PutItem", resource: ledgerArn };
    expect(may({ ...put, context: { ...ofCase, ...inTransaction } })).toBe("allowed");
    expect(may({ ...put, context: ofCase })).toBe("notAllowed");
    const remove = { action: "dynamodb:DeleteItem", resource: ledgerArn, context: inTransaction };
    expect(may(remove)).toBe("denied");
  });

  it("look at what the last sweep found, and neither at its queue nor into the mail", () => {
    expect(may({ action: "dynamodb:GetItem", resource: registerArn })).toBe("allowed");
    for (const action of [
      "sqs:SendMessage",
      "sns:Publish",
      "ses:SendEmail",
      "states:StartExecution",
    ])
      expect(may({ action, resource: "*" })).toBe("notAllowed");
  });

  it("add no checkpoint", () => {
    const checkpoint = "arn:aws:s3:::checkpoints/checkpoints/000000000000010.txt";
    expect(may({ action: "s3:GetObject", resource: checkpoint })).toBe("allowed");
    expect(may({ action: "s3:PutObject", resource: checkpoint })).toBe("notAllowed");
  });
});
