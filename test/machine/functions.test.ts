import { evaluate } from "../../src/local/driver/expressions.ts";

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
