import { runStates } from "../support/asl-files.ts";

const wait = (until: object) => ({ Pause: { Type: "Wait", ...until, End: true } });

describe("a Wait state", () => {
  it("of no seconds is over when it is begun", async () => {
    const { driver, order } = await runStates(wait({ Seconds: 0 }));
    expect(driver.list()[0]?.status).toBe("SUCCEEDED");
    expect(order()).toEqual([
      "ExecutionStarted",
      "StateEntered Pause",
      "StateExited Pause",
      "ExecutionSucceeded",
    ]);
  });

  it("is over at its instant and not a moment before", async () => {
    const { driver, clock } = await runStates(wait({ Seconds: 60 }), "kept");
    clock.step(59_999);
    expect(await driver.runDue()).toBe(0);
    clock.step(1);
    expect(await driver.runDue()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "kept" });
    expect(driver.nextDue()).toBeUndefined();
  });

  it("until an instant that has passed goes on at once", async () => {
    const { driver } = await runStates(wait({ Timestamp: "2001-01-02T00:00:00Z" }));
    expect(driver.list()[0]?.status).toBe("SUCCEEDED");
  });

  it.each([
    { Seconds: "{% -1 %}" },
    { Seconds: "{% 1.5 %}" },
    { Seconds: "{% '5' %}" },
    { Timestamp: "{% 'tomorrow' %}" },
    { Timestamp: "{% 5 %}" },
  ])("fails when it is told no time: %p", async (until) => {
    const { driver } = await runStates(wait(until));
    expect(driver.list()[0]).toMatchObject({
      status: "FAILED",
      error: "States.QueryEvaluationError",
    });
  });
});

describe("a Fail state", () => {
  it("that says nothing fails with neither error nor cause", async () => {
    const { driver } = await runStates({ End: { Type: "Fail" } });
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "", cause: "" });
  });

  it.each([{ Error: "{% 1 %}" }, { Cause: "{% [1] %}" }])(
    "whose words are no text fails with that: %p",
    async (words) => {
      const { driver } = await runStates({ End: { Type: "Fail", ...words } });
      expect(driver.list()[0]).toMatchObject({
        status: "FAILED",
        error: "States.QueryEvaluationError",
      });
    },
  );
});

describe("a Choice state", () => {
  const rule = { Condition: "{% $states.input.go %}", Next: "End" };
  const states = {
    Which: {
      Type: "Choice",
      Choices: [{ ...rule, Assign: { by: "rule" }, Output: "{% $states.input.go %}" }],
      Default: "End",
      Assign: { by: "default" },
      Output: "otherwise",
    },
    End: { Type: "Succeed", Output: { by: "{% $by %}", with: "{% $states.input %}" } },
  };

  it.each([
    [true, { by: "rule", with: true }],
    [false, { by: "default", with: "otherwise" }],
  ])(
    "leaves by the rule that holds or by its default, each with its own (%s)",
    async (go, output) => {
      const { driver } = await runStates(states, { go });
      expect(driver.list()[0]?.output).toEqual(output);
    },
  );

  it("hands on its input where the rule gives nothing else", async () => {
    const plain = { ...states, Which: { Type: "Choice", Choices: [rule] } };
    const { driver } = await runStates(
      { ...plain, End: { Type: "Succeed" } },
      { go: true, kept: 1 },
    );
    expect(driver.list()[0]?.output).toEqual({ go: true, kept: 1 });
  });
});

describe("what a state can see of its execution", () => {
  const told = { Told: { Type: "Succeed", Output: "{% $states.context %}" } };

  it("is its name, its input and when it began, and the state and when it was entered", async () => {
    const { driver, clock } = await runStates(told, { id: 1 });
    const now = new Date(clock.now()).toISOString();
    expect(driver.list()[0]?.output).toEqual({
      Execution: { Id: "x", Name: "x", Input: { id: 1 }, StartTime: now },
      State: { Name: "Told", EnteredTime: now, RetryCount: 0 },
    });
  });

  it("keeps when the execution began, however late the state is entered", async () => {
    const { driver, clock } = await runStates({
      Pause: { Type: "Wait", Seconds: 60, Next: "Told" },
      ...told,
    });
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
      Told: { Type: "Succeed", Output: "{% $keys($states) %}" },
    });
    expect(driver.list()[0]?.output).toEqual(["input", "context"]);
  });
});
