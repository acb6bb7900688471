import { readdirSync } from "node:fs";
import { join } from "node:path";
import aslValidator from "asl-validator";
import { evaluate } from "../interpreter/expressions.ts";
import { isJsonObject, parseJson, toJson } from "../interpreter/json.ts";
import { letPass } from "../support/asl-clock.ts";
import { failing, readAsl, runSmall, runStates } from "../support/asl-files.ts";
import { ask } from "./task-states.ts";

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

const scope = {
  states: {
    input: {
      id: "a",
      none: null,
      seats: [{ votes: 1 }, { votes: 2 }],
      only: [3],
      one: [{ id: "a" }],
      nested: [[1]],
      empty: [],
    },
  },
  variables: { count: 0, sure: false, word: "", nest: { deep: [1] } },
  at: Date.UTC(2001, 0, 2),
};

describe("an expression", () => {
  it.each([
    ["{% $states.input.id %}", "a"],
    ["{% $count %}", 0],
    ["{%$sure%}", false],
    ["{% $word %}", ""],
    ["{% $states.input.id = 'a' %}", true],
    ["{%$states.input.id='b'%}", false],
    ["{% $word = '' %}", true],
    ["{% $states.input.one.id %}", "a"],
    ["{% $states.input.one.id = 'a' %}", true],
    ["{% $states.input.one %}", [{ id: "a" }]],
    ["{% $states.input.nested %}", [[1]]],
    ["{% $states.input.empty %}", []],
    ["{% $states.input.seats = 'a' %}", false],
    ["{% $nest %}", { deep: [1] }],
    ["{% $nest.deep %}", [1]],
    ["{% $nest = 'a' %}", false],
    ["{% $count = '0' %}", false],
    ["{% $states.input.none = 'null' %}", false],
    ["{% $states.input.only = 'a' %}", false],
    ["{% $missing = 'a' %}", false],
    ["{% $states.input.id = 'a' or $sure %}", true],
    ["{% $states.input.none %}", null],
    ["{% $states.input.seats.votes %}", [1, 2]],
    ["{% $states.input.only %}", [3]],
    ["{% $states.input.only.x ~> $exists() %}", false],
    ["{% $now() %}", "2001-01-02T00:00:00.000Z"],
    ["{% $count + 1 %}", 1],
    ["{% [1..3] %}", [1, 2, 3]],
    ["{% ($count) %}", 0],
    ["{% $states.input.seats[0].votes = 1 %}", true],
    ["$count", "$count"],
    ["{% $count", "{% $count"],
    ["$count %}", "$count %}"],
    ["{%}", "{%}"],
  ])("%s gives what JSONata gives, by the short way or the long one", async (text, value) => {
    expect(await evaluate(text, scope)).toEqual(value);
  });

  it.each([
    "{% $missing %}",
    "{% $states.input.missing %}",
    "{% $count.field %}",
    "{% $constructor %}",
  ])("%s that finds nothing is an error", async (text) => {
    await expect(evaluate(text, scope)).rejects.toThrow("States.QueryEvaluationError");
  });

  it("fills every place of a template, however deep, and leaves the rest as it is", async () => {
    const template = {
      deep: ["{% $count %}", { er: "{% $sure %}" }],
      rest: [null, 1, true, "text"],
    };
    expect(await evaluate(template, scope)).toStrictEqual({
      deep: [0, { er: false }],
      rest: [null, 1, true, "text"],
    });
  });

  it("that is empty is an error", async () => {
    await expect(evaluate("{%%}", scope)).rejects.toThrow("States.QueryEvaluationError");
  });

  it("cannot reach JSONata's eval", async () => {
    await expect(evaluate("{% $eval('1 + 1') %}", scope)).rejects.toThrow(
      "States.QueryEvaluationError",
    );
  });
});

const valueOf = (expression: string, variables: Parameters<typeof evaluate>[1]["variables"] = {}) =>
  evaluate(`{% ${expression} %}`, { states: {}, variables, at: Date.UTC(2001, 0, 2) });

describe("the functions of an expression", () => {
  it.each(["hash('abc', 'MD5')", "partition([1], 1)", "range(1, 2, 1)", "parse('1')", "uuid()"])(
    "are those of JSONata alone, and not $%s of the States Language, which no definition uses",
    async (call) => {
      await expect(valueOf(`$${call}`)).rejects.toThrow("Attempted to invoke a non-function");
    },
  );

  it("$millis and $now tell the driver's own time", async () => {
    expect(await valueOf("$millis()")).toBe(Date.UTC(2001, 0, 2));
    expect(await valueOf("$now()")).toBe("2001-01-02T00:00:00.000Z");
  });
});

describe("what ends an expression", () => {
  it("is more than fifty thousand steps", async () => {
    await expect(valueOf("($f := function($n) { $f($n + 1) }; $f(0))")).rejects.toThrow(
      "more than 50000 steps",
    );
    expect(await valueOf("$sum($map([1..1000], function($n) { $n }))")).toBe(500_500);
  });

  it("is an error that says where it came from", async () => {
    await expect(valueOf("$error('no quorum')")).rejects.toThrow(
      "States.QueryEvaluationError: {% $error('no quorum') %}: no quorum",
    );
  });

  it("is an answer without a JSON form", async () => {
    await expect(valueOf("[$sum]")).rejects.toThrow("nothing that has a JSON form");
    await expect(valueOf("{'deep': {'er': $sum}}")).rejects.toThrow("nothing that has a JSON form");
  });
});

describe("a value that is stored or handed on", () => {
  it.each([
    { value: null },
    { value: "" },
    { value: "text" },
    { value: true },
    { value: false },
    { value: 0 },
    { value: -1.5 },
    { value: [] },
    { value: {} },
    { value: [1, [null]] },
    { value: { id: { deep: [false] } } },
  ])("is a copy of itself where it has a JSON form: $value", ({ value }) => {
    const copy = toJson(value);
    expect(copy).toStrictEqual(value);
    if (typeof value === "object" && value !== null) expect(copy).not.toBe(value);
  });

  it("leaves out the fields that are undefined, and none else", () => {
    expect(toJson({ id: 1, note: undefined, none: null })).toStrictEqual({ id: 1, none: null });
  });

  it.each([
    { value: undefined },
    { value: Number.NaN },
    { value: Number.POSITIVE_INFINITY },
    { value: 1n },
    { value: Symbol("s") },
    { value: () => 0 },
    { value: [undefined] },
    { value: [1, () => 0] },
    { value: { id: Number.NaN } },
    { value: { deep: [{ er: () => 0 }] } },
  ])(
    "is none where any part has no JSON form, rather than a null in its place (%#)",
    ({ value }: { value: unknown }) => {
      expect(toJson(value)).toBeUndefined();
    },
  );

  it.each([
    [{}, true],
    [{ id: 1 }, true],
    [[], false],
    [null, false],
    ["text", false],
    [undefined, false],
  ])("is an object, or is not: %p", (value, is) => {
    expect(isJsonObject(value)).toBe(is);
  });

  it("is read from a text, and a fault where that is none", () => {
    expect(parseJson('{"id":[1,null]}')).toEqual({ id: [1, null] });
    expect(() => parseJson("{")).toThrow(SyntaxError);
    // JavaScript reads it as infinity.
    expect(() => parseJson("1e999")).toThrow("Not JSON");
  });
});

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
