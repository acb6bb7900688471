import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
} from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { metricNamespace, serviceName } from "../environment.ts";
import { productMetric } from "./alarm.ts";

export type OverviewProps = {
  readonly alarms: readonly Alarm[];
  readonly functions: readonly IFunction[];
  /** Those of them that people wait for. */
  readonly awaited: readonly IFunction[];
  /** Those of every machine, under the title of their kind. */
  readonly executions: Readonly<Record<string, readonly IMetric[]>>;
};

const graph = (title: string, left: readonly IMetric[]): GraphWidget =>
  new GraphWidget({ title, left: [...left], width: 12, height: 6 });

const counts = (title: string, names: readonly string[]): GraphWidget =>
  graph(
    title,
    names.map((name) => productMetric(name)),
  );

/** What carries its kind as a second dimension; which kinds there are, the search finds out. */
const byKind = (title: string, name: string): GraphWidget =>
  graph(title, [
    new MathExpression({
      expression: `SEARCH('{${metricNamespace},kind,service} MetricName="${name}" service="${serviceName}"', 'Sum', 3600)`,
      label: "",
      period: Duration.hours(1),
    }),
  ]);

const theSweep = (): readonly GraphWidget[] => [
  byKind("Incidents by kind", "IncidentsByKind"),
  counts("Incidents that stand", ["Incidents"]),
  byKind("Made good by kind", "Healed"),
  counts("Open cases swept", ["CasesSwept", "SweepsDone"]),
];

/** One page: what is wrong, what was done, what was refused, and how the parts are. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const dashboard = new Dashboard(this, "Dashboard", { defaultInterval: Duration.days(7) });
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: "What is wrong", alarms: [...props.alarms], width: 24 }),
    );
    dashboard.addWidgets(
      counts("What was done", ["CasesOpened", "VotesRecorded"]),
      counts("Notifications", [
        "NotificationsSent",
        "NotificationsNotSent",
        "NotificationsUnknown",
      ]),
    );
    dashboard.addWidgets(
      byKind("Refusals by kind", "Refusals"),
      counts("Callers refused", ["Unauthenticated", "Forbidden"]),
    );
    dashboard.addWidgets(
      ...Object.entries(props.executions).map(([title, metrics]) => graph(title, metrics)),
      counts("Drivers and ledger", ["DriverFaults", "LedgerItemsChanged"]),
    );
    dashboard.addWidgets(...theSweep());
    dashboard.addWidgets(
      counts("The log", ["LeavesAdded"]),
      counts("Checkpoints", ["CheckpointsPublished", "CheckpointsRefused", "CheckpointsNotSent"]),
    );
    dashboard.addWidgets(
      graph(
        "Faults of functions",
        props.functions.map((fn) => fn.metricErrors()),
      ),
      graph(
        "Time of functions that people wait for",
        props.awaited.map((fn) => fn.metricDuration({ statistic: "p95" })),
      ),
    );
  }
}
