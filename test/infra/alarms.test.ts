import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterDeployment } from "../../infra/constructs/scheduled-call.ts";
import { functionFolders } from "../../infra/bundling.ts";
import { carriesLetters } from "../../infra/constructs/depositary-mail.ts";
import { ofType, root, synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const both = [templates.records, templates.procedure];

const alarms = both.flatMap((template) => ofType(template, "AWS::CloudWatch::Alarm"));
const rules = both
  .flatMap((template) => ofType(template, "AWS::Events::Rule"))
  .filter(
    ([, { Properties }]) =>
      ![carriesLetters, afterDeployment].includes(String(Properties["Description"])),
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
  it("is encrypted, and lets CloudWatch and EventBridge in", () => {
    const [topic] = ofType(templates.records, "AWS::SNS::Topic");
    expect(JSON.stringify(topic?.[1].Properties["KmsMasterKeyId"])).toContain("OperationsKey");
    const [policy] = ofType(templates.records, "AWS::SNS::TopicPolicy");
    const text = JSON.stringify(policy?.[1].Properties);
    for (const service of ["cloudwatch.amazonaws.com", "events.amazonaws.com"])
      expect(text).toContain(`"Service":"${service}"`);
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
