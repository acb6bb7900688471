import type { MutantResult } from "@stryker-mutator/api/core";
import { expect as held } from "expect";
import { attempt } from "./attempt.ts";
import { names, toldBy } from "./blocks.ts";
import { inWords, shareNoticed } from "./score.ts";
import { suitesOf } from "./suites.ts";

const { describe: block, it: test, beforeAll: first, beforeEach: each, afterAll: last } = names;
const told = (tell: () => void) =>
  toldBy("a.test.ts", () => {
    tell();
    return Promise.resolve();
  });

describe("a suite that is held", () => {
  it("runs its tests in order, with what each block prepares once and for each", async () => {
    const said: string[] = [];
    const say = (words: string) => () => {
      said.push(words);
      held(said).toContain(words);
    };
    const tests = await told(() => {
      test("plain", say("plain"));
      block("block", () => {
        first(say("first"));
        each(say("each"));
        last(say("last"));
        test("one", say("one"));
        test.each([["two"], ["three"]])("%s", (word) => {
          say(String(word))();
        });
      });
      test("plain", say("plain again"));
    });
    expect(tests.map(({ name }) => name)).toEqual([
      "plain",
      "block › one",
      "block › %s [1]",
      "block › %s [2]",
      "plain #2",
    ]);
    const before: (string | undefined)[] = [];
    const ended = await attempt(tests, (id) => before.push(id), false);
    expect(ended.map(({ failure }) => failure)).toEqual(tests.map(() => undefined));
    expect(said.join(" ")).toBe("plain first each one each two each three last plain again");
    expect(before).toEqual([...tests.map(({ id }) => id), undefined]);
  });
  it("fails where a test throws, refuses, asserts nothing or cannot be prepared, and then stops", async () => {
    const tests = await told(() => {
      test("throws", () => {
        held(1).toBe(2);
      });
      test("asserts nothing", () => undefined);
      test("refuses", () => Promise.reject(new Error("refused")));
      block("unprepared", () => {
        first(() => {
          throw new Error("not prepared");
        });
        test("never runs", () => undefined);
      });
    });
    const all = await attempt(tests, () => undefined, false);
    expect(all.map(({ failure }) => failure)).toEqual([
      expect.stringContaining("Expected"),
      expect.stringContaining("at least one assertion"),
      "refused",
      "not prepared",
    ]);
    expect(await attempt(tests, () => undefined, true)).toHaveLength(1);
  });
});

describe("the score", () => {
  const result = (status: MutantResult["status"], line: number) =>
    ({
      status,
      fileName: "src/clocks/dates/date.ts",
      location: { start: { line, column: 1 }, end: { line, column: 2 } },
      mutatorName: "BooleanLiteral",
      replacement: "true",
    }) as MutantResult;
  const results = [
    result("Killed", 1),
    result("Timeout", 2),
    result("Survived", 3),
    result("NoCoverage", 4),
    result("Ignored", 5),
  ];
  it("counts what was noticed of what was tried, and what no test reaches as unnoticed", () => {
    expect(shareNoticed(results)).toBe(0.5);
    expect(shareNoticed([])).toBe(1);
  });
  it("names the place of what was not noticed", () => {
    expect(inWords(results).split("\n").slice(0, 2)).toEqual([
      "src/clocks/dates/date.ts:3 BooleanLiteral: true",
      "src/clocks/dates/date.ts:4 BooleanLiteral, which no test reaches: true",
    ]);
    expect(inWords(results)).toMatch(/score 50\.0 %$/);
  });
});

it("asks the suites of the room that a file lies in", () => {
  expect(suitesOf("src/verify/integrity")).toEqual(["test/verify/!(size|tampering).test.ts"]);
  expect(suitesOf("src/clocks/dates/date.ts")).toContain("test/law/*.test.ts");
  expect(suitesOf("src/clock")).toBeUndefined();
});
