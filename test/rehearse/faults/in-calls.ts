import { faults, replaceIn } from "./planting.ts";

export const calls = faults(
  {
    name: "the input of a schedule is misspelt",
    kind: "schedules",
    plant: ({ part }) => {
      replaceIn(part("HourlyHealingSchedule", "Target"), "healDrivers", "healDriver");
    },
  },
  {
    name: "a schedule calls another function",
    kind: "schedules",
    plant: ({ part }) => {
      const other = part("LogKeepingSequencingSchedule", "Target");
      part("HourlySweepSchedule", "Target")["Arn"] = other["Arn"];
    },
  },
  {
    name: "nobody is told of an execution that was stopped",
    kind: "events",
    plant: ({ part }) => {
      replaceIn(part("FailedExecutionsRule", "EventPattern"), "ABORTED", "STOPPED");
    },
  },
  {
    name: "SES does not report deliveries",
    kind: "events",
    plant: ({ part }) => {
      const destination = part("DepositaryMailConfigurationSetEvents", "EventDestination");
      destination["MatchingEventTypes"] = ["bounce", "complaint", "reject", "send"];
    },
  },
  {
    name: "the rule of letters waits for another source",
    kind: "events",
    plant: ({ part }) => {
      part("DepositaryMailLetters", "EventPattern")["source"] = ["aws.sesv2"];
    },
  },
  {
    name: "the rule of letters may not call its function",
    kind: "events",
    plant: ({ ofType }) => {
      const found = ofType("AWS::Lambda::Permission").find(({ Properties }) =>
        JSON.stringify(Properties["SourceArn"]).includes("DepositaryMailLetters"),
      );
      if (found === undefined) throw new Error("nothing lets the rule call");
      found.Properties["Action"] = "lambda:GetFunction";
    },
  },
  {
    name: "the watch over keys waits for a misspelt call",
    kind: "events",
    plant: ({ part }) => {
      replaceIn(
        part("ProtectionWatchKeys", "EventPattern"),
        "ScheduleKeyDeletion",
        "ScheduleKeyDelete",
      );
    },
  },
  {
    name: "the role of the warnings may not use their key",
    kind: "events",
    plant: ({ part }) => {
      replaceIn(
        part("OperationsTellerDefaultPolicy", "PolicyDocument"),
        "kms:GenerateDataKey",
        "kms:GenerateDataKeys",
      );
    },
  },
);
