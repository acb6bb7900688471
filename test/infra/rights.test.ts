import { longestDepositaries, mostDepositaries } from "../../infra/settings.ts";
import { everything, judge, type Request } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import {
  type Held,
  inTransaction,
  ledgerArn,
  registerArn,
  resourcePolicy,
  roles,
} from "../support/infra/rights.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const held = roles(templates);

const roleOf = (start: string): Held => {
  const found = held.filter(({ id }) => id.startsWith(start));
  if (found[0] === undefined || found.length > 1)
    throw new Error(`${found.length} roles: ${start}`);
  return found[0];
};

const judged = (role: Held, request: Omit<Request, "principal">): string =>
  judge({ identity: role.statements }, { ...request, principal: role.arn });

const allowedActions = ({ statements }: Held): readonly string[] =>
  [
    ...new Set(
      statements.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action }) => Action),
    ),
  ].sort();

const admin = `arn:aws:iam::${account}:role/Administrator`;

describe("a reader", () => {
  it.each(["read", "statemachinetasks"])("can only read: %s", (name) => {
    expect(allowedActions(roleOf(name))).toEqual([
      "dynamodb:GetItem",
      "dynamodb:Query",
      "kms:Decrypt",
      "kms:DescribeKey",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "s3:GetObject",
      "s3:ListBucket",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });
});

describe("a call of one function by another", () => {
  const functions = Object.entries(templates.procedure.Resources).flatMap(([id, { Type }]) =>
    Type === "AWS::Lambda::Function" ? [id] : [],
  );
  const calledBy = (role: Held): readonly string[] =>
    functions.filter(
      (id) =>
        judged(role, {
          action: "lambda:InvokeFunction",
          resource: `arn:aws:lambda:${region}:${account}:function:${id}`,
        }) === "allowed",
    );

  it.each([
    ["administeroffice", ["sweep"]],
    ["pages", ["sweep", "renderpaper"]],
  ])("is of the sweep for a look, and of the typesetter for a print: %s", (start, names) => {
    const called = calledBy(roleOf(`${start}Role`)).map((id) => id.replace(/Function.*$/, ""));
    expect(called).toEqual(names);
  });

  it("is made by no others", () => {
    const callers = held.filter(
      (role) =>
        role.path !== "/" && calledBy(role).length > 0 && !role.id.startsWith("Ratification"),
    );
    expect(callers.map(({ id }) => id.replace(/Role.*$/, "")).sort()).toEqual([
      "administeroffice",
      "pages",
      // The sealing, by a destination of calls that succeeded.
      "sequencelog",
    ]);
  });
});

describe("the driver", () => {
  const driver = roleOf("driver");
  const machine = `arn:aws:states:${region}:${account}:stateMachine:TasdiqProcedure-ratification`;

  it("starts executions by the alias alone", () => {
    const start = (context: Request["context"]) =>
      judged(driver, {
        action: "states:StartExecution",
        resource: machine,
        ...(context && { context }),
      });
    expect(start({ "states:StateMachineQualifier": "current" })).toBe("allowed");
    expect(start({ "states:StateMachineQualifier": "1" })).toBe("notAllowed");
    expect(start(undefined)).toBe("notAllowed");
  });

  it("resumes and looks at the executions of its machine and of no other, and stops none", () => {
    const executions = machine.replace("stateMachine", "execution");
    expect(judged(driver, { action: "states:SendTaskSuccess", resource: machine })).toBe("allowed");
    expect(
      judged(driver, { action: "states:DescribeExecution", resource: `${executions}:az-1.2` }),
    ).toBe("allowed");
    expect(
      judged(driver, { action: "states:DescribeExecution", resource: `${executions}2:az-1.2` }),
    ).toBe("notAllowed");
    expect(allowedActions(driver).filter((action) => action.startsWith("states:"))).toEqual([
      "states:DescribeExecution",
      "states:SendTaskSuccess",
      "states:StartExecution",
    ]);
  });

  it("writes its own items of the register and nothing else", () => {
    const put = (keys: readonly string[], resource = registerArn) =>
      judged(driver, {
        action: "dynamodb:PutItem",
        resource,
        context: { "dynamodb:LeadingKeys": keys, ...inTransaction },
      });
    expect(put(["driver#az-1"])).toBe("allowed");
    expect(put(["head"])).toBe("notAllowed");
    expect(put(["driver#az-1", "head"])).toBe("notAllowed");
    expect(put([])).toBe("notAllowed");
    expect(put(["driver#az-1"], ledgerArn)).toBe("notAllowed");
  });
});

describe("the depositaries' notifier", () => {
  const notifier = roleOf("notifydepositary");
  const identity = (name: string) => `arn:aws:ses:${region}:${account}:identity/${name}`;
  const send = (
    context: Request["context"],
    action = "ses:SendEmail",
    resource = identity("DepositaryMailIdentity222500DA"),
  ) => judged(notifier, { action, resource, ...(context && { context }) });
  const from = { "ses:FromAddress": "treaties@parliament.example" };
  const depositary = "depositary@organization.example";
  const council = "depositary@council.example";

  it.each(["ses:SendEmail", "ses:SendRawEmail"])("writes to each depositary: %s", (action) => {
    expect(send({ ...from, "ses:Recipients": [depositary] }, action)).toBe("allowed");
    expect(send({ ...from, "ses:Recipients": [council] }, action)).toBe("allowed");
  });

  it.each([
    ["depositary@organization.example", depositary],
    ["organization.example", depositary],
    ["depositary@council.example", council],
    ["council.example", council],
  ])(
    "may write while AWS holds the sandbox over the account, where it asks about the recipient too: %s",
    (name, address) => {
      const to = (recipient: string) =>
        send({ ...from, "ses:Recipients": [recipient] }, "ses:SendRawEmail", identity(name));
      expect(to(address)).toBe("allowed");
      expect(to("a@organization.example")).toBe("notAllowed");
    },
  );

  it("writes to the depositaries that the settings name, and to no others", () => {
    const one = synthesize({ "tasdiq:depositaries": { "swiss-federal-council": "a@b.example" } });
    const [sender] = roles(one).filter(({ id }) => id === notifier.id);
    const to = (recipient: string) =>
      judge(
        { identity: sender?.statements ?? [] },
        {
          principal: notifier.arn,
          action: "ses:SendEmail",
          resource: identity("DepositaryMailIdentity222500DA"),
          context: { ...from, "ses:Recipients": [recipient] },
        },
      );
    expect(to("a@b.example")).toBe("allowed");
    expect(to(depositary)).toBe("notAllowed");
  });

  it("fits with the longest list into what IAM holds", () => {
    // Each address stands there once among the recipients and twice, with its domain, among the identities.
    const policy = JSON.stringify(notifier.statements).length;
    const names = 3 * longestDepositaries + 2 * mostDepositaries * identity("").length;
    expect(policy + names).toBeLessThan(10_240);
  });

  it("writes by an identity that SES knew before, and the stack does not make it again", () => {
    const known = synthesize({ "tasdiq:sesIdentityExists": true });
    expect(ofType(known.procedure, "AWS::SES::EmailIdentity")).toEqual([]);
    const [sender] = roles(known).filter(({ id }) => id === notifier.id);
    const request = {
      principal: notifier.arn,
      action: "ses:SendRawEmail",
      resource: identity("parliament.example"),
      context: { ...from, "ses:Recipients": [depositary] },
    };
    expect(judge({ identity: sender?.statements ?? [] }, request)).toBe("allowed");
  });

  it("writes to nobody else, nor in another's name", () => {
    expect(send({ ...from, "ses:Recipients": [depositary, "a@b.example"] })).toBe("notAllowed");
    expect(send({ ...from, "ses:Recipients": [] })).toBe("notAllowed");
    expect(send({ "ses:FromAddress": "a@b.example", "ses:Recipients": [depositary] })).toBe(
      "notAllowed",
    );
  });

  it("is the only one that may send", () => {
    const senders = held.filter((role) =>
      allowedActions(role).some((action) => action.startsWith("ses:")),
    );
    expect(senders.map(({ id }) => id)).toEqual([notifier.id]);
  });
});

describe.each(["Documents", "Checkpoints"])("the bucket of %s", (id) => {
  const guarded = resourcePolicy(templates, id);
  const ask = (action: string, context: Request["context"] = {}) =>
    judge(
      { identity: everything, resource: guarded },
      {
        principal: admin,
        action,
        resource: `arn:aws:s3:::${id.toLowerCase()}/ab/cd/abcd`,
        context,
      },
    );

  it("takes what is new and nothing on top of it, from administrators too", () => {
    expect(ask("s3:PutObject", { "s3:if-none-match": "*" })).toBe("allowed");
    expect(ask("s3:PutObject")).toBe("denied");
  });

  it("lets nobody remove, not even a version", () => {
    for (const action of ["s3:DeleteObject", "s3:DeleteObjectVersion"])
      expect(ask(action)).toBe("denied");
  });

  it("answers by TLS alone", () => {
    expect(ask("s3:GetObject")).toBe("allowed");
    expect(ask("s3:GetObject", { "aws:SecureTransport": "false" })).toBe("denied");
    expect(ask("s3:GetObject", { "s3:TlsVersion": "1.1" })).toBe("denied");
  });
});

describe.each(["RecordsKey", "SigningKey", "OperationsKey"])("the %s", (id) => {
  const ask = (action: string, principal = admin) =>
    judge(
      { identity: everything, resource: resourcePolicy(templates, id) },
      { principal, action, resource: `arn:aws:kms:${region}:${account}:key/${id}` },
    );

  it("is made useless by nobody", () => {
    expect(ask("kms:ScheduleKeyDeletion")).toBe("denied");
    expect(ask("kms:DisableKey")).toBe("denied");
    expect(ask("kms:DescribeKey")).toBe("allowed");
  });

  it("signs for the checkpoints' signer alone, if it signs", () => {
    const signer = `arn:aws:iam::${account}:role/tasdiq/checkpoint-signer/Sealer`;
    expect(ask("kms:Sign")).toBe(id === "SigningKey" ? "denied" : "allowed");
    expect(ask("kms:Sign", signer)).toBe("allowed");
  });
});

describe("the key of logs", () => {
  it("is looked at and used by CloudWatch Logs, for this account's logs", () => {
    const [statement] = resourcePolicy(templates, "OperationsKey").filter(
      ({ Sid }) => Sid === "LogsAreEncrypted",
    );
    expect(statement).toMatchObject({
      Effect: "Allow",
      Principal: { Service: `logs.${region}.amazonaws.com` },
      Action: [
        "kms:Decrypt",
        "kms:Describe*",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
    });
  });
});

describe("documents", () => {
  const put = (start: string) =>
    judged(roleOf(start), {
      action: "s3:PutObject",
      resource: "arn:aws:s3:::documents/ab/cd/abcd",
    });

  it("are added by those who take documents, keep a law or print, and by nobody else", () => {
    const adding = held.filter((role) => put(role.id) === "allowed");
    expect(adding.map(({ id }) => id.replace(/Role.*$/, ""))).toEqual([
      "renderpaper",
      "opencase",
      "recordact",
      "pages",
    ]);
  });
});

describe("what a function writes", () => {
  const may = (start: string, [action, resource]: readonly [string, string], key: string) =>
    judged(roleOf(`${start}Role`), {
      action: `dynamodb:${action}`,
      resource,
      context: { "dynamodb:LeadingKeys": [key], ...inTransaction },
    }) === "allowed";
  const keys = [
    ...["az-1", "office", "incidents", "log", "#log", "#leaf#az-1"],
    ...["head", "command#1", "unsequenced", "unique", "draft#1", "kept#1", "notice#az-1"],
    ...["sweep", "driver#az-1", "driver##sweep"],
  ];
  const written = (start: string, does: readonly [string, string]): readonly string[] =>
    keys.filter((key) => may(start, does, key));
  // The ledger's partitions begin otherwise than the register's, so each name here stands in one table.
  const anyEntry = keys.filter((key) => !key.startsWith("#"));
  const outsideCases = ["office", "incidents", "log"];
  const entriesOfCases = anyEntry.filter((key) => !outsideCases.includes(key));
  const beside = ["head", "command#1", "unsequenced"];

  it.each([
    ["opencase", [...beside, "unique"], []],
    ["recordact", beside, ["unique"]],
    ["recordplenaryvote", beside, []],
    ["releasenotification", beside, []],
    ["notifydepositary", beside, []],
    ["mailevents", beside, []],
  ])(
    "is, of %s, entries of cases and its own partitions of the register",
    (start, put, deleted) => {
      expect(written(start, ["PutItem", ledgerArn])).toEqual(entriesOfCases);
      expect(written(start, ["PutItem", registerArn])).toEqual(put);
      expect(written(start, ["DeleteItem", registerArn])).toEqual(deleted);
    },
  );

  it("is the records of the office and of incidents, of the one that administers it", () => {
    expect(written("administeroffice", ["PutItem", ledgerArn])).toEqual(["office", "incidents"]);
    expect(written("administeroffice", ["PutItem", registerArn])).toEqual(beside);
    expect(written("administeroffice", ["DeleteItem", registerArn])).toEqual([]);
  });

  it.each([
    ["pages", [...beside, "unique", "draft#1", "kept#1"], ["unique"]],
    ["sweep", [...beside, "notice#az-1", "sweep"], []],
  ])("is, of %s, any entries and its own partitions of the register", (start, put, deleted) => {
    expect(written(start, ["PutItem", ledgerArn])).toEqual(anyEntry);
    expect(written(start, ["PutItem", registerArn])).toEqual(put);
    expect(written(start, ["DeleteItem", registerArn])).toEqual(deleted);
  });

  it("is the office's record alone, of the one that founds it", () => {
    expect(written("foundoffice", ["PutItem", ledgerArn])).toEqual(["office"]);
    expect(written("foundoffice", ["PutItem", registerArn])).toEqual(beside);
    expect(written("foundoffice", ["DeleteItem", registerArn])).toEqual([]);
  });

  it("is leaves and seals alone, of the one that sequences the log", () => {
    expect(written("sequencelog", ["PutItem", ledgerArn])).toEqual(["log", "#log", "#leaf#az-1"]);
    expect(written("sequencelog", ["PutItem", registerArn])).toEqual(["log", ...beside]);
    expect(written("sequencelog", ["DeleteItem", registerArn])).toEqual(["unsequenced"]);
  });

  it("is nothing, of the others", () => {
    for (const start of ["read", "statemachinetasks", "renderpaper", "seallog", "showlog"])
      for (const does of ["PutItem", "DeleteItem"])
        for (const table of [ledgerArn, registerArn])
          expect(written(start, [does, table])).toEqual([]);
  });
});
