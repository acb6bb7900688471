import { judge, type Request } from "../support/infra/iam.ts";
import {
  changingActions,
  inTransaction,
  ledgerArn,
  ofCase,
  registerArn,
  roles,
} from "../support/infra/rights.ts";
import { synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const [rebuilder, ...more] = roles(templates).filter(({ id }) =>
  id.startsWith("rebuildregisterRole"),
);
if (rebuilder === undefined || more.length > 0) throw new Error("not one role of the rebuilding");

const may = (action: string, resource: string, context?: Request["context"]): string =>
  judge(
    { identity: rebuilder.statements },
    { principal: rebuilder.arn, action, resource, ...(context && { context }) },
  );
const keys = (...partitions: readonly string[]) => ({ "dynamodb:LeadingKeys": partitions });

describe("the function that rebuilds the register", () => {
  it("may do these things and no others", () => {
    const allowed = rebuilder.statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action }) => Action);
    expect([...new Set(allowed)].sort()).toEqual([
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:Scan",
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
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  it("adds nothing to the ledger and changes nothing there", () => {
    for (const action of ["dynamodb:PutItem", ...changingActions])
      expect(may(action, ledgerArn, { ...inTransaction, ...ofCase })).not.toBe("allowed");
  });

  it("writes what follows from entries, and not what drivers, sweeps and people keep", () => {
    for (const partition of ["head", "command#one", "unsequenced", "unique", "log"])
      expect(may("dynamodb:PutItem", registerArn, keys(partition))).toBe("allowed");
    for (const partition of ["driver#one", "driver##sweep", "sweep", "notice#one", "draft#one"])
      for (const action of ["dynamodb:PutItem", "dynamodb:DeleteItem"])
        expect(may(action, registerArn, keys(partition))).toBe("notAllowed");
    expect(may("dynamodb:PutItem", registerArn)).toBe("notAllowed");
  });

  it("removes no head", () => {
    expect(may("dynamodb:DeleteItem", registerArn, keys("command#one"))).toBe("allowed");
    expect(may("dynamodb:DeleteItem", registerArn, keys("head"))).toBe("notAllowed");
  });
});
