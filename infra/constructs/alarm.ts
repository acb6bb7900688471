import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { metricNamespace, serviceName } from "../environment.ts";

/** What people are told when something is wrong: who is hurt by it, and the page that says what to do. */
export type Warning = {
  /** One sentence: who is hurt, and how. */
  readonly impact: string;
  /** The page's name in `docs/runbooks/`, without its ending. */
  readonly runbook: string;
};

export const warningText = ({ impact, runbook }: Warning): string =>
  `${impact} What to do: docs/runbooks/${runbook}.md`;

export type AlarmProps = Warning & {
  readonly topic: ITopic;
  /** A count; the alarm is raised when it reaches the threshold within one period. */
  readonly metric: IMetric;
  /** By default 1: the first is one too many. */
  readonly threshold?: number;
  /** For how many periods it stays raised after the last that reached the threshold; by default for that one alone. */
  readonly stays?: number;
};

/** An alarm that says who is hurt and where to read on. Silence is good news: nothing is counted where nothing went wrong. */
export const raiseAlarm = (scope: Construct, id: string, props: AlarmProps): Alarm => {
  const alarm = new Alarm(scope, id, {
    alarmDescription: warningText(props),
    metric: props.metric,
    threshold: props.threshold ?? 1,
    evaluationPeriods: props.stays ?? 1,
    ...(props.stays === undefined ? {} : { datapointsToAlarm: 1 }),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.topic));
  return alarm;
};

export type SilenceProps = Warning & {
  readonly topic: ITopic;
  /** What must be counted again and again, over an hour each time. */
  readonly metric: IMetric;
  /** After so many hours without it. */
  readonly hours: number;
};

/**
 * An alarm for what must go on by itself. Here silence is the bad news, whatever it comes from: nothing is counted where nothing is
 * called any more.
 */
export const raiseAlarmOfSilence = (scope: Construct, id: string, props: SilenceProps): Alarm => {
  const alarm = new Alarm(scope, id, {
    alarmDescription: warningText(props),
    metric: props.metric,
    threshold: 1,
    evaluationPeriods: props.hours,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.topic));
  return alarm;
};

/** One of the product's own counts, over five minutes unless said otherwise. */
export const productMetric = (metricName: string, period = Duration.minutes(5)): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { service: serviceName },
    statistic: "Sum",
    period,
  });
