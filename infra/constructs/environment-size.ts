import * as z from "zod/mini";

/** Lambda takes at most 4 KB of names and values for the environment of a function (AWS, "Lambda quotas"). */
const most = 4096;

/** What a deployment puts for these is known by its length; the longest that AWS has. */
const known: Readonly<Record<string, number>> = {
  "AWS::AccountId": 12,
  "AWS::Partition": 10,
  "AWS::Region": 14,
  "AWS::URLSuffix": 20,
};

/** No name or ARN of what these stacks make is longer. */
const longestName = 128;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const environmentSchema = z.record(z.string(), z.unknown());
const joinSchema = z.tuple([z.string(), z.array(z.unknown())]);

const joined = (value: unknown): number => {
  const [separator, parts] = joinSchema.parse(value);
  return sum(parts.map(longestLength)) + separator.length * Math.max(0, parts.length - 1);
};

/** How many bytes a value of a template can have once it is deployed. */
const longestLength = (value: unknown): number => {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (!isObject(value)) return Buffer.byteLength(JSON.stringify(value));
  if ("Fn::Join" in value) return joined(value["Fn::Join"]);
  const { Ref: name } = value;
  return (typeof name === "string" ? known[name] : undefined) ?? longestName;
};

/**
 * What is wrong with a function's environment; empty where it fits.
 * @param environment as the template has it, with intrinsic functions where a deployment puts values
 */
export const faultsOfEnvironment = (name: string, environment: unknown): string[] => {
  const bytes = sum(
    Object.entries(environmentSchema.parse(environment)).map(
      ([key, value]) => Buffer.byteLength(key) + longestLength(value),
    ),
  );
  return bytes <= most
    ? []
    : [
        `the environment of ${name} can take ${String(bytes)} bytes, and Lambda takes ${String(most)}: shorten tasdiq:reminders, or name fewer tasdiq:procedures`,
      ];
};
