import { type App, Validations } from "aws-cdk-lib";
import { machineStackName } from "./environment.ts";
import { catalogue } from "./functions.ts";
import { reminderDomains, type Settings } from "./settings.ts";

/** A finding of cdk-nag that is left as it is, where, and why. */
type Acknowledgement = {
  /** Paths of constructs in the app. */
  readonly at: readonly string[];
  /** The finding's full id; a bare rule silences nothing. */
  readonly id: string;
  readonly reason: string;
};

const procedure = "TasdiqProcedure";
const functions = Object.keys(catalogue).map((name) => `${procedure}/${name}`);
const keepsWhatFailed = ["driver", "sequence-log", "seal-log", "sweep"].map(
  (name) => `${procedure}/${name}`,
);
const unheard = functions.filter((path) => !keepsWhatFailed.includes(path));
const failures = [
  "TasdiqRecords/Operations/Undelivered",
  `${procedure}/UnheardCalls`,
  `${procedure}/UnheardOfLog`,
  `${procedure}/UnheardOfSweep`,
  `${procedure}/LedgerStream/Failures`,
];
const machine = `${procedure}/Ratification/Role`;
const documents = "TasdiqRecords:ExportsOutputFnGetAttDocumentsArn9D87F4A8";
const checkpoints = "TasdiqRecords:ExportsOutputFnGetAttCheckpointsArn1BE2AB79";
const withoutDocuments = ["found-office", "sequence-log", "seal-log"].map(
  (name) => `${procedure}/${name}`,
);
const pagesRoutes = ["GET--", "GET--openapi.json", "GET--{proxy+}", "POST--{proxy+}"].map(
  (route) => `${procedure}/Api/Api/${route}`,
);
const scheduled = [
  ["HourlyHealing", "driverFunction034D95A1"],
  ["HourlySweep", "sweepFunction2A2788F2"],
  ["LogKeeping/Sequencing", "sequencelogFunction6795B84B"],
] as const;
const called = [
  "driverFunction034D95A1",
  "notifydepositaryFunction860D941E",
  "statemachinetasksFunctionC5516E7D",
  "sweepFunction2A2788F2",
];

/** The same as other stacks import them. */
const exported = [
  "driverFunction034D95A1ArnC9B8DA07",
  "notifydepositaryFunction860D941EArn5D483169",
  "statemachinetasksFunctionC5516E7DArn0B5D4EB6",
  "sweepFunction2A2788F2ArnF93A7E16",
];

const noResources =
  "X-Ray, the listing of streams and the delivery of logs know no resources to narrow this to.";
const allCallable =
  "Executions under way call the version they were started with, so all stay callable.";

const everywhere: readonly Acknowledgement[] = [
  {
    at: failures,
    id: "AwsSolutions-SQS3",
    reason: "The queue is itself where failures are kept; its first message raises an alarm.",
  },
  {
    at: failures,
    id: "Serverless-SQSRedrivePolicy",
    reason: "The queue is itself where failures are kept; nothing reads from it but people.",
  },
  {
    at: unheard,
    id: "Serverless-LambdaDLQ",
    reason:
      "The function is only called by somebody who waits for the answer and sees the failure.",
  },
  {
    at: [...functions, machine],
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: noResources,
  },
  {
    at: [
      ...unheard.filter((path) => !withoutDocuments.includes(path)),
      `${procedure}/driver`,
      `${procedure}/sweep`,
    ],
    id: `AwsSolutions-IAM5[Resource::${documents}/*]`,
    reason: "Documents are named by their digests, so their keys cannot be listed beforehand.",
  },
  {
    at: ["seal-log", "show-log", "pages", "sweep"].map((name) => `${procedure}/${name}`),
    id: `AwsSolutions-IAM5[Resource::${checkpoints}/*]`,
    reason: "Checkpoints are named by the size of the log, which is not known beforehand.",
  },
  {
    at: [`${procedure}/show-log`, `${procedure}/pages`],
    id: "AwsSolutions-IAM5[Resource::<ExportsBucket54D5CE64.Arn>/exports/*]",
    reason: "Exports are named by case and size of the log, which are not known beforehand.",
  },
  {
    at: pagesRoutes,
    id: "AwsSolutions-APIG4",
    reason:
      "A browser carries a cookie, which an authorizer of tokens does not read: the pages check it themselves, and some are for everybody, as is the description of the API.",
  },
  {
    at: [`${procedure}/Exports/Bucket`],
    id: "AwsSolutions-S1",
    reason: "What lies there is gone after a day; who asked for it stands in the API's own log.",
  },
  {
    at: [`${procedure}/driver`],
    id: "AwsSolutions-IAM5[Action::kms:GenerateDataKey*]",
    reason: "The library's own grant for sending to the encrypted queue of failures.",
  },
  {
    at: [`${procedure}/driver`],
    id: "AwsSolutions-IAM5[Action::kms:ReEncrypt*]",
    reason: "The library's own grant for sending to the encrypted queue of failures.",
  },
  ...called.map((name) => ({
    at: [machine],
    id: `AwsSolutions-IAM5[Resource::<${name}.Arn>:*]`,
    reason: allCallable,
  })),
  ...scheduled.map(([at, name]) => ({
    at: [`${procedure}/${at}/Role`],
    id: `AwsSolutions-IAM5[Resource::<${name}.Arn>:*]`,
    reason: "The library's own grant for the schedule's call; versions hold the same code.",
  })),
  {
    at: [`${procedure}/sequence-log`],
    id: "AwsSolutions-IAM5[Resource::<seallogFunctionF2981097.Arn>:*]",
    reason: "The library's own grant for the call on success; versions hold the same code.",
  },
  {
    at: [`${procedure}/sequence-log`],
    id: "Serverless-LambdaAsyncFailureDestination",
    reason:
      "What failed goes to the function's queue of failures; a second copy would say no more.",
  },
];

/** What an installation decides of itself, as far as findings name it. */
type Installation = Pick<Settings, "region" | "reminders" | "procedures">;

const executionsNote =
  "Executions are named by case and epoch; the driver looks after those of its machines.";

/** Those of the machine of one procedure, and of the right to drive it. */
const ofMachine = (id: string, region: string): readonly Acknowledgement[] => {
  const stack = machineStackName(id);
  const role = `${stack}/Ratification/Role`;
  return [
    {
      at: [`${procedure}/driver`],
      id: `AwsSolutions-IAM5[Resource::arn:aws:states:${region}:<AWS::AccountId>:execution:${stack}:*]`,
      reason: executionsNote,
    },
    { at: [role], id: "AwsSolutions-IAM5[Resource::*]", reason: noResources },
    ...exported.map((name) => ({
      at: [role],
      id: `AwsSolutions-IAM5[Resource::${procedure}:ExportsOutputFnGetAtt${name}:*]`,
      reason: allCallable,
    })),
  ];
};

/** All of them, for an installation. */
export const acknowledgementsIn = ({
  region,
  reminders,
  procedures,
}: Installation): readonly Acknowledgement[] => [
  ...everywhere,
  {
    at: [`${procedure}/driver`],
    id: `AwsSolutions-IAM5[Resource::arn:aws:states:${region}:<AWS::AccountId>:execution:TasdiqProcedure-ratification:*]`,
    reason: executionsNote,
  },
  ...procedures.flatMap((id) => ofMachine(id, region)),
  ...reminderDomains(reminders).map((domain) => ({
    at: [`${procedure}/sweep`],
    id: `AwsSolutions-IAM5[Resource::arn:aws:ses:${region}:<AWS::AccountId>:identity/*@${domain}]`,
    reason: "Who gets reminders is narrowed by the recipients themselves, each by address.",
  })),
];

/**
 * Leaves the listed findings as they are.
 * @throws when a path leads to nothing, so that the list cannot outlive what it speaks of
 */
export const acknowledge = (app: App, installation: Installation): void => {
  const constructs = new Map(app.node.findAll().map((found) => [found.node.path, found]));
  for (const { at, id, reason } of acknowledgementsIn(installation)) {
    for (const path of at) {
      const construct = constructs.get(path);
      if (construct === undefined) throw new Error(`There is no ${path} to acknowledge ${id} for`);
      Validations.of(construct).acknowledge({ id, reason });
    }
  }
};
