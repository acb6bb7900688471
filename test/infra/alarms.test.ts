import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { acknowledgementsIn } from "../../infra/acknowledgements.ts";
import { functionFolders } from "../../infra/bundling.ts";
import { carriesLetters } from "../../infra/constructs/depositary-mail.ts";
import { startsNextDriver } from "../../infra/constructs/failed-executions.ts";
import { afterDeployment } from "../../infra/constructs/scheduled-call.ts";
import { readSettings } from "../../infra/settings.ts";
import { foundIn, synthesizeChecked, type Checked } from "../support/infra/checked.ts";
import { restored } from "../support/infra/restored.ts";
import { roles } from "../support/infra/rights.ts";
import { ofType, root, synthesize, contextWith } from "../support/infra/templates.ts";

const templates = synthesize();

const both = [templates.records, templates.procedure];

const alarms = both.flatMap((template) => ofType(template, "AWS::CloudWatch::Alarm"));
const rules = both
  .flatMap((template) => ofType(template, "AWS::Events::Rule"))
  .filter(
    ([, { Properties }]) =>
      ![carriesLetters, afterDeployment, startsNextDriver].includes(
        String(Properties["Description"]),
      ),
  );

const told = [
  ...alarms.map(([id, { Properties }]) => [id, String(Properties["AlarmDescription"])] as const),
  ...rules.map(([id, { Properties }]) => [id, String(Properties["Description"])] as const),
];

const runbookIn = (text: string): string => /docs\/runbooks\/[a-z-]+\.md$/.exec(text)?.[0] ?? "";

describe("every alarm and every warning", () => {
  it("is there at all", () => {
    expect(alarms.length).toBeGreaterThan(15);
    expect(rules).toHaveLength(9);
  });

  it.each(told)("says who is hurt and leads to a page: %s", (_, text) => {
    expect(text).toMatch(/^[A-Z][^.]{20,}\. What to do: docs\/runbooks\/[a-z-]+\.md$/);
    expect(existsSync(join(root, runbookIn(text)))).toBe(true);
  });

  it("reaches the operator", () => {
    for (const [, { Properties }] of alarms)
      expect(JSON.stringify(Properties["AlarmActions"])).toContain("OperationsTopic");
    for (const [, { Properties }] of rules)
      expect(JSON.stringify(Properties["Targets"])).toContain("OperationsTopic");
  });

  it("is silent where nothing is counted, but for what must go on by itself: sweeps, and a checkpoint each day", () => {
    const loud = alarms.filter(
      ([, { Properties }]) => Properties["TreatMissingData"] !== "notBreaching",
    );
    const silence = {
      TreatMissingData: "breaching",
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      Statistic: "Sum",
      Period: 3600,
    };
    expect(loud.map(([, { Properties }]) => Properties)).toMatchObject([
      { ...silence, MetricName: "SweepsDone", EvaluationPeriods: 24 },
      { ...silence, MetricName: "CheckpointsPublished", EvaluationPeriods: 26 },
    ]);
  });

  it("is raised once for incidents that stand, although each hour names them anew", () => {
    const found = alarms.filter(([, { Properties }]) => Properties["MetricName"] === "Incidents");
    expect(found.map(([, { Properties }]) => Properties)).toMatchObject([
      { Threshold: 1, Period: 3600, EvaluationPeriods: 3, DatapointsToAlarm: 1 },
    ]);
  });
});

describe("the alarm for the faults of functions", () => {
  const page = readFileSync(join(root, "docs/runbooks/function-errors.md"), "utf8");

  it("is one, over every function of the account, and its page says of each what its failure means", () => {
    const found = alarms.filter(([, { Properties }]) => Properties["Namespace"] === "AWS/Lambda");
    expect(
      found.map(([, { Properties }]) => [Properties["MetricName"], Properties["Dimensions"]]),
    ).toContainEqual(["Errors", undefined]);
    for (const name of functionFolders())
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| [A-Z].{20,}\\.`, "m"));
  });
});

describe("the alarms' topic", () => {
  it("is encrypted, and lets CloudWatch in", () => {
    const [topic] = ofType(templates.records, "AWS::SNS::Topic");
    expect(JSON.stringify(topic?.[1].Properties["KmsMasterKeyId"])).toContain("OperationsKey");
    const [policy] = ofType(templates.records, "AWS::SNS::TopicPolicy");
    expect(JSON.stringify(policy?.[1].Properties)).toContain(
      '"Service":"cloudwatch.amazonaws.com"',
    );
    const key = JSON.stringify(templates.records.Resources["OperationsKey"]);
    for (const service of ["cloudwatch", "events", "sns"])
      expect(key).toContain(`"${service}.amazonaws.com"`);
  });

  it("has a key that CloudWatch and SNS may use for this account alone", () => {
    const statements = templates.records.Resources["OperationsKey"]?.Properties["KeyPolicy"] as {
      readonly Statement: readonly {
        readonly Sid?: string;
        readonly Principal: unknown;
        readonly Condition?: unknown;
      }[];
    };
    const alarmsStatement = statements.Statement.find(({ Sid }) => Sid === "AlarmsAreEncrypted");
    expect(JSON.stringify(alarmsStatement?.Principal)).toMatch(/cloudwatch.*sns/);
    expect(alarmsStatement?.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
    });
  });

  it("writes to the operator, and keeps what it could not send", () => {
    const [subscription] = ofType(templates.records, "AWS::SNS::Subscription");
    expect(subscription?.[1].Properties).toMatchObject({
      Protocol: "email",
      Endpoint: "operator@parliament.example",
    });
    expect(JSON.stringify(subscription)).toContain("OperationsUndelivered");
  });
});

describe("the runbooks", () => {
  const pages = readdirSync(join(root, "docs/runbooks")).filter((name) => name !== "README.md");
  // On one machine no alarm rings: a command says what is wrong. A key is replaced by a plan. To a wrong clock another page
  // leads, which the alarm of a day without a checkpoint names.
  const withoutAlarm = [
    "clock-wrong.md",
    "one-machine.md",
    "replace-checkpoint-key.md",
    "replace-system-key.md",
  ];

  it("are each led to by an alarm or a warning", () => {
    const led = new Set(told.map(([, text]) => runbookIn(text)));
    expect(pages.filter((name) => !led.has(`docs/runbooks/${name}`))).toEqual(withoutAlarm);
  });

  it.each(pages)("say what it means, what to do and when it is over: %s", (name) => {
    const text = readFileSync(join(root, "docs/runbooks", name), "utf8");
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["What it means", "What to do", "When it is over"]);
  });
});

describe("the dashboard", () => {
  it("shows at most fifty metrics, which cost nothing", () => {
    const [dashboard] = ofType(templates.procedure, "AWS::CloudWatch::Dashboard");
    const body = JSON.stringify(dashboard?.[1].Properties["DashboardBody"]);
    const metrics = body.match(/\[\\"(AWS\/\w+|Tasdiq)\\",/g) ?? [];
    expect(metrics.length).toBeGreaterThan(30);
    expect(metrics.length).toBeLessThanOrEqual(50);
  });

  it("shows every alarm of the procedure and every count of the product", () => {
    const [dashboard] = ofType(templates.procedure, "AWS::CloudWatch::Dashboard");
    const text = JSON.stringify(dashboard);
    for (const [id] of ofType(templates.procedure, "AWS::CloudWatch::Alarm"))
      expect(text).toContain(`"${id}"`);
    for (const name of [
      "CasesOpened",
      "VotesRecorded",
      "NotificationsSent",
      "NotificationsNotSent",
      "NotificationsUnknown",
      "Refusals",
      "Unauthenticated",
      "Forbidden",
      "LedgerItemsChanged",
      "DriverFaults",
      "Incidents",
      "IncidentsByKind",
      "Healed",
      "CasesSwept",
      "SweepsDone",
      "LeavesAdded",
      "CheckpointsPublished",
      "CheckpointsRefused",
      "CheckpointsNotSent",
    ])
      expect(text).toContain(name);
  });
});

const { procedure } = templates;

const all = (type: string): readonly Readonly<Record<string, unknown>>[] =>
  ofType(procedure, type).map(([, { Properties }]) => Properties);

describe("what is called every hour", () => {
  const calls = {
    HourlyHealing: ["rate(1 hour)", '{"task":"healDrivers"}', /driverFunction.*UnheardCalls/],
    HourlySweep: ["cron(15 * * * ? *)", "{}", /sweepFunction.*UnheardOfSweep/],
    LogKeepingSequencing: ["cron(0 * * * ? *)", "{}", /sequencelogFunction.*UnheardOfLog/],
  } as const;

  it("is the healing, the sweep and the sequencing", () => {
    expect(ofType(procedure, "AWS::Scheduler::Schedule")).toHaveLength(Object.keys(calls).length);
  });

  it.each(Object.entries(calls))(
    "is called by a role of its own, and what failed is kept: %s",
    (id, call) => {
      const [when, input, target] = call;
      const [found] = ofType(procedure, "AWS::Scheduler::Schedule").filter(([name]) =>
        name.startsWith(`${id}Schedule`),
      );
      const { ScheduleExpression, Target } = found?.[1].Properties ?? {};
      expect(ScheduleExpression).toBe(when);
      expect(Target).toMatchObject({ Input: input });
      expect(JSON.stringify(Target)).toMatch(target);
      const role = roles(templates).find((held) => held.id.startsWith(`${id}Role`));
      const mayDo = role?.statements.flatMap(({ Action }) => Action);
      // The queue is encrypted, so sending to it takes its key.
      expect(mayDo).toEqual(
        expect.arrayContaining([
          "lambda:InvokeFunction",
          "sqs:SendMessage",
          "kms:Decrypt",
          "kms:GenerateDataKey",
        ]),
      );
    },
  );
});

describe("the sealing", () => {
  it("is called by the sequencing that succeeded, and by no clock of its own", () => {
    const configs = all("AWS::Lambda::EventInvokeConfig");
    expect(configs).toHaveLength(1);
    expect(JSON.stringify(configs[0]?.["FunctionName"])).toContain("sequencelogFunction");
    expect(JSON.stringify(configs[0]?.["DestinationConfig"])).toMatch(/OnSuccess.*seallogFunction/);
    const role = roles(templates).find(({ id }) => id.startsWith("sequencelogRole"));
    const calls = (role?.statements ?? []).filter(({ Action }) =>
      [Action].flat().includes("lambda:InvokeFunction"),
    );
    expect(JSON.stringify(calls.map(({ Resource }) => Resource))).toContain("seallogFunction");
  });
});

describe("what is called after a deployment", () => {
  it("is the sweep, by an event of CloudFormation on this stack, and what failed is kept", () => {
    const found = all("AWS::Events::Rule").filter(({ EventPattern }) =>
      JSON.stringify(EventPattern).includes("aws.cloudformation"),
    );
    expect(found).toMatchObject([
      {
        EventPattern: {
          source: ["aws.cloudformation"],
          "detail-type": ["CloudFormation Stack Status Change"],
          detail: {
            "stack-id": [{ Ref: "AWS::StackId" }],
            "status-details": { status: ["CREATE_COMPLETE", "UPDATE_COMPLETE"] },
          },
        },
      },
    ]);
    expect(JSON.stringify(found[0]?.["Targets"])).toMatch(/sweepFunction.*UnheardOfSweep/);
  });
});

describe("every function that keeps what failed", () => {
  it("may use the key of its queue", () => {
    for (const start of ["driver", "mailevents", "sequencelog", "seallog", "sweep"]) {
      const role = roles(templates).find(({ id }) => id.startsWith(`${start}Role`));
      const uses = (role?.statements ?? []).filter(({ Resource }) =>
        JSON.stringify(Resource).includes("OperationsKey"),
      );
      expect(uses.flatMap(({ Action }) => Action)).toEqual(
        expect.arrayContaining(["kms:Decrypt", "kms:GenerateDataKey"]),
      );
    }
  });
});

const reminders = { addresses: { clerk: ["clerks@parliament.example", "clerks@other.example"] } };

const outputs: string[] = [];
const newFolder = (): string => {
  const outdir = mkdtempSync(join(tmpdir(), "tasdiq-checks-"));
  outputs.push(outdir);
  return outdir;
};
afterAll(() => {
  for (const outdir of outputs) rmSync(outdir, { recursive: true });
});

/** What the packs find; CloudFormation's own rules are left out. */
const found = (asked: Pick<Checked, "context" | "plant">): readonly string[] => {
  const outdir = newFolder();
  const before = process.exitCode;
  // What is found is printed as well; here it is read from the report.
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    synthesizeChecked({ ...asked, outdir, builtinCloudFormationValidation: false });
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
  return foundIn(outdir);
};

// CloudFormation's own rules are WebAssembly whose memory grows step by step, and each step collects the garbage of all suites that the
// worker ran before: in a process of its own it takes a tenth of the time.
const foundByAll = (context: Checked["context"]): readonly string[] => {
  const outdir = newFolder();
  const program = join(import.meta.dirname, "../support/infra/checked.ts");
  spawnSync(process.execPath, [program, outdir, JSON.stringify(context)]);
  return foundIn(outdir);
};

describe("the packs of cdk-nag and CloudFormation's own rules", () => {
  it("find nothing that is not acknowledged", () => {
    expect(foundByAll(contextWith({ "tasdiq:region": "eu-central-1" }))).toEqual([]);
  }, 60_000);

  it("find nothing after a restore either, with an identity that SES knew before, pages to sign in to and people to remind", () => {
    const changes = {
      ...restored,
      "tasdiq:region": "eu-central-1",
      "tasdiq:sesIdentityExists": true,
      "tasdiq:reminders": reminders,
      "tasdiq:pagesAddress": "https://treaties.parliament.example",
      "tasdiq:signInDomain": "treaties-parliament",
    };
    expect(found({ context: contextWith(changes) })).toEqual([]);
  }, 60_000);

  it("are run at all, in every region: a careless table is found, and nothing else", () => {
    const planted = found({
      context: contextWith({ "tasdiq:region": "eu-west-1" }),
      plant: ({ records }) => {
        new Table(records, "Careless", { partitionKey: { name: "a", type: AttributeType.STRING } });
      },
    });
    expect(planted).toEqual(["AwsSolutions-DDB3"]);
  }, 60_000);
});

describe("every acknowledgement", () => {
  it.each(
    acknowledgementsIn(readSettings(contextWith({ "tasdiq:reminders": reminders }))).map(
      ({ id, reason }) => [id, reason],
    ),
  )("gives its reason in one sentence: %s", (_, reason) => {
    expect(reason).toMatch(/^[A-Z][^.]{20,}\.$/);
  });
});
