import { evaluate } from "../../src/local/driver/expressions.ts";

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
