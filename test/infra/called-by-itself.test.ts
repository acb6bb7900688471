import { roles } from "../support/infra/rights.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const templates = synthesize();
const { procedure } = templates;

const all = (type: string): readonly Readonly<Record<string, unknown>>[] =>
  ofType(procedure, type).map(([, { Properties }]) => Properties);

describe("what is called every hour", () => {
  const calls = {
    HourlyHealing: ["rate(1 hour)", '{"task":"healDrivers"}', /driverFunction.*UnheardCalls/],
    HourlySweep: ["cron(15 * * * ? *)", "{}", /sweepFunction.*UnheardOfSweep/],
    LogKeepingSequencing: ["cron(0 * * * ? *)", "{}", /sequencelogFunction.*UnheardOfLog/],
  } as const;

  it("is the healing, the sweep and the sequencing", () => {
    expect(ofType(procedure, "AWS::Scheduler::Schedule")).toHaveLength(Object.keys(calls).length);
  });

  it.each(Object.entries(calls))(
    "is called by a role of its own, and what failed is kept: %s",
    (id, call) => {
      const [when, input, target] = call;
      const [found] = ofType(procedure, "AWS::Scheduler::Schedule").filter(([name]) =>
        name.startsWith(`${id}Schedule`),
      );
      const { ScheduleExpression, Target } = found?.[1].Properties ?? {};
      expect(ScheduleExpression).toBe(when);
      expect(Target).toMatchObject({ Input: input });
      expect(JSON.stringify(Target)).toMatch(target);
      const role = roles(templates).find((held) => held.id.startsWith(`${id}Role`));
      const mayDo = role?.statements.flatMap(({ Action }) => Action);
      // The queue is encrypted, so sending to it takes its key.
      expect(mayDo).toEqual(
        expect.arrayContaining([
          "lambda:InvokeFunction",
          "sqs:SendMessage",
          "kms:Decrypt",
          "kms:GenerateDataKey",
        ]),
      );
    },
  );
});

describe("the sealing", () => {
  it("is called by the sequencing that succeeded, and by no clock of its own", () => {
    const configs = all("AWS::Lambda::EventInvokeConfig");
    expect(configs).toHaveLength(1);
    expect(JSON.stringify(configs[0]?.["FunctionName"])).toContain("sequencelogFunction");
    expect(JSON.stringify(configs[0]?.["DestinationConfig"])).toMatch(/OnSuccess.*seallogFunction/);
    const role = roles(templates).find(({ id }) => id.startsWith("sequencelogRole"));
    const calls = (role?.statements ?? []).filter(({ Action }) =>
      [Action].flat().includes("lambda:InvokeFunction"),
    );
    expect(JSON.stringify(calls.map(({ Resource }) => Resource))).toContain("seallogFunction");
  });
});

describe("what is called after a deployment", () => {
  it("is the sweep, by an event of CloudFormation on this stack, and what failed is kept", () => {
    const found = all("AWS::Events::Rule").filter(({ EventPattern }) =>
      JSON.stringify(EventPattern).includes("aws.cloudformation"),
    );
    expect(found).toMatchObject([
      {
        EventPattern: {
          source: ["aws.cloudformation"],
          "detail-type": ["CloudFormation Stack Status Change"],
          detail: {
            "stack-id": [{ Ref: "AWS::StackId" }],
            "status-details": { status: ["CREATE_COMPLETE", "UPDATE_COMPLETE"] },
          },
        },
      },
    ]);
    expect(JSON.stringify(found[0]?.["Targets"])).toMatch(/sweepFunction.*UnheardOfSweep/);
  });
});

describe("every function that keeps what failed", () => {
  it("may use the key of its queue", () => {
    for (const start of ["driver", "mailevents", "sequencelog", "seallog", "sweep"]) {
      const role = roles(templates).find(({ id }) => id.startsWith(`${start}Role`));
      const uses = (role?.statements ?? []).filter(({ Resource }) =>
        JSON.stringify(Resource).includes("OperationsKey"),
      );
      expect(uses.flatMap(({ Action }) => Action)).toEqual(
        expect.arrayContaining(["kms:Decrypt", "kms:GenerateDataKey"]),
      );
    }
  });
});
