import type { SFNClient } from "@aws-sdk/client-sfn";
import { sfnDriver } from "../../src/aws/sfn-driver.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";

const arn = (name: string): string =>
  `arn:aws:states:eu-central-1:111122223333:stateMachine:${name}:current`;

const procedures: Readonly<Record<string, string>> = { "us-1": "us-senate", "pl-1": "pl-consent" };
const caseOf = (id: string) => caseIdSchema.parse(id);

/** A driver for which one procedure has a machine, what it asked of Step Functions, and which cases it looked up. */
const driven = (aliases: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const lookedUp: string[] = [];
  const client = {
    send: ({ input }: { input: { stateMachineArn?: string; executionArn?: string } }) => {
      asked.push(input.stateMachineArn ?? input.executionArn ?? "");
      return Promise.resolve({ status: "RUNNING" });
    },
  } as unknown as SFNClient;
  const driver = sfnDriver({
    client,
    stateMachine: arn("common"),
    machines: {
      aliases,
      procedureOf: (caseId) => {
        lookedUp.push(caseId);
        return Promise.resolve(procedures[caseId]);
      },
    },
  });
  return { driver, asked, lookedUp };
};

describe("The driver in Step Functions, where procedures have machines of their own", () => {
  it("starts an execution on the machine of the case's procedure, and looks for it there", async () => {
    const { driver, asked, lookedUp } = driven({ "us-senate": arn("TasdiqMachine-us-senate") });
    await driver.start(caseOf("us-1"), 1);
    await driver.isRunning(caseOf("us-1"), 1);
    expect(asked).toEqual([
      arn("TasdiqMachine-us-senate"),
      "arn:aws:states:eu-central-1:111122223333:execution:TasdiqMachine-us-senate:us-1_1",
    ]);
    expect(lookedUp).toEqual(["us-1"]);
  });

  it.each(["pl-1", "az-1"])("starts %s on the common machine, for want of another", async (id) => {
    const { driver, asked } = driven({ "us-senate": arn("TasdiqMachine-us-senate") });
    await driver.start(caseOf(id), 1);
    expect(asked).toEqual([arn("common")]);
  });

  it("looks up no case where no procedure has a machine", async () => {
    const { driver, asked, lookedUp } = driven({});
    await driver.start(caseOf("us-1"), 1);
    expect(asked).toEqual([arn("common")]);
    expect(lookedUp).toEqual([]);
  });

  it("refuses at once what is not the ARN of a machine", () => {
    expect(() => driven({ "us-senate": "TasdiqMachine-us-senate" })).toThrow(
      "Not the ARN of a state machine",
    );
  });
});
