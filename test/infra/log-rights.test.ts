import { judge, type Request, type Statement } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import {
  changingActions,
  inTransaction,
  ledgerArn,
  registerArn,
  resourcePolicy,
  roles,
  type Held,
} from "../support/infra/rights.ts";
import { synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const held = roles(templates);

const roleOf = (start: string): Held => {
  const [found, ...more] = held.filter(({ id }) => id.startsWith(`${start}Role`));
  if (found === undefined || more.length > 0) throw new Error(`not one role: ${start}`);
  return found;
};

const sealer = roleOf("seallog");
const sequencer = roleOf("sequencelog");

const key = `arn:aws:kms:${region}:${account}:key/SigningKey`;
const checkpoint = "arn:aws:s3:::checkpoints/checkpoints/000000000000010.txt";
const onlyNew = { "s3:if-none-match": "*" };

const judged = (
  { arn, statements }: Held,
  request: Omit<Request, "principal">,
  resource: readonly Statement[] = [],
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
  it("adds to the ledger in a transaction, for a seal is an entry, and keeps the register", () => {
    const put = { action: "dynamodb:PutItem", resource: ledgerArn };
    expect(judged(sequencer, { ...put, context: inTransaction })).toBe("allowed");
    expect(judged(sequencer, put)).toBe("notAllowed");
    expect(judged(sequencer, { action: "dynamodb:DeleteItem", resource: registerArn })).toBe(
      "allowed",
    );
  });

  it("can neither read nor write checkpoints or documents, nor sign", () => {
    for (const action of ["s3:GetObject", "s3:PutObject"])
      for (const resource of [checkpoint, "arn:aws:s3:::documents/ab/cd/abcd"])
        expect(judged(sequencer, { action, resource, context: onlyNew })).toBe("notAllowed");
    expect(judged(sequencer, { action: "kms:Sign", resource: key })).toBe("notAllowed");
  });
});
