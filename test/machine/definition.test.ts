import aslValidator from "asl-validator";
import { checkMachine } from "../support/machine/check.ts";
import { localTaskNames, substitute, tokensOf } from "../../statemachines/manifest.ts";
import { localMachine, machineText } from "../support/azerbaijani-machine.ts";

type Machine = { QueryLanguage: string; States: Record<string, Record<string, unknown>> };

const machine = (): Machine => JSON.parse(machineText()) as Machine;

describe("the definition", () => {
  it("is valid in the States Language", () => {
    expect(aslValidator(machine())).toMatchObject({ isValid: true, errors: [] });
  });

  it("passes the check for what a validator lets pass", async () => {
    expect(await checkMachine(machineText())).toEqual([]);
  });

  it("waits in one place for each stage that is not an ending", () => {
    const waits = Object.values(machine().States).filter((state) =>
      String(state["Resource"]).endsWith("waitForTaskToken"),
    );
    const stages = waits.map(
      (wait) => (wait as { Arguments: { Payload: { stage: string } } }).Arguments.Payload.stage,
    );
    expect(stages).toEqual([
      "draft-law",
      "committee",
      "plenary",
      "head-of-state",
      "second-vote",
      "instrument",
      "notification",
      "transmission",
      "deposit",
      // Any other, by its name in the ledger.
      "{% $stage %}",
    ]);
  });

  it("ends lawful outcomes in Succeed, and has no other way to reject, withdraw or lapse", () => {
    const { States } = machine();
    for (const ending of ["Deposited", "Rejected", "Withdrawn", "Lapsed"]) {
      expect(States[ending]?.["Type"]).toBe("Succeed");
    }
  });

  it("sends a notification once, and tries again to claim it and to record what came of it", () => {
    const { States } = machine();
    expect(States["Send the notification"]).not.toHaveProperty("Retry");
    for (const name of ["Claim the sending", "Record what came of the sending"])
      expect(States[name]).toHaveProperty("Retry");
  });
});

describe("names in the definition", () => {
  it("puts every name in its place", () => {
    expect(tokensOf(localMachine())).toEqual([]);
    expect(localMachine()).toContain('"FunctionName": "sendNotification"');
  });

  it("lists tokens that only one side has", () => {
    const renamed = machineText().replaceAll("OpenWaitFunction", "OpenWaitFuncton");
    expect(() => substitute(renamed, localTaskNames)).toThrow(
      "Substitution tokens, not in the manifest: OpenWaitFuncton; not in the definition: OpenWaitFunction",
    );
  });
});
