import { failing, runStates } from "../support/asl-files.ts";

const ask = {
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: { FunctionName: "work", Payload: { token: "{% $states.context.Task.Token %}" } },
  TimeoutSeconds: 100,
  End: true,
};
const call = {
  ...ask,
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: "work" },
};
const parallel = (...branches: object[]) => ({
  Type: "Parallel",
  Branches: branches.map((state) => ({ StartAt: "Alone", States: { Alone: state } })),
  End: true,
});
const map = (state: object, more: object = {}) => ({
  Type: "Map",
  ItemProcessor: { StartAt: "Item", States: { Item: state } },
  End: true,
  ...more,
});
const answers = { work: () => null };

describe("a Parallel state", () => {
  const shown = { Type: "Pass", Output: "{% $states.input %}", End: true };

  it("gives each branch its arguments, or else its input", async () => {
    const given = { ...parallel(shown, shown), Arguments: "{% $states.input.id %}" };
    expect((await runStates({ All: given }, { id: 7 })).driver.list()[0]?.output).toEqual([7, 7]);
    const plain = await runStates({ All: parallel(shown) }, { id: 7 });
    expect(plain.driver.list()[0]?.output).toEqual([{ id: 7 }]);
  });

  it("lets a branch assign for itself alone", async () => {
    const states = {
      Before: { Type: "Pass", Assign: { count: 1 }, Next: "All" },
      All: {
        Type: "Parallel",
        Branches: [
          {
            StartAt: "Assign",
            States: {
              Assign: { Type: "Pass", Assign: { count: 2 }, Next: "Tell" },
              Tell: { Type: "Pass", Output: "{% $count %}", End: true },
            },
          },
        ],
        Next: "After",
      },
      After: { Type: "Succeed", Output: { inside: "{% $states.input %}", here: "{% $count %}" } },
    };
    const { driver } = await runStates(states);
    expect(driver.list()[0]?.output).toEqual({ inside: [2], here: 1 });
  });

  it("tells in the history where each branch began", async () => {
    const { driver, clock } = await runStates({ All: parallel(shown) });
    expect(driver.history("x")).toContainEqual({
      kind: "StateEntered",
      state: "Alone",
      at: clock.now(),
    });
  });

  it("falls due when the first of its branches does", async () => {
    const later = { ...ask, TimeoutSeconds: 200 };
    const { driver, clock } = await runStates({ All: parallel(later, ask) }, {}, answers);
    expect(driver.nextDue()).toBe(clock.now() + 100_000);
  });

  it("lets one branch sleep on while another is answered", async () => {
    const nap = { Type: "Wait", Timestamp: "{% $fromMillis($millis() + 60000) %}", End: true };
    const { driver, clock, tokens } = await runStates({ All: parallel(nap, ask) }, {}, answers);
    const due = clock.now() + 60_000;
    clock.step(1_000);
    await driver.resume(tokens()[0] ?? "", "answered");
    expect(driver.nextDue()).toBe(due);
    clock.step(59_000);
    await driver.runDue();
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: [{}, "answered"] });
  });

  it("does not try a branch again before its time because another is answered", async () => {
    const retried = { ...call, Retry: [{ ErrorEquals: ["Busy"], IntervalSeconds: 60 }] };
    const ran = await runStates(
      { All: parallel(retried, ask) },
      {},
      {
        work: (payload) => ("token" in payload ? null : failing("Busy", "later")()),
      },
    );
    const token = String(ran.payloads.find((payload) => "token" in payload)?.["token"]);
    await ran.driver.resume(token, "answered");
    expect(ran.payloads).toHaveLength(2);
    expect(ran.driver.nextDue()).toBe(ran.clock.now() + 60_000);
  });

  it("does not run a branch again that has ended", async () => {
    const ran = await runStates({ All: parallel(call, ask) }, {}, answers);
    await ran.driver.resume(String(ran.payloads[1]?.["token"]), "answered");
    expect(ran.payloads).toHaveLength(2);
    expect(ran.driver.list()[0]?.status).toBe("SUCCEEDED");
  });

  it("lets both branches run out of time at the same moment", async () => {
    const caught = {
      Type: "Parallel",
      Branches: [1, 2].map(() => ({
        StartAt: "Ask",
        States: {
          Ask: {
            ...ask,
            Catch: [{ ErrorEquals: ["States.Timeout"], Output: "late", Next: "Late" }],
          },
          Late: { Type: "Succeed" },
        },
      })),
      End: true,
    };
    const { driver, clock } = await runStates({ All: caught }, {}, answers);
    clock.step(100_000);
    expect(await driver.runDue()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: ["late", "late"] });
  });

  it("fails with what the branch failed with", async () => {
    const { driver } = await runStates({
      All: parallel({ Type: "Fail", Error: "NoQuorum", Cause: "only 3 present" }),
    });
    expect(driver.list()[0]).toMatchObject({ error: "NoQuorum", cause: "only 3 present" });
  });
});

describe("a Map state", () => {
  it("goes through its input where it names no items, and gives each item as it is", async () => {
    const { driver } = await runStates({ Each: map({ Type: "Pass", End: true }) }, [
      { id: 1 },
      { id: 2 },
    ]);
    expect(driver.list()[0]?.output).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("of nothing gives nothing", async () => {
    const { driver } = await runStates({ Each: map({ Type: "Pass", End: true }) }, []);
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: [] });
  });

  it("fails when its items are no list", async () => {
    const { driver } = await runStates({ Each: map({ Type: "Pass", End: true }) }, "one");
    expect(driver.list()[0]).toMatchObject({
      status: "FAILED",
      error: "States.QueryEvaluationError",
    });
  });

  it("shows each item and its place to every state of its body, and to none outside", async () => {
    const context = { Type: "Pass", Output: "{% $states.context.Map.Item %}", End: true };
    const { driver } = await runStates({ Each: map(context, { Items: ["a", "b"] }) });
    expect(driver.list()[0]?.output).toEqual([
      { Index: 0, Value: "a" },
      { Index: 1, Value: "b" },
    ]);
    const outside = await runStates({
      Told: { Type: "Succeed", Output: "{% $exists($states.context.Map) %}" },
    });
    expect(outside.driver.list()[0]?.output).toBe(false);
  });

  it("still knows item and place after a wait", async () => {
    const body = { ...ask, Output: "{% $states.context.Map.Item.Value & $states.result %}" };
    const { driver, tokens } = await runStates(
      { Each: map(body, { Items: ["a", "b"] }) },
      {},
      answers,
    );
    for (const token of tokens()) await driver.resume(token, "!");
    expect(driver.list()[0]?.output).toEqual(["a!", "b!"]);
  });

  it("within a Parallel waits for every token, whichever is answered first", async () => {
    const inner = map(ask, { Items: [1, 2] });
    const { driver, tokens } = await runStates({ All: parallel(inner, ask) }, {}, answers);
    const all = tokens();
    expect(new Set(all).size).toBe(3);
    for (const token of all.toReversed()) {
      expect(driver.list("RUNNING")).toHaveLength(1);
      expect(await driver.resume(token, token)).toBe("resumed");
    }
    expect(driver.list()[0]?.output).toEqual([all.slice(0, 2), all[2]]);
  });
});
