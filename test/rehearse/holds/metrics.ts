import type { Alarm, Estate, MetricFilter } from "../deploy/estate.ts";
import { asService, keyNeeds } from "../gateway/rights.ts";
import type { Rehearsal } from "../rehearsal.ts";

/** A metric as it is counted: its namespace, its name, and the values of its dimensions. */
type Counted = {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
};

type Embedded = {
  readonly CloudWatchMetrics: readonly {
    readonly Namespace: string;
    readonly Dimensions: readonly (readonly string[])[];
    readonly Metrics: readonly { readonly Name: string }[];
  }[];
};

const idOf = ({ namespace, metric, dimensions }: Counted): string =>
  [
    namespace,
    metric,
    ...Object.entries(dimensions)
      .map((pair) => pair.join("="))
      .sort(),
  ].join(" ");

const parsed = (line: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
};

/** What a line of a log counts, in CloudWatch's embedded metric format. */
const countedIn = (line: string): readonly Counted[] => {
  const fields = parsed(line);
  const embedded = fields?.["_aws"] as Embedded | undefined;
  return (embedded?.CloudWatchMetrics ?? []).flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name }) =>
      Dimensions.map((names) => ({
        namespace: Namespace,
        metric: Name,
        dimensions: Object.fromEntries(names.map((name) => [name, String(fields?.[name])])),
      })),
    ),
  );
};

/** A filter's pattern: `{ ($.a = "x") && ($.b = "y") }`, the only form that is known here. */
const conditionsIn = (pattern: string): readonly (readonly [string, string])[] => {
  const whole = /^\{(.*)\}$/.exec(pattern.trim())?.[1] ?? "";
  return whole.split("&&").map((part) => {
    const [, field, value] = /^\s*\(?\s*\$\.(\w+)\s*=\s*"([^"]*)"\s*\)?\s*$/.exec(part) ?? [];
    if (field === undefined || value === undefined)
      throw new Error(`the rehearsal does not know the filter ${pattern}`);
    return [field, value];
  });
};

const countedBy = (filter: MetricFilter, line: string): readonly Counted[] => {
  const fields = parsed(line) ?? {};
  if (!conditionsIn(filter.pattern).every(([field, value]) => fields[field] === value)) return [];
  const dimensions = Object.entries(filter.dimensions).map(([name, from]) => [
    name,
    String(fields[from.replace(/^\$\./, "")]),
  ]);
  const { namespace, metric } = filter;
  return [
    { namespace, metric, dimensions: Object.fromEntries(dimensions) as Counted["dimensions"] },
  ];
};

type Known = {
  readonly metrics: readonly string[];
  readonly has: (estate: Estate, alarm: Alarm) => boolean;
};

const named = (all: Iterable<{ readonly name: string }>, name: string | undefined): boolean =>
  [...all].some((one) => one.name === name);

/** The metrics of AWS itself that are watched here, and whether what an alarm watches is there ("AWS services that publish metrics"). */
const ofAws: Readonly<Record<string, Known>> = {
  "AWS/Lambda": {
    metrics: ["Errors", "Duration", "Invocations", "IteratorAge", "Throttles"],
    // Without a function's name it counts those of all functions in the region.
    has: ({ functions }, { dimensions: { FunctionName } }) =>
      FunctionName === undefined || named(functions.values(), FunctionName),
  },
  "AWS/SQS": {
    metrics: ["ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"],
    has: ({ queues }, { dimensions: { QueueName } }) => named(queues.values(), QueueName),
  },
  "AWS/States": {
    metrics: ["ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionsSucceeded"],
    has: ({ machines }, { dimensions: { StateMachineArn = "" } }) => machines.has(StateMachineArn),
  },
  "AWS/ApiGateway": {
    metrics: ["4xx", "5xx", "Count", "Latency", "IntegrationLatency"],
    has: ({ apis }, { dimensions: { ApiId = "" } }) => apis.has(ApiId),
  },
};

const cloudWatch = asService("cloudwatch.amazonaws.com");

/** Whether an alarm may publish to the topic that it names, and use the key under which the topic is encrypted. */
const mayWarn = ({ rights, estate }: Rehearsal, topic: string): boolean =>
  estate.topics.has(topic) &&
  [
    { action: "sns:Publish", resource: topic, context: { "aws:SourceAccount": estate.account } },
    ...keyNeeds(estate, topic, {
      service: "sns",
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    }).map((need) => ({
      ...need,
      context: { ...need.context, "aws:SourceAccount": estate.account },
    })),
  ].every((need) => rights.has(cloudWatch, need));

/** Which alarms watch a metric that neither a function has counted nor AWS counts; and those that warn nobody. */
export const deafAlarms = (rehearsal: Rehearsal): readonly string[] => {
  const { estate, lambdas, api } = rehearsal;
  const counted = new Set(
    [
      ...lambdas.lines().flatMap(({ text }) => countedIn(text)),
      ...api
        .accessLog()
        .flatMap(({ group, line }) =>
          estate.filters
            .filter((filter) => group.includes(`:log-group:${filter.group}`))
            .flatMap((filter) => countedBy(filter, line)),
        ),
    ].map(idOf),
  );
  const isHeard = (alarm: Alarm): boolean => {
    const known = ofAws[alarm.namespace];
    return known === undefined
      ? counted.has(idOf(alarm))
      : known.metrics.includes(alarm.metric) && known.has(estate, alarm);
  };
  const deaf = estate.alarms
    .filter((alarm) => !isHeard(alarm))
    .map((alarm) => `${alarm.id} watches ${idOf(alarm)}, which nobody counts`);
  const mute = estate.alarms
    .filter(({ actions }) => !actions.some((topic) => mayWarn(rehearsal, topic)))
    .map(({ id }) => `${id} warns nobody`);
  return [...deaf, ...mute];
};

/** The filters of logs that ask for a field which no line of their log has. */
export const blindFilters = ({ estate, api }: Rehearsal): readonly string[] =>
  estate.filters.flatMap(({ group, metric, pattern, dimensions }) => {
    const lines = api.accessLog().filter((one) => one.group.includes(`:log-group:${group}`));
    const asked = [
      ...conditionsIn(pattern).map(([field]) => field),
      ...Object.values(dimensions).map((from) => from.replace(/^\$\./, "")),
    ];
    const missing = asked.filter(
      (field) => !lines.some(({ line }) => field in (parsed(line) ?? {})),
    );
    return missing.map(
      (field) => `the filter that counts ${metric} asks for ${field}, which no line has`,
    );
  });
