import { evaluate } from "../../src/local/driver/expressions.ts";

const valueOf = (expression: string, variables: Parameters<typeof evaluate>[1]["variables"] = {}) =>
  evaluate(`{% ${expression} %}`, { states: {}, variables, at: Date.UTC(2001, 0, 2) });

const sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

describe("the functions that the States Language adds", () => {
  // The digests of "abc" as their standards give them (RFC 1321, FIPS 180).
  it.each([
    ["MD5", "900150983cd24fb0d6963f7d28e17f72"],
    ["SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["SHA-256", sha256OfAbc],
    [
      "SHA-384",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
    ],
    [
      "SHA-512",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
  ])("$hash knows %s", async (algorithm, digest) => {
    expect(await valueOf(`$hash('abc', '${algorithm}')`)).toBe(digest);
  });

  it("$hash takes what is no text as its JSON", async () => {
    expect(await valueOf("$hash({'id': 1}, 'SHA-256')")).toBe(
      await valueOf(`$hash('{"id":1}', 'SHA-256')`),
    );
    expect(await valueOf("$hash('abc', 'SHA-256')")).not.toBe(
      await valueOf(`$hash('"abc"', 'SHA-256')`),
    );
  });

  it.each(["'SHA-3'", "1"])("$hash refuses %s", async (algorithm) => {
    await expect(valueOf(`$hash('abc', ${algorithm})`)).rejects.toThrow("$hash does not know");
  });

  it("$partition cuts a list, the rest being the last part", async () => {
    expect(await valueOf("$partition([1, 2, 3, 4, 5], 2)")).toEqual([[1, 2], [3, 4], [5]]);
    expect(await valueOf("$partition([1, 2], 1)")).toEqual([[1], [2]]);
    expect(await valueOf("$partition([1, 2, 3, 4], 2)")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it.each(["0", "-1", "1.5"])("$partition refuses parts of %s", async (size) => {
    await expect(valueOf(`$partition([1], ${size})`)).rejects.toThrow("positive size");
  });

  it.each([
    ["1, 9, 4", [1, 5, 9]],
    ["1, 8, 4", [1, 5]],
    ["3, 1, -1", [3, 2, 1]],
    ["4, 4, 1", [4]],
    ["5, 4, 1", []],
  ])("$range(%s) ends at its last number at the latest", async (of, numbers) => {
    expect(await valueOf(`$range(${of})`)).toEqual(numbers);
  });

  it("$range refuses a step of nothing, and more than a thousand numbers", async () => {
    await expect(valueOf("$range(1, 2, 0)")).rejects.toThrow("$range needs a step");
    await expect(valueOf("$range(1, 1001, 1)")).rejects.toThrow("at most 1000");
    expect(await valueOf("$count($range(1, 1000, 1))")).toBe(1000);
  });

  it("$parse reads JSON, and refuses what is none", async () => {
    expect(await valueOf(`$parse('{"id":[1]}')`)).toEqual({ id: [1] });
    await expect(valueOf("$parse('{')")).rejects.toThrow("States.QueryEvaluationError");
  });

  it("$uuid gives another each time", async () => {
    const one = await valueOf("$uuid()");
    expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await valueOf("$uuid()")).not.toBe(one);
  });

  it("$random gives another each time, from 0 to less than 1, and the same for a seed", async () => {
    const numbers = new Set<unknown>();
    for (let seed = 0; seed < 200; seed += 1) {
      const number = Number(await valueOf(`$random(${seed})`));
      expect(await valueOf(`$random(${seed})`)).toBe(number);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(1);
      numbers.add(number);
    }
    expect(numbers.size).toBe(200);
    expect(await valueOf("$random()")).not.toBe(await valueOf("$random()"));
  });

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
