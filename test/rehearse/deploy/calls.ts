import type { Estate, Target } from "./estate.ts";
import { arnOf, made, type Maker } from "./making.ts";
import {
  listIn,
  optionalTextIn,
  partOf,
  textIn,
  understood,
  type Properties,
} from "./properties.ts";

const targetIn = (properties: Properties): Target => {
  understood(
    properties,
    ["Arn", "DeadLetterConfig", "Input", "InputTransformer", "RoleArn"],
    ["Id", "RetryPolicy"],
  );
  const transformer = partOf(properties, "InputTransformer");
  return {
    arn: textIn(properties, "Arn"),
    input: optionalTextIn(properties, "Input"),
    transformer:
      properties["InputTransformer"] === undefined
        ? undefined
        : {
            paths: partOf(transformer, "InputPathsMap") as Readonly<Record<string, string>>,
            template: textIn(transformer, "InputTemplate"),
          },
    failures: optionalTextIn(partOf(properties, "DeadLetterConfig"), "Arn"),
    role: optionalTextIn(properties, "RoleArn"),
  };
};

const mayTake = ({ roles }: Estate, service: string, role: string): void => {
  if (roles.get(role)?.trusted.includes(service) !== true)
    throw new Error(`${service} may not take the role ${role}`);
};

export const rule: Maker = (making) => {
  const { properties, estate, physicalName: name, id } = making;
  understood(properties, ["EventPattern", "State", "Targets"], ["Description"]);
  const arn = arnOf(making, "events", `rule/${name}`);
  const targets = (listIn(properties, "Targets") as readonly Properties[]).map(targetIn);
  for (const { role } of targets)
    if (role !== undefined) mayTake(estate, "events.amazonaws.com", role);
  if (textIn(properties, "State") === "ENABLED")
    estate.rules.push({
      arn,
      id,
      pattern: properties["EventPattern"],
      targets,
    });
  return made(name, { Arn: arn });
};

export const schedule: Maker = (making) => {
  const { properties, estate, physicalName: name, id } = making;
  understood(
    properties,
    ["ScheduleExpression", "State", "Target"],
    ["Description", "FlexibleTimeWindow", "ScheduleExpressionTimezone"],
  );
  const target = targetIn(partOf(properties, "Target"));
  if (target.role === undefined) throw new Error("a schedule needs a role to call by");
  mayTake(estate, "scheduler.amazonaws.com", target.role);
  const arn = arnOf(making, "scheduler", `schedule/default/${name}`);
  if (textIn(properties, "State") === "ENABLED")
    estate.schedules.push({
      id,
      arn,
      expression: textIn(properties, "ScheduleExpression"),
      target,
    });
  return made(name, { Arn: arn });
};

export const trail: Maker = (making) => {
  const { properties, estate, physicalName: name } = making;
  understood(
    properties,
    ["S3BucketName", "IsLogging"],
    [
      "AdvancedEventSelectors",
      "EnableLogFileValidation",
      "IncludeGlobalServiceEvents",
      "IsMultiRegionTrail",
      "S3KeyPrefix",
    ],
  );
  const bucket = textIn(properties, "S3BucketName");
  if (!estate.buckets.has(bucket)) throw new Error(`there is no bucket ${bucket}`);
  estate.trails.push({ name, bucket });
  return made(name, { Arn: arnOf(making, "cloudtrail", `trail/${name}`) });
};
