import { catalogue } from "../../infra/functions.ts";
import { longestReminders, mostDomains } from "../../infra/settings.ts";
import { judge, type Request, type Statement } from "../support/infra/iam.ts";
import { account, region, resolve } from "../support/infra/resolve.ts";
import { restored } from "../support/infra/restored.ts";
import {
  changingActions,
  inTransaction,
  keyPolicy,
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
      "kms:GetPublicKey",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "kms:Sign",
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
    for (const partition of [
      "head",
      "command#system.RecordOverdue.1",
      "unsequenced",
      "sweep",
      "notice#az-1",
    ])
      expect(put(registerArn, keys(partition))).toBe("allowed");
    for (const partition of [
      "driver#az-1",
      "driver##sweep",
      "unique",
      "log",
      "draft#clerk-1",
      "notice",
    ])
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
      expect(may(action, key, { guarded: keyPolicy(templates, key) })).toBe("allowed");
    expect(may("ses:SendEmail", "arn:aws:ses:x")).toBe("notAllowed");
  });

  it("writes to nobody where the settings name no address for reminders", () => {
    const actions = sweep.statements.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.startsWith("ses:"))).toEqual([]);
  });

  it("starts, resumes and stops no execution, and calls no other function", () => {
    const machine = `arn:aws:states:${region}:${account}:stateMachine:TasdiqProcedure-ratification`;
    const context = { "states:StateMachineQualifier": "current" };
    for (const action of ["StartExecution", "SendTaskSuccess", "SendTaskFailure", "StopExecution"])
      expect(may(`states:${action}`, machine, { context })).toBe("notAllowed");
    expect(may("lambda:InvokeFunction", "driverFunction")).toBe("notAllowed");
  });
});

describe("the sweep, where the settings say who is reminded", () => {
  const clerks = "clerks@parliament.example";
  const chair = "chair@committee.example";
  const reminded = synthesize({
    "tasdiq:reminders": { addresses: { clerk: [clerks] }, persons: { "1002": [chair] } },
  });
  const role = roles(reminded).find(({ id }) => id === sweep.id);
  const sets = ofType(reminded.procedure, "AWS::SES::ConfigurationSet").map(([id]) => id);
  const own = sets.find((id) => id.startsWith("ReminderMail")) ?? "";
  const identity = (name: string): string => `arn:aws:ses:${region}:${account}:identity/${name}`;
  const set = (name: string): string =>
    `arn:aws:ses:${region}:${account}:configuration-set/${name}`;
  const identities = ofType(reminded.procedure, "AWS::SES::EmailIdentity").map(([id]) => id);
  const from = { "ses:FromAddress": "treaties@parliament.example" };
  const send = (resource: string, context: Request["context"]): string =>
    judge(
      { identity: role?.statements ?? [] },
      { principal: sweep.arn, action: "ses:SendEmail", resource, context: { ...context } },
    );

  const environment = (): Readonly<Record<string, unknown>> => {
    const made = ofType(reminded.procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === "Tasdiq: sweep",
    );
    const given = made?.[1].Properties["Environment"] as {
      readonly Variables: Readonly<Record<string, unknown>>;
    };
    return given.Variables;
  };

  it("writes to them, under the set of reminders", () => {
    const context = { ...from, "ses:Recipients": [clerks, chair] };
    for (const resource of [
      ...identities.map(identity),
      identity(clerks),
      identity("committee.example"),
      set(own),
    ])
      expect([resource, send(resource, context)]).toEqual([resource, "allowed"]);
  });

  it("writes to nobody else, from no other address and under no other set", () => {
    const [office = ""] = identities.map(identity);
    expect(send(office, { ...from, "ses:Recipients": ["a@parliament.example"] })).toBe(
      "notAllowed",
    );
    const depositary = "depositary@organization.example";
    expect(send(office, { ...from, "ses:Recipients": [clerks, depositary] })).toBe("notAllowed");
    expect(send(office, { ...from, "ses:Recipients": [] })).toBe("notAllowed");
    expect(send(office, from)).toBe("notAllowed");
    const another = { "ses:FromAddress": "speaker@parliament.example" };
    expect(send(office, { ...another, "ses:Recipients": [clerks] })).toBe("notAllowed");
    const others = sets.filter((id) => id !== own);
    expect(others).toHaveLength(1);
    for (const id of others)
      expect(send(set(id), { ...from, "ses:Recipients": [clerks] })).toBe("notAllowed");
    expect(send(identity("organization.example"), { ...from, "ses:Recipients": [clerks] })).toBe(
      "notAllowed",
    );
  });

  it("is told the wishes and the set; the sender is on record", () => {
    const variables = environment();
    expect(JSON.parse(String(variables["TASDIQ_REMINDERS"]))).toMatchObject({
      addresses: { clerk: [clerks] },
      persons: { "1002": [chair] },
    });
    expect(variables).toMatchObject({ TASDIQ_SES_REMINDERS_SET: { Ref: own } });
    expect(Object.keys(variables)).not.toContain("TASDIQ_SENDER");
  });

  it("fits with the largest wishes into what Lambda and IAM hold", () => {
    // The longest names that tables, buckets, topics, keys and addresses can have.
    const others = Object.keys(environment()).filter((name) => name !== "TASDIQ_REMINDERS");
    const longest = (name: string): number => {
      if (name.endsWith("_TABLE")) return 255;
      return name.endsWith("_BUCKET") ? 63 : 120;
    };
    const bytes = others.reduce((sum, name) => sum + name.length + longest(name), 0);
    expect(bytes + longestReminders).toBeLessThanOrEqual(4096);
    const policy = JSON.stringify(sweep.statements).length;
    const ofDomains = 2 * mostDomains * (identity("*@").length + 64);
    expect(policy + longestReminders + ofDomains).toBeLessThan(10_240);
  });
});

const functionCount = Object.keys(catalogue).length;

const before = synthesize();
const after = synthesize(restored);

const stream = restored["tasdiq:restoredLedgerStream"];

/** A template of the procedure with every old table's name and ARN in the place of the restored one's. */
const asBefore = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(stream, `${ledgerArn}/stream/1`)
      .replaceAll("ledger-restored", "Ledger")
      .replaceAll("register-restored", "Register"),
  );

const variablesOf = (templates: typeof after) =>
  ofType(templates.procedure, "AWS::Lambda::Function").map(([id, { Properties }]) => [
    id,
    resolve(Properties["Environment"], { template: templates.procedure, templates }),
  ]);

const sourceOf = (templates: typeof after): unknown =>
  resolve(ofType(templates.procedure, "AWS::Lambda::EventSourceMapping")[0]?.[1].Properties, {
    template: templates.procedure,
    templates,
  });

describe("after a restore", () => {
  it("every right on a table is a right on the restored one", () => {
    const text = JSON.stringify(roles(after));
    expect(text).not.toContain(ledgerArn);
    expect(text).not.toContain(registerArn);
    expect(asBefore(roles(after))).toEqual(roles(before));
  });

  it("every function is told of the restored tables", () => {
    expect(variablesOf(after).length).toBe(functionCount);
    for (const [, variables] of variablesOf(after))
      expect(variables).toMatchObject({
        Variables: {
          TASDIQ_LEDGER_TABLE: "ledger-restored",
          TASDIQ_REGISTER_TABLE: "register-restored",
        },
      });
    expect(asBefore(variablesOf(after))).toEqual(variablesOf(before));
  });

  it("the driver is called by the restored ledger's stream", () => {
    expect(sourceOf(after)).toMatchObject({ EventSourceArn: stream });
    expect(asBefore(sourceOf(after))).toEqual(sourceOf(before));
  });

  it("nothing of the procedure leads to the old tables any more", () => {
    expect(JSON.stringify(after.procedure)).not.toMatch(/ImportValue":"[^"]*(Ledger|Register)/);
  });

  it("the old tables stay, with all that protects them", () => {
    for (const id of ["Ledger", "Register"])
      expect(after.records.Resources[id]).toEqual(before.records.Resources[id]);
  });

  it("the operator is told of attempts on either's protection", () => {
    const told = ofType(after.records, "AWS::Events::Rule").filter(([, { Properties }]) =>
      JSON.stringify(Properties["EventPattern"]).includes("PutResourcePolicy"),
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toContain("ledger-restored");
  });
});

describe("the policy for a restored table", () => {
  it.each(["Ledger", "Register"])("is told by an output, and is the one of the table: %s", (id) => {
    const { Value } = before.records.Outputs?.[`${id}Policy`] ?? {};
    const text = resolve(Value, { template: before.records, templates: before });
    const { Statement } = JSON.parse(String(text)) as { Statement: unknown };
    expect(Statement).toEqual(resourcePolicy(before, id));
  });
});
