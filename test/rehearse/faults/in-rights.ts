import { type Planted, faults, replaceIn } from "./planting.ts";
import type { Template } from "./template.ts";

export const grants: readonly Planted[] = [
  ["record-act may not put into the register", "recordact", "dynamodb:PutItem", "Register"],
  [
    "open-case may not check a condition in a transaction",
    "opencase",
    "dynamodb:ConditionCheckItem",
    "Register",
  ],
  ["administer-office may not add entries", "administeroffice", "dynamodb:PutItem", "Ledger"],
  ["read may not read documents", "read", "s3:GetObject", "Documents"],
  [
    "state-machine-tasks may not use the records' key",
    "statemachinetasks",
    "kms:Decrypt",
    "RecordsKey",
  ],
  ["seal-log may not sign", "seallog", "kms:Sign", "SigningKey"],
  ["driver may not read the stream", "driver", "dynamodb:GetRecords", "LedgerStream"],
  ["driver may not resume executions", "driver", "states:SendTaskSuccess", ""],
  ["driver may not ask whether an execution has ended", "driver", "states:DescribeExecution", ""],
  [
    "the sweep may not use the key of what it cannot hand on",
    "sweep",
    "kms:GenerateDataKey",
    "OperationsKey",
  ],
  ["the pages may not call the typesetter", "pages", "lambda:InvokeFunction", ""],
  ["rebuild-register may not read the ledger whole", "rebuildregister", "dynamodb:Scan", "Ledger"],
  [
    "rebuild-register may not take out of the register what follows from no entry",
    "rebuildregister",
    "dynamodb:DeleteItem",
    "Register",
  ],
  ["a function may not write its log", "releasenotification", "logs:PutLogEvents", ""],
  [
    "the machine may not call the functions of its tasks",
    "TasdiqMachine-az-milli-majlis/Ratification",
    "lambda:InvokeFunction",
    "",
  ],
  ["the schedule of the sweep may not call it", "HourlySweep", "lambda:InvokeFunction", ""],
  [
    "a schedule may not use its queue's key",
    "LogKeepingSequencing",
    "kms:GenerateDataKey",
    "OperationsKey",
  ],
].map(([name = "", start = "", action = "", of = ""]) => ({
  name,
  kind: "rights",
  plant: ({ deny }: Template) => {
    deny(start, action, of);
  },
}));

export const policies = faults(
  {
    name: "a role stands outside the path of the ledger's writers",
    kind: "policies",
    plant: ({ resource }) => {
      resource("opencaseRole").Properties["Path"] = "/tasdiq/reader/";
    },
  },
  {
    name: "the records' key no longer hands over to the account",
    kind: "policies",
    plant: ({ part }) => {
      const policy = part("RecordsKey", "KeyPolicy");
      policy["Statement"] = (policy["Statement"] as { Effect: string }[]).filter(
        ({ Effect }) => Effect === "Deny",
      );
    },
  },
  {
    name: "the ledger's own policy lets its items be changed",
    kind: "policies",
    plant: ({ resource }) => {
      const { Properties } = resource("Ledger");
      const [replica] = Properties["Replicas"] as {
        ResourcePolicy: { PolicyDocument: { Statement: object[] } };
      }[];
      replica?.ResourcePolicy.PolicyDocument.Statement.shift();
    },
  },
  {
    name: "documents may be written over",
    kind: "policies",
    plant: ({ part }) => {
      const policy = part("DocumentsBucketPolicy", "PolicyDocument");
      const statements = policy["Statement"] as { Sid?: string }[];
      policy["Statement"] = statements.filter(({ Sid }) => Sid !== "NothingIsWrittenOver");
    },
  },
  {
    name: "the bucket of documents locks nothing",
    kind: "policies",
    plant: ({ resource }) => {
      const { Properties } = resource("Documents");
      Reflect.deleteProperty(Properties, "ObjectLockConfiguration");
      Reflect.deleteProperty(Properties, "ObjectLockEnabled");
    },
  },
  {
    name: "letters may go to another address than the depositary's",
    kind: "policies",
    plant: ({ statements }) => {
      for (const statement of statements("notifydepositary"))
        if (
          statement.Condition !== undefined &&
          JSON.stringify(statement.Condition).includes("ses:Recipients")
        )
          replaceIn(statement.Condition, "depositary@", "embassy@");
    },
  },
  {
    name: "rebuild-register may not put heads into the register",
    kind: "policies",
    plant: ({ statements }) => {
      for (const statement of statements("rebuildregister"))
        if (statement.Action === "dynamodb:PutItem" && statement.Condition !== undefined)
          replaceIn(statement.Condition, '"head",', "");
    },
  },
  {
    name: "read may do with every table whatever it likes",
    kind: "rights",
    namedAtTheEnd: "read was granted dynamodb:* on table/*",
    plant: ({ statements }) => {
      statements("read").push({
        Effect: "Allow",
        Action: "dynamodb:*",
        Resource: {
          "Fn::Join": [
            "",
            ["arn:aws:dynamodb:eu-central-1:", { Ref: "AWS::AccountId" }, ":table/*"],
          ],
        },
      });
    },
  },
  {
    name: "a policy says what it does not speak of",
    kind: "policies",
    plant: ({ statements }) => {
      const [first] = statements("read");
      if (first === undefined) throw new Error("read has no rights");
      first["NotAction"] = first.Action;
      Reflect.deleteProperty(first, "Action");
    },
  },
);
