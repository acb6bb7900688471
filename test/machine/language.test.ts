import aslValidator from "asl-validator";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { letPass } from "../support/asl-clock.ts";
import { failing, readAsl, runSmall, runStates } from "../support/asl-files.ts";

const names = readdirSync(join(import.meta.dirname, "asl")).map((file) =>
  file.replace(".asl.json", ""),
);

describe("the small definitions", () => {
  it.each(names)("%s is valid in the States Language", (name) => {
    expect(aslValidator(JSON.parse(readAsl(name)))).toMatchObject({ errors: [] });
  });
});

describe("states that neither wait nor call", () => {
  it("shows what a state assigns to the next state only", async () => {
    const { driver, order } = await runSmall("pass", { name: "n" });
    expect(driver.list()[0]?.output).toEqual({ before: 1, now: 2, kept: "n" });
    expect(order()).toEqual([
      "ExecutionStarted",
      "StateEntered First",
      "StateExited First",
      "StateEntered Second",
      "StateExited Second",
      "StateEntered Third",
      "StateExited Third",
      "StateEntered Done",
      "StateExited Done",
      "ExecutionSucceeded",
    ]);
  });

  it.each([
    [20, "many"],
    [7, "some"],
    [1, "default"],
  ])("takes the first rule that holds, with %s votes", async (votes, output) => {
    const { driver } = await runSmall("choice", { votes });
    expect(driver.list()[0]?.output).toBe(output);
  });

  it.each([
    ["condition-no-boolean", "States.QueryEvaluationError"],
    ["undefined-result", "States.QueryEvaluationError"],
    ["infinite", "States.QueryEvaluationError"],
    ["recursion", "States.QueryEvaluationError"],
    ["loop", "States.Runtime"],
  ])("fails in %s with %s", async (name, error) => {
    const { driver, order } = await runSmall(name);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error });
    expect(order().slice(-2)).toEqual([
      expect.stringMatching(/^TaskFailed /) as string,
      "ExecutionFailed",
    ]);
  });

  // Two states at the beginning, and two in each round, of which the last is the end.
  it.each([
    [499, "SUCCEEDED"],
    [500, "FAILED"],
  ])(
    "goes through a thousand states without a rest and no more: %s rounds",
    async (rounds, status) => {
      const { driver } = await runStates(
        {
          Begin: { Type: "Pass", Assign: { round: 1 }, Next: "Begun" },
          Begun: { Type: "Pass", Next: "Look" },
          Look: {
            Type: "Choice",
            Choices: [{ Condition: "{% $round >= $states.input %}", Next: "Done" }],
            Default: "Count",
          },
          Count: { Type: "Pass", Assign: { round: "{% $round + 1 %}" }, Next: "Look" },
        },
        rounds,
      );
      expect(driver.list()[0]?.status).toBe(status);
    },
  );

  it("fails with the error and the cause that a Fail state gives", async () => {
    const { driver } = await runSmall("fail");
    expect(driver.list()[0]).toMatchObject({ error: "NoQuorum", cause: "only 3 present" });
  });
});

describe("tasks that fail", () => {
  it("retries with growing, bounded delays and then catches", async () => {
    const small = await runSmall("retry-then-catch", "in", failing("Busy", "try later"));
    const { driver, clock, payloads, order } = small;
    for (const seconds of [10, 15, 15]) {
      expect(driver.nextDue()).toBe(clock.now() + seconds * 1000);
      await letPass(driver, clock, seconds / 86_400);
    }
    expect(payloads.map(({ retry }) => retry)).toEqual([0, 1, 2, 3]);
    expect(driver.list()[0]?.output).toEqual({
      error: "Busy",
      from: { was: "in", cause: expect.stringContaining("try later") as string },
    });
    const once = ["TaskFailed Try", "RetryScheduled Try"];
    expect(order()).toEqual([
      "ExecutionStarted",
      "StateEntered Try",
      ...[...once, ...once, ...once],
      "TaskFailed Try",
      "ErrorCaught Try",
      "StateExited Try",
      "StateEntered Caught",
      "StateExited Caught",
      "StateEntered Done",
      "StateExited Done",
      "ExecutionSucceeded",
    ]);
  });

  it("does not retry where the retrier that names the error allows no attempt", async () => {
    const { driver, payloads } = await runSmall("retry-then-catch", "in", failing("Odd", "no"));
    expect(payloads).toHaveLength(1);
    expect(driver.list()[0]?.status).toBe("SUCCEEDED");
  });

  it("fails when no catcher names the error", async () => {
    const { driver } = await runSmall("uncaught", {}, failing("Odd", "no"));
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "Odd", state: "Work" });
  });

  it("catches an expression that gives nothing", async () => {
    const { driver } = await runSmall("catch-query-error", {}, () => ({ other: 1 }));
    expect(driver.list()[0]?.output).toBe("caught");
  });
});

describe("callbacks", () => {
  it("ends with what it was resumed with", async () => {
    const { driver, tokens } = await runSmall("callback", {}, () => null);
    await driver.resume(tokens()[0] ?? "", { answer: "yes" });
    expect(driver.list()[0]?.output).toBe("yes");
  });

  it("gives a new token after a timeout that is retried, and forgets the old one", async () => {
    const { driver, clock, tokens } = await runSmall("callback", {}, () => null);
    await letPass(driver, clock, 106 / 86_400);
    expect(new Set(tokens()).size).toBe(2);
    expect(await driver.resume(tokens()[0] ?? "", { answer: "old" })).toBe("late");
    expect(await driver.resume(tokens()[1] ?? "", { answer: "new" })).toBe("resumed");
    expect(driver.list()[0]?.output).toBe("new");
  });

  it("is caught by States.Timeout, which States.TaskFailed does not name", async () => {
    const { driver, clock } = await runSmall("callback", {}, () => null);
    await letPass(driver, clock, 300 / 86_400);
    expect(driver.list()[0]?.output).toBe("too late");
  });
});
