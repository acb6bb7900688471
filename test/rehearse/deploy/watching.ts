import { arnOf, made, type Maker } from "./making.ts";
import { listIn, optionalTextIn, textIn, understood, type Properties } from "./properties.ts";

export const logGroup: Maker = (making) => {
  const { properties, estate, physicalName } = making;
  understood(properties, ["LogGroupName"], ["KmsKeyId", "RetentionInDays"]);
  const name = optionalTextIn(properties, "LogGroupName") ?? physicalName;
  const arn = arnOf(making, "logs", `log-group:${name}:*`);
  estate.logGroups.set(name, arn);
  return made(name, { Arn: arn });
};

type Dimension = { readonly Name: string; readonly Value: string };
type Stat = {
  readonly MetricStat?: {
    readonly Metric: {
      readonly Namespace: string;
      readonly MetricName: string;
      readonly Dimensions?: readonly Dimension[];
    };
  };
  readonly Expression?: string;
};

const dimensionsIn = (list: readonly Dimension[]): Readonly<Record<string, string>> =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));

/** An alarm watches one metric, or several that a formula puts together. */
export const alarm: Maker = (making) => {
  const { properties, estate, physicalName: name, id } = making;
  understood(
    properties,
    ["AlarmActions", "Dimensions", "MetricName", "Metrics", "Namespace"],
    [
      "AlarmDescription",
      "ComparisonOperator",
      "DatapointsToAlarm",
      "EvaluationPeriods",
      "ExtendedStatistic",
      "Period",
      "Statistic",
      "Threshold",
      "TreatMissingData",
    ],
  );
  const actions = listIn(properties, "AlarmActions") as readonly string[];
  const several = (listIn(properties, "Metrics") as readonly Stat[]).flatMap(({ MetricStat }) =>
    MetricStat === undefined ? [] : [MetricStat.Metric],
  );
  for (const { Namespace, MetricName, Dimensions = [] } of several)
    estate.alarms.push({
      id,
      namespace: Namespace,
      metric: MetricName,
      dimensions: dimensionsIn(Dimensions),
      actions,
    });
  if (properties["MetricName"] !== undefined)
    estate.alarms.push({
      id,
      namespace: textIn(properties, "Namespace"),
      metric: textIn(properties, "MetricName"),
      dimensions: dimensionsIn(listIn(properties, "Dimensions") as readonly Dimension[]),
      actions,
    });
  return made(name, { Arn: arnOf(making, "cloudwatch", `alarm:${name}`) });
};

export const metricFilter: Maker = ({ properties, estate, id }) => {
  understood(properties, ["FilterPattern", "LogGroupName", "MetricTransformations"]);
  const group = textIn(properties, "LogGroupName");
  if (!estate.logGroups.has(group)) throw new Error(`there is no log group ${group}`);
  for (const one of listIn(properties, "MetricTransformations") as readonly Properties[]) {
    const dimensions = listIn(one, "Dimensions") as readonly {
      readonly Key: string;
      readonly Value: string;
    }[];
    estate.filters.push({
      group,
      pattern: textIn(properties, "FilterPattern"),
      namespace: textIn(one, "MetricNamespace"),
      metric: textIn(one, "MetricName"),
      dimensions: Object.fromEntries(dimensions.map(({ Key, Value }) => [Key, Value])),
    });
  }
  return made(id);
};

export const dashboard: Maker = ({ properties, id }) => {
  understood(properties, ["DashboardBody"], ["DashboardName"]);
  JSON.parse(textIn(properties, "DashboardBody"));
  return made(id);
};
