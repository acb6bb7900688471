import { at, listOf, ofTypes, type Part, type Rule } from "./parts.ts";

// What calls what, and how long each waits.

type Fields = Readonly<Record<string, unknown>>;

/** What must run runs: a joining, a rule or a schedule that is switched off does nothing and says nothing. */
export const nothingIsSwitchedOff: Rule = (parts) => [
  ...ofTypes(parts, "AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => properties["Enabled"] === false)
    .map(({ id }) => `${id} is switched off`),
  ...ofTypes(parts, "AWS::Events::Rule", "AWS::Scheduler::Schedule")
    .filter(({ properties }) => properties["State"] !== "ENABLED")
    .map(({ id }) => `${id} is switched off`),
  ...ofTypes(parts, "AWS::Lambda::Function")
    .filter(({ properties }) => properties["ReservedConcurrentExecutions"] === 0)
    .map(({ id }) => `${id} may never run`),
];

const hour = 3600;
const day = 24 * hour;

/** A stream is read from its first record, so that a joining made anew passes over nothing, and what fails is kept. */
export const streamsAreReadWhole: Rule = (parts) =>
  ofTypes(parts, "AWS::Lambda::EventSourceMapping").flatMap(({ id, properties }) => {
    const age = Number(properties["MaximumRecordAgeInSeconds"] ?? -1);
    return [
      ...(properties["StartingPosition"] === "TRIM_HORIZON"
        ? []
        : [
            `${id} begins at ${String(properties["StartingPosition"])} and passes over what waited`,
          ]),
      ...(at(properties, "DestinationConfig", "OnFailure", "Destination") === undefined
        ? [`${id} keeps nothing of what failed`]
        : []),
      // A stream keeps its records for a day; what is tried for longer blocks those behind it, and is lost with them.
      ...(age >= hour && age < day ? [] : [`${id} gives a record up after ${String(age)} s`]),
      ...(Number(properties["MaximumRetryAttempts"] ?? -1) >= 3
        ? []
        : [`${id} gives a record up after ${String(properties["MaximumRetryAttempts"])} attempts`]),
    ];
  });

/** What an API waits for at most, in milliseconds ("Quotas for HTTP APIs"). */
const longestIntegration = 30_000;

const functionOf = (arn: unknown, parts: readonly Part[]): Part | undefined =>
  ofTypes(parts, "AWS::Lambda::Function").find(({ id }) => String(arn).endsWith(`:function:${id}`));

/** An API waits for a function until the function has ended, or for as long as an API can. */
export const apisWaitForTheirFunctions: Rule = (parts) =>
  ofTypes(parts, "AWS::ApiGatewayV2::Integration").flatMap(({ id, properties }) => {
    const waits = Number(properties["TimeoutInMillis"] ?? longestIntegration);
    const called = functionOf(properties["IntegrationUri"], parts);
    if (called === undefined) return [`${id} leads to no function`];
    const runs = Number(called.properties["Timeout"] ?? 3) * 1000;
    return waits >= Math.min(runs, longestIntegration)
      ? []
      : [
          `${id} gives ${called.id} up after ${String(waits)} ms, which may take ${String(runs)} ms`,
        ];
  });

/** Functions have time for a cold start and what they call, and say what they do in a log of their own. */
export const functionsHaveTime: Rule = (parts) =>
  ofTypes(parts, "AWS::Lambda::Function").flatMap(({ id, properties }) => [
    ...(Number(properties["Timeout"] ?? 3) >= 20 ? [] : [`${id} is ended too soon`]),
    ...(Number(properties["MemorySize"] ?? 128) >= 1024 ? [] : [`${id} has too little memory`]),
    ...(at(properties, "LoggingConfig", "LogGroup") === undefined ? [`${id} has no log`] : []),
  ]);

/** A call that nobody waits for is tried again, and kept where it fails. */
export const callsAreKept: Rule = (parts) => [
  ...ofTypes(parts, "AWS::Scheduler::Schedule").flatMap(({ id, properties }) =>
    faultsOfCall(id, properties["Target"]),
  ),
  ...ofTypes(parts, "AWS::Events::Rule").flatMap(({ id, properties }) =>
    listOf(properties["Targets"]).flatMap((target) => faultsOfCall(id, target)),
  ),
];

const faultsOfCall = (id: string, target: unknown): readonly string[] => {
  const attempts = at(target, "RetryPolicy", "MaximumRetryAttempts");
  return [
    ...(at(target, "DeadLetterConfig", "Arn") === undefined
      ? [`${id} keeps nothing of what it could not call`]
      : []),
    // Where nothing is said, EventBridge tries 185 times.
    ...(attempts === undefined || Number(attempts) >= 1 ? [] : [`${id} never tries again`]),
  ];
};

/** A throttle that lets an office work and keeps a crowd out, on every stage. */
export const apisAreThrottled: Rule = (parts) =>
  ofTypes(parts, "AWS::ApiGatewayV2::Stage").flatMap(({ id, properties }) =>
    [
      properties["DefaultRouteSettings"],
      ...Object.values((properties["RouteSettings"] ?? {}) as Fields),
    ]
      .map((settings) => Number(at(settings, "ThrottlingRateLimit") ?? 0))
      .filter((rate) => rate < 10 || rate > 1000)
      .map((rate) => `${id} lets ${String(rate)} calls in a second`),
  );
