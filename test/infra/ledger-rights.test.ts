import { everything, judge, type Statement } from "../support/infra/iam.ts";
import { account } from "../support/infra/resolve.ts";
import { ledgerArn, ledgerFaults, resourcePolicy, roles } from "../support/infra/rights.ts";
import { synthesize, type Templates } from "../support/infra/templates.ts";

const templates = synthesize();
const held = roles(templates);

const changed = (edit: (copy: Templates) => void): Templates => {
  const copy = structuredClone(templates);
  edit(copy);
  return copy;
};

type Policy = { PolicyDocument: { Statement: Statement[] } };

const policyOf = (copy: Templates, start: string): Statement[] => {
  const found = Object.entries(copy.procedure.Resources).find(
    ([id, { Type }]) => Type === "AWS::IAM::Policy" && id.startsWith(start),
  );
  if (found === undefined) throw new Error(`no policy is ${start}`);
  return (found[1].Properties as unknown as Policy).PolicyDocument.Statement;
};

const ledgerPolicyOf = (copy: Templates): Statement[] => {
  const replicas = copy.records.Resources["Ledger"]?.Properties["Replicas"] as
    { ResourcePolicy: Policy }[] | undefined;
  if (replicas?.[0] === undefined) throw new Error("the ledger has no replica");
  return replicas[0].ResourcePolicy.PolicyDocument.Statement;
};

const saying = (words: string): unknown => expect.stringContaining(words);

describe("the ledger", () => {
  it("can be added to by its writers in a transaction, and altered by nobody", () => {
    expect(ledgerFaults(templates)).toEqual([]);
  });

  it("has the writers that the functions which record acts are", () => {
    const writers = held.filter(({ path }) => path.startsWith("/tasdiq/ledger-writer/"));
    expect(writers.map(({ id }) => id.replace(/Role.*/, "")).sort()).toEqual([
      "foundoffice",
      "mailevents",
      "notifydepositary",
      "opencase",
      "pages",
      "recordact",
      "recordplenaryvote",
      "releasenotification",
      "sequencelog",
      "sweep",
    ]);
  });

  it("may be restored only by a role that was made for it", () => {
    const restore = (path: string) =>
      judge(
        { identity: everything, resource: resourcePolicy(templates, "Ledger") },
        {
          principal: `arn:aws:iam::${account}:role${path}Restorer`,
          action: "dynamodb:RestoreTableToPointInTime",
          resource: ledgerArn,
        },
      );
    expect(restore("/")).toBe("denied");
    expect(restore("/tasdiq/restorer/")).toBe("allowed");
  });
});

describe("the audit of rights finds", () => {
  it.each<[string, (copy: Templates) => void, readonly unknown[]]>([
    [
      "a right to change that nothing denies",
      (copy) => {
        policyOf(copy, "read").push({
          Effect: "Allow",
          Action: "dynamodb:Update*",
          Resource: "*",
        });
      },
      [expect.stringMatching(/^readRole\w+ may dynamodb:UpdateItem by its own policy alone$/)],
    ],
    [
      "a put without the condition on the transaction",
      (copy) => {
        policyOf(copy, "opencase").push({
          Effect: "Allow",
          Action: "dynamodb:PutItem",
          Resource: "*",
        });
      },
      [
        expect.stringMatching(
          /^opencaseRole\w+ may put outside a transaction by its own policy alone$/,
        ),
      ],
    ],
    [
      "a second driver",
      (copy) => {
        policyOf(copy, "recordact").push({
          Effect: "Allow",
          Action: ["states:SendTask*"],
          Resource: "*",
        });
      },
      [
        expect.stringMatching(
          /^recordactRole\w+ is not the driver and may states:SendTaskSuccess$/,
        ),
        expect.stringMatching(
          /^recordactRole\w+ is not the driver and may states:SendTaskFailure$/,
        ),
      ],
    ],
    [
      "a role that may do everything",
      (copy) => {
        const statements = policyOf(copy, "read");
        statements.splice(0, statements.length, { Effect: "Allow", Action: "*", Resource: "*" });
      },
      [
        ...Array.from({ length: 6 }, () => saying("is not the driver and may")),
        ...Array.from({ length: 8 }, () => saying("by its own policy alone")),
      ],
    ],
    [
      "a role whose path was changed",
      (copy) => {
        const [id] = Object.keys(copy.procedure.Resources).filter((key) =>
          key.startsWith("opencaseRole"),
        );
        const { Properties } = copy.procedure.Resources[id ?? ""] ?? { Properties: {} };
        Object.assign(Properties, { Path: "/tasdiq/reader/" });
      },
      [expect.stringMatching(/is no writer and may put by its own policy alone$/)],
    ],
    ...[
      ["NothingIsChangedOrRemoved", 8],
      ["OnlyTheLedgersWritersPut", 1],
      ["OnlyInATransaction", 1],
      ["RestoringIsDoneOnPurpose", 1],
    ].map(([sid, faults]): [string, (copy: Templates) => void, readonly unknown[]] => [
      `the missing of ${sid}`,
      (copy) => {
        const statements = ledgerPolicyOf(copy);
        statements.splice(
          statements.findIndex(({ Sid }) => Sid === sid),
          1,
        );
      },
      Array.from(
        { length: Number(faults) },
        () => expect.stringContaining("the ledger's own policy lets") as unknown as string,
      ),
    ]),
    [
      "a condition that looks alike and does not hold where the key is missing",
      (copy) => {
        const found = ledgerPolicyOf(copy).find(({ Sid }) => Sid === "OnlyInATransaction");
        Object.assign(found ?? {}, {
          Condition: { StringEquals: { "dynamodb:EnclosingOperation": "None" } },
        });
      },
      ["the ledger's own policy lets a writer put outside a transaction"],
    ],
  ])("%s", (_, edit, faults) => {
    expect(ledgerFaults(changed(edit))).toEqual(faults);
  });
});
