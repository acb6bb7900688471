import { evaluate } from "../../local/driver/expressions.ts";

const scope = {
  states: { input: { id: "a", none: null, seats: [{ votes: 1 }, { votes: 2 }], only: [3] } },
  variables: { count: 0, sure: false, word: "" },
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
    ["{% $range(1, 3, 1) %}", [1, 2, 3]],
    ["$count", "$count"],
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

  it("cannot reach JSONata's eval", async () => {
    await expect(evaluate("{% $eval('1 + 1') %}", scope)).rejects.toThrow(
      "States.QueryEvaluationError",
    );
  });
});
