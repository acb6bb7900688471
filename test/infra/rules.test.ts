import { restored } from "../support/infra/restored.ts";
import { at } from "../support/infra/rules/parts.ts";
import { brokenIn } from "../support/infra/rules/rules.ts";
import { synthesize, type Templates } from "../support/infra/templates.ts";

describe("every resource of every stack", () => {
  it.each([
    ["as the settings of this repository say", {}],
    ["with two procedures", { "tasdiq:procedures": ["az-milli-majlis", "nl-tacit"] }],
    [
      "with another issuer, pages and a key that replaces the first",
      {
        "tasdiq:tokenIssuer": "https://login.parliament.example/",
        "tasdiq:tokenAudience": "tasdiq",
        "tasdiq:personClaim": "employeeNumber",
        "tasdiq:nextSigningKey": 2,
      },
    ],
    [
      "after a restore, with sign-in pages",
      {
        ...restored,
        "tasdiq:pagesAddress": "https://treaties.parliament.example",
        "tasdiq:signInDomain": "treaties-parliament",
      },
    ],
  ])("keeps the rules of its kind: %s", (_, changes) => {
    expect(brokenIn(synthesize(changes))).toEqual({});
  });
});

type Fields = Record<string, unknown>;
type Changeable = {
  /** What stands in the resource whose name begins so, under these names. */
  readonly of: (start: string, ...path: readonly (string | number)[]) => Fields;
  readonly remove: (start: string) => void;
};

type Resources = Record<string, { Properties: Fields }>;

/** A copy of the templates in which one thing is changed. */
const planted = (plant: (template: Changeable) => void): Templates => {
  const copy = structuredClone(synthesize());
  const stacks = [copy.records, copy.procedure, ...Object.values(copy.machines ?? {})].map(
    ({ Resources: resources }) => resources as Resources,
  );
  const named = (start: string): readonly [Resources, string] => {
    const exactly = new RegExp(`^${start}(?:[0-9A-F]{8})?$`);
    for (const resources of stacks)
      for (const id of Object.keys(resources)) if (exactly.test(id)) return [resources, id];
    throw new Error(`nothing is called ${start}`);
  };
  plant({
    of: (start, ...path) => {
      const [resources, id] = named(start);
      const found = at(resources[id]?.Properties, ...path);
      if (typeof found !== "object" || found === null)
        throw new Error(`${start} has no ${path.join(".")}`);
      return found as Fields;
    },
    remove: (start) => {
      const [resources, id] = named(start);
      Reflect.deleteProperty(resources, id);
    },
  });
  return copy;
};

const elsewhere = { AWS: "arn:aws:iam::999999999999:root" };

/** Changes that a reader of the templates would have to see, and the rule that sees each. */
const faults: readonly (readonly [string, string, (template: Changeable) => void])[] = [
  [
    "the stream is joined to nothing",
    "nothingIsSwitchedOff",
    ({ of }) => {
      of("LedgerStreamSource")["Enabled"] = false;
    },
  ],
  [
    "the stream is read from its end",
    "streamsAreReadWhole",
    ({ of }) => {
      of("LedgerStreamSource")["StartingPosition"] = "LATEST";
    },
  ],
  [
    "the API waits for three seconds",
    "apisWaitForTheirFunctions",
    ({ of }) => {
      of("ApiPOSTapicommandskindTasdiqProcedurerecordactFunction")["TimeoutInMillis"] = 3000;
    },
  ],
  [
    "exports lie open to the public",
    "bucketsAreClosed",
    ({ of }) => {
      Reflect.deleteProperty(of("ExportsBucket"), "PublicAccessBlockConfiguration");
    },
  ],
  [
    "the trail is forgotten after a day",
    "bucketsAreClosed",
    ({ of }) => {
      of("Logs", "LifecycleConfiguration", "Rules", 0)["ExpirationInDays"] = 1;
    },
  ],
  [
    "logs of any account are encrypted",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      const statements = of("OperationsKey", "KeyPolicy")["Statement"] as Fields[];
      for (const one of statements) if (one["Sid"] === "LogsAreEncrypted") delete one["Condition"];
    },
  ],
  [
    "any account takes the role that records",
    "rolesNameTheirTakers",
    ({ of }) => {
      of("recordactRole", "AssumeRolePolicyDocument", "Statement", 0)["Principal"] = { AWS: "*" };
    },
  ],
  [
    "any API calls the function that records",
    "functionsNameTheirCallers",
    ({ of }) => {
      of("ApiPOSTapicommandskindTasdiqProcedurerecordactFunctionPermission")["SourceArn"] =
        "arn:aws:execute-api:*:*:*/*";
    },
  ],
  [
    "anybody publishes warnings",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      (of("OperationsTopicPolicy", "PolicyDocument")["Statement"] as Fields[]).push({
        Effect: "Allow",
        Action: "sns:Publish",
        Principal: "*",
        Resource: "*",
      });
    },
  ],
  [
    "a thousand refused checkpoints are one too few",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("LogKeepingCheckpointsRefused")["Threshold"] = 1000;
    },
  ],
  [
    "an alarm rings while all is well",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("LedgerStreamLedgerItemsChanged")["ComparisonOperator"] = "LessThanOrEqualToThreshold";
    },
  ],
  [
    "incidents are summed up by the least",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("HourlySweepIncidents")["Statistic"] = "Minimum";
    },
  ],
  [
    "what failed is kept for a minute",
    "queuesKeepWhatFailed",
    ({ of }) => {
      of("UnheardCalls")["MessageRetentionPeriod"] = 60;
    },
  ],
  [
    "letters to a depositary that once bounced are dropped",
    "lettersLeave",
    ({ of }) => {
      of("DepositaryMailConfigurationSet")["SuppressionOptions"] = {
        SuppressedReasons: ["BOUNCE"],
      };
    },
  ],

  // Of the same kinds, elsewhere.
  [
    "the stream gives a record up at once",
    "streamsAreReadWhole",
    ({ of }) => {
      of("LedgerStreamSource")["MaximumRetryAttempts"] = 0;
    },
  ],
  [
    "what the stream could not hand on is dropped",
    "streamsAreReadWhole",
    ({ of }) => {
      delete of("LedgerStreamSource")["DestinationConfig"];
    },
  ],
  [
    "the sweep's schedule is switched off",
    "nothingIsSwitchedOff",
    ({ of }) => {
      of("HourlySweepSchedule")["State"] = "DISABLED";
    },
  ],
  [
    "the watch over keys is switched off",
    "nothingIsSwitchedOff",
    ({ of }) => {
      of("ProtectionWatchKeys")["State"] = "DISABLED";
    },
  ],
  [
    "a function may never run",
    "nothingIsSwitchedOff",
    ({ of }) => {
      of("maileventsFunction")["ReservedConcurrentExecutions"] = 0;
    },
  ],
  [
    "a function ends after three seconds",
    "functionsHaveTime",
    ({ of }) => {
      of("opencaseFunction")["Timeout"] = 3;
    },
  ],
  [
    "a schedule keeps no call that failed",
    "callsAreKept",
    ({ of }) => {
      delete of("HourlyHealingSchedule", "Target")["DeadLetterConfig"];
    },
  ],
  [
    "a rule never tries again",
    "callsAreKept",
    ({ of }) => {
      of("FailedExecutionsRule", "Targets", 0, "RetryPolicy")["MaximumRetryAttempts"] = 0;
    },
  ],
  [
    "the trail does not record",
    "trailsRecord",
    ({ of }) => {
      of("ProtectionWatchTrail")["IsLogging"] = false;
    },
  ],
  [
    "the trail's files are not validated",
    "trailsRecord",
    ({ of }) => {
      of("ProtectionWatchTrail")["EnableLogFileValidation"] = false;
    },
  ],
  [
    "a log is kept for a day",
    "logsAreKept",
    ({ of }) => {
      of("driverLog")["RetentionInDays"] = 1;
    },
  ],
  [
    "a log of a procedure's machine is not encrypted",
    "logsAreKept",
    ({ of }) => {
      delete of("RatificationLog")["KmsKeyId"];
    },
  ],
  [
    "the ledger can be restored to yesterday only",
    "tablesCanBeRestored",
    ({ of }) => {
      of("Ledger", "Replicas", 0, "PointInTimeRecoverySpecification")["RecoveryPeriodInDays"] = 1;
    },
  ],
  [
    "the register may be deleted",
    "tablesCanBeRestored",
    ({ of }) => {
      of("Register", "Replicas", 0)["DeletionProtectionEnabled"] = false;
    },
  ],
  [
    "access logs keep no earlier versions",
    "bucketsAreClosed",
    ({ of }) => {
      of("Logs", "VersioningConfiguration")["Status"] = "Suspended";
    },
  ],
  [
    "documents expire",
    "bucketsAreClosed",
    ({ of }) => {
      of("Documents")["LifecycleConfiguration"] = {
        Rules: [{ Status: "Enabled", ExpirationInDays: 3650 }],
      };
    },
  ],
  [
    "exports are kept for ever",
    "bucketsAreClosed",
    ({ of }) => {
      delete of("ExportsBucket")["LifecycleConfiguration"];
    },
  ],
  [
    "the bucket of exports answers without TLS",
    "bucketsAreClosed",
    ({ remove }) => {
      remove("ExportsBucketPolicy");
    },
  ],
  [
    "a queue is not encrypted",
    "queuesKeepWhatFailed",
    ({ of }) => {
      delete of("LedgerStreamFailures")["KmsMasterKeyId"];
    },
  ],
  [
    "another account takes the machine's role",
    "rolesNameTheirTakers",
    ({ of }) => {
      of("RatificationRole", "AssumeRolePolicyDocument", "Statement", 0)["Principal"] = elsewhere;
    },
  ],
  [
    "Step Functions takes the machine's role on anybody's behalf",
    "rolesNameTheirTakers",
    ({ of }) => {
      delete of("RatificationRole", "AssumeRolePolicyDocument", "Statement", 0)["Condition"];
    },
  ],
  [
    "a second statement lets somebody take a role",
    "rolesNameTheirTakers",
    ({ of }) => {
      (of("sweepRole", "AssumeRolePolicyDocument")["Statement"] as Fields[]).push({
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: elsewhere,
      });
    },
  ],
  [
    "another rule calls the sweep",
    "functionsNameTheirCallers",
    ({ of }) => {
      of("FailedExecutionsRuleAllowEventRuleTasdiqProceduredriverFunction[0-9A-F]{8}")[
        "SourceArn"
      ] = "arn:aws:events:eu-central-1:111122223333:rule/other";
    },
  ],
  [
    "a stage of any API calls for a vote",
    "functionsNameTheirCallers",
    ({ of }) => {
      delete of("ApiPOSTapicommandsRecordVoteTasdiqProcedurerecordplenaryvoteFunctionPermission")[
        "SourceArn"
      ];
    },
  ],
  [
    "another account reads documents",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      (of("DocumentsBucketPolicy", "PolicyDocument")["Statement"] as Fields[]).push({
        Effect: "Allow",
        Action: "s3:GetObject",
        Principal: elsewhere,
        Resource: "*",
      });
    },
  ],
  [
    "another account uses the records' key",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      (of("RecordsKey", "KeyPolicy")["Statement"] as Fields[]).push({
        Effect: "Allow",
        Action: "kms:Decrypt",
        Principal: elsewhere,
        Resource: "*",
      });
    },
  ],
  [
    "CloudTrail delivers for anybody",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      const statements = of("LogsPolicy", "PolicyDocument")["Statement"] as Fields[];
      for (const one of statements)
        if (one["Action"] === "s3:GetBucketAcl") delete one["Condition"];
    },
  ],
  [
    "an alarm of any account is published",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      const statements = of("OperationsTopicPolicy", "PolicyDocument")["Statement"] as Fields[];
      for (const one of statements)
        if (one["Sid"] === "AlarmsAreHeard")
          one["Condition"] = { StringNotEquals: { "aws:SourceAccount": "999999999999" } };
    },
  ],
  [
    "the ledger's policy lets somebody in",
    "resourcesNameTheirPrincipals",
    ({ of }) => {
      (
        of("Ledger", "Replicas", 0, "ResourcePolicy", "PolicyDocument")["Statement"] as Fields[]
      ).push({ Effect: "Allow", Action: "dynamodb:*", NotPrincipal: elsewhere });
    },
  ],
  [
    "a role may do everything to the ledger",
    "grantsNameWhatTheyAllow",
    ({ of }) => {
      of("readRoleDefaultPolicy", "PolicyDocument", "Statement", 0)["Action"] = "dynamodb:*";
    },
  ],
  [
    "a role may read every bucket",
    "grantsNameWhatTheyAllow",
    ({ of }) => {
      (of("readRoleDefaultPolicy", "PolicyDocument")["Statement"] as Fields[]).push({
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "*",
      });
    },
  ],
  [
    "twenty callers are refused in a day and nobody hears",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("ApiManyForbidden")["Period"] = 60;
    },
  ],
  [
    "an alarm wants three periods",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("FunctionErrors")["EvaluationPeriods"] = 3;
    },
  ],
  [
    "silence is taken for good news",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("HourlySweepNoSweep")["TreatMissingData"] = "notBreaching";
    },
  ],
  [
    "a day without a checkpoint passes",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("LogKeepingNoCheckpoint")["EvaluationPeriods"] = 48;
    },
  ],
  [
    "the average age of records is watched",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("LedgerStreamBehind")["Statistic"] = "Average";
    },
  ],
  [
    "an alarm does nothing",
    "alarmsRingAsTheRunbooksSay",
    ({ of }) => {
      of("RatificationFailed")["ActionsEnabled"] = false;
    },
  ],
  [
    "an alarm is gone",
    "alarmsRingAsTheRunbooksSay",
    ({ remove }) => {
      remove("DepositaryMailOutcomeUnknown");
    },
  ],
  [
    "letters leave without TLS",
    "lettersLeave",
    ({ of }) => {
      of("ReminderMailConfigurationSet", "DeliveryOptions")["TlsPolicy"] = "OPTIONAL";
    },
  ],
  [
    "the account's own list drops letters",
    "lettersLeave",
    ({ of }) => {
      delete of("DepositaryMailConfigurationSet")["SuppressionOptions"];
    },
  ],
  [
    "a second factor is a wish",
    "peopleAreKnown",
    ({ of }) => {
      of("People")["MfaConfiguration"] = "OPTIONAL";
    },
  ],
  [
    "people change their numbers",
    "peopleAreKnown",
    ({ of }) => {
      of("People", "Schema", 0)["Mutable"] = true;
    },
  ],
  [
    "a filter keeps warnings back",
    "warningsStayHere",
    ({ of }) => {
      of("OperationsTopicoperatorparliamentexample")["FilterPolicy"] = { severity: ["none"] };
    },
  ],
  [
    "the API lets in nobody",
    "apisAreThrottled",
    ({ of }) => {
      of("ApiStage", "DefaultRouteSettings")["ThrottlingRateLimit"] = 0;
    },
  ],
];

describe("a rule of its kind finds", () => {
  it.each(faults)("that %s", (_, rule, plant) => {
    const found = brokenIn(planted(plant));
    expect(Object.keys(found)).toEqual([rule]);
  });

  it("nothing in a copy in which nothing is changed", () => {
    expect(brokenIn(planted(() => undefined))).toEqual({});
  });
});
