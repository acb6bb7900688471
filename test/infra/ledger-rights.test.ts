import { everything, judge, type Statement, type Request } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import {
  ledgerArn,
  ledgerFaults,
  resourcePolicy,
  roles,
  inTransaction,
  ofCase,
  registerArn,
  changingActions,
  keyPolicy,
  type Held,
} from "../support/infra/rights.ts";
import { synthesize, type Templates, ofType } from "../support/infra/templates.ts";

const templates = synthesize();

const held = roles(templates);

const changed = (edit: (copy: Templates) => void): Templates => {
  const copy = structuredClone(templates);
  edit(copy);
  return copy;
};

type Policy = { PolicyDocument: { Statement: Statement[] } };

const policyOf = (copy: Templates, start: string): Statement[] => {
  const found = Object.entries(copy.procedure.Resources).find(
    ([id, { Type }]) => Type === "AWS::IAM::Policy" && id.startsWith(start),
  );
  if (found === undefined) throw new Error(`no policy is ${start}`);
  return (found[1].Properties as unknown as Policy).PolicyDocument.Statement;
};

const ledgerPolicyOf = (copy: Templates): Statement[] => {
  const replicas = copy.records.Resources["Ledger"]?.Properties["Replicas"] as
    { ResourcePolicy: Policy }[] | undefined;
  if (replicas?.[0] === undefined) throw new Error("the ledger has no replica");
  return replicas[0].ResourcePolicy.PolicyDocument.Statement;
};

const saying = (words: string): unknown => expect.stringContaining(words);

describe("the ledger", () => {
  it("can be added to by its writers in a transaction, and altered by nobody", () => {
    expect(ledgerFaults(templates)).toEqual([]);
  });

  it("has the writers that the functions which record acts are", () => {
    const writers = held.filter(({ path }) => path.startsWith("/tasdiq/ledger-writer/"));
    expect(writers.map(({ id }) => id.replace(/Role.*/, "")).sort()).toEqual([
      "administeroffice",
      "foundoffice",
      "mailevents",
      "notifydepositary",
      "opencase",
      "pages",
      "recordact",
      "recordplenaryvote",
      "releasenotification",
      "sequencelog",
      "sweep",
    ]);
  });

  it("may be restored only by a role that was made for it", () => {
    const restore = (path: string) =>
      judge(
        { identity: everything, resource: resourcePolicy(templates, "Ledger") },
        {
          principal: `arn:aws:iam::${account}:role${path}Restorer`,
          action: "dynamodb:RestoreTableToPointInTime",
          resource: ledgerArn,
        },
      );
    expect(restore("/")).toBe("denied");
    expect(restore("/tasdiq/restorer/")).toBe("allowed");
  });
});

describe("the audit of rights finds", () => {
  it.each<[string, (copy: Templates) => void, readonly unknown[]]>([
    [
      "a right to change that nothing denies",
      (copy) => {
        policyOf(copy, "read").push({
          Effect: "Allow",
          Action: "dynamodb:Update*",
          Resource: "*",
        });
      },
      [expect.stringMatching(/^readRole\w+ may dynamodb:UpdateItem by its own policy alone$/)],
    ],
    [
      "a put without the condition on the transaction",
      (copy) => {
        policyOf(copy, "opencase").push({
          Effect: "Allow",
          Action: "dynamodb:PutItem",
          Resource: "*",
        });
      },
      [
        expect.stringMatching(
          /^opencaseRole\w+ may put outside a transaction by its own policy alone$/,
        ),
      ],
    ],
    [
      "a second driver",
      (copy) => {
        policyOf(copy, "recordact").push({
          Effect: "Allow",
          Action: ["states:SendTask*"],
          Resource: "*",
        });
      },
      [
        expect.stringMatching(
          /^recordactRole\w+ is not the driver and may states:SendTaskSuccess$/,
        ),
        expect.stringMatching(
          /^recordactRole\w+ is not the driver and may states:SendTaskFailure$/,
        ),
      ],
    ],
    [
      "a role that may do everything",
      (copy) => {
        const statements = policyOf(copy, "read");
        statements.splice(0, statements.length, { Effect: "Allow", Action: "*", Resource: "*" });
      },
      [
        ...Array.from({ length: 6 }, () => saying("is not the driver and may")),
        ...Array.from({ length: 8 }, () => saying("by its own policy alone")),
      ],
    ],
    [
      "a role whose path was changed",
      (copy) => {
        const [id] = Object.keys(copy.procedure.Resources).filter((key) =>
          key.startsWith("opencaseRole"),
        );
        const { Properties } = copy.procedure.Resources[id ?? ""] ?? { Properties: {} };
        Object.assign(Properties, { Path: "/tasdiq/reader/" });
      },
      [expect.stringMatching(/is no writer and may put by its own policy alone$/)],
    ],
    ...[
      ["NothingIsChangedOrRemoved", 8],
      ["OnlyTheLedgersWritersPut", 1],
      ["OnlyInATransaction", 1],
      ["RestoringIsDoneOnPurpose", 1],
    ].map(([sid, faults]): [string, (copy: Templates) => void, readonly unknown[]] => [
      `the missing of ${sid}`,
      (copy) => {
        const statements = ledgerPolicyOf(copy);
        statements.splice(
          statements.findIndex(({ Sid }) => Sid === sid),
          1,
        );
      },
      Array.from(
        { length: Number(faults) },
        () => expect.stringContaining("the ledger's own policy lets") as unknown as string,
      ),
    ]),
    [
      "a condition that looks alike and does not hold where the key is missing",
      (copy) => {
        const found = ledgerPolicyOf(copy).find(({ Sid }) => Sid === "OnlyInATransaction");
        Object.assign(found ?? {}, {
          Condition: { StringEquals: { "dynamodb:EnclosingOperation": "None" } },
        });
      },
      ["the ledger's own policy lets a writer put outside a transaction"],
    ],
  ])("%s", (_, edit, faults) => {
    expect(ledgerFaults(changed(edit))).toEqual(faults);
  });
});

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

const replacing = synthesize({ "tasdiq:nextSystemKey": 2 });
const key = `arn:aws:kms:${region}:${account}:key/SystemKey`;

/** Those that record what the system does by itself, and take nobody's commands. */
const systems = ["found-office", "mail-events", "notify-depositary", "sequence-log", "sweep"];

const nameOf = (templatesOf: Templates, { id }: Held): string => {
  const found = ofType(templatesOf.procedure, "AWS::Lambda::Function").find(([, { Properties }]) =>
    JSON.stringify(Properties["Role"]).includes(`"${id}"`),
  );
  return String(found?.[1].Properties["Description"]).replace("Tasdiq: ", "");
};

const mayOf = (made: Templates, action: string, resource: string): readonly string[] =>
  roles(made)
    .filter(
      ({ arn, statements }) =>
        judge(
          { identity: statements, resource: keyPolicy(made, resource) },
          { principal: arn, action, resource },
        ) === "allowed",
    )
    .map((role) => nameOf(made, role))
    .sort();

const variablesOf = (made: Templates): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(
    ofType(made.procedure, "AWS::Lambda::Function").map(([, { Properties }]) => [
      String(Properties["Description"]).replace("Tasdiq: ", ""),
      (Properties["Environment"] as { Variables: Record<string, unknown> } | undefined)
        ?.Variables ?? {},
    ]),
  );

describe("The system's key", () => {
  it("signs for those that record as the system, and for no function that takes people's commands", () => {
    expect(mayOf(templates, "kms:Sign", key)).toEqual(systems);
    expect(mayOf(templates, "kms:GetPublicKey", key)).toEqual(systems);
  });

  it("is named to them alone", () => {
    const named = [...variablesOf(templates)]
      .filter(([, variables]) => "TASDIQ_SYSTEM_KEY" in variables)
      .map(([name]) => name);
    expect(named.sort()).toEqual(systems);
  });

  it("refuses by its own policy every role outside their path, whatever rights that has", () => {
    const guarded = resourcePolicy(templates, "SystemKey");
    const everything = [{ Effect: "Allow", Action: "kms:*", Resource: "*" }] as const;
    const asks = (path: string): string =>
      judge(
        { identity: everything, resource: guarded },
        {
          principal: `arn:aws:iam::${account}:role${path}Anybody`,
          action: "kms:Sign",
          resource: key,
        },
      );
    expect(asks("/tasdiq/ledger-writer/system/")).toBe("allowed");
    for (const path of [
      "/",
      "/tasdiq/ledger-writer/",
      "/tasdiq/checkpoint-signer/",
      "/tasdiq/driver/",
    ])
      expect(asks(path)).toBe("denied");
    for (const role of roles(templates)) {
      const isSystems = systems.includes(nameOf(templates, role));
      expect([role.id, role.path === "/tasdiq/ledger-writer/system/"]).toEqual([
        role.id,
        isSystems,
      ]);
    }
  });

  it("can be signed with beside the one that is to follow it, and both stay", () => {
    const next = key.replace("SystemKey", "SystemKey2");
    for (const signed of [key, next]) expect(mayOf(replacing, "kms:Sign", signed)).toEqual(systems);
    expect(replacing.records.Resources["SystemKey"]).toEqual(
      templates.records.Resources["SystemKey"],
    );
    expect(replacing.records.Resources["SystemKey2"]).toMatchObject({ Type: "AWS::KMS::Key" });
  });
});
