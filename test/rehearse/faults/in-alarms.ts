import { faults, replaceIn } from "./planting.ts";
import type { Template } from "./template.ts";

const alarmOf = ({ ofType }: Template, metric: string) => {
  const found = ofType("AWS::CloudWatch::Alarm").find(
    ({ Properties }) => Properties["MetricName"] === metric,
  );
  if (found === undefined) throw new Error(`no alarm watches ${metric}`);
  return found.Properties;
};

export const watching = faults(
  {
    name: "an alarm's metric is misspelt",
    kind: "alarms",
    namedAtTheEnd: "NotificationUnknown service",
    plant: (template) => {
      alarmOf(template, "NotificationsUnknown")["MetricName"] = "NotificationUnknown";
    },
  },
  {
    name: "an alarm watches under another dimension",
    kind: "alarms",
    namedAtTheEnd: "service=ratification, which nobody counts",
    plant: (template) => {
      alarmOf(template, "DriverFaults")["Dimensions"] = [
        { Name: "service", Value: "ratification" },
      ];
    },
  },
  {
    name: "an alarm warns nobody",
    kind: "alarms",
    namedAtTheEnd: "warns nobody",
    plant: (template) => {
      alarmOf(template, "SweepsDone")["AlarmActions"] = [];
    },
  },
  {
    name: "the filter of refused callers is misspelt",
    kind: "alarms",
    namedAtTheEnd: "integrationState, which no line has",
    plant: ({ resource }) => {
      const { Properties } = resource("ApiUnauthenticated");
      replaceIn(Properties, "$.integrationStatus", "$.integrationState");
    },
  },
);
