import { runStates } from "../support/asl-files.ts";
import { ask } from "./task-states.ts";

describe("a Choice state", () => {
  it.each([true, false])("hands on its input, by a rule or by its default (%s)", async (go) => {
    const Choices = [{ Condition: "{% $states.input.go %}", Next: "Done" }];
    const states = { Which: { Type: "Choice", Choices, Default: "Done" } };
    const { driver } = await runStates(states, { go, kept: 1 });
    expect(driver.list()[0]?.output).toEqual({ go, kept: 1 });
  });
});

describe("what a state can see of its execution", () => {
  const told = { Told: { Type: "Pass", Output: "{% $states.context %}", Next: "Done" } };

  it("is its name, its input and when it began, and the state and when it was entered", async () => {
    const { driver, clock } = await runStates(told, { id: 1 });
    const now = new Date(clock.now()).toISOString();
    expect(driver.list()[0]?.output).toEqual({
      Execution: { Id: "x", Name: "x", Input: { id: 1 }, StartTime: now },
      State: { Name: "Told", EnteredTime: now, RetryCount: 0 },
    });
  });

  it("keeps when the execution began, however late the state is entered", async () => {
    const patient = { ...ask, TimeoutSeconds: 60 };
    const caught = { ErrorEquals: ["States.Timeout"], Next: "Told" };
    const { driver, clock } = await runStates(
      { Ask: { ...patient, Catch: [caught] }, ...told },
      {},
      { work: () => null },
    );
    const begun = clock.now();
    clock.step(60_000);
    await driver.runDue();
    expect(driver.list()[0]?.output).toMatchObject({
      Execution: { StartTime: new Date(begun).toISOString() },
      State: { EnteredTime: new Date(clock.now()).toISOString() },
    });
  });

  it("leaves out a result where there is none", async () => {
    const { driver } = await runStates({
      Told: { Type: "Pass", Output: "{% $keys($states) %}", Next: "Done" },
    });
    expect(driver.list()[0]?.output).toEqual(["input", "context"]);
  });
});
