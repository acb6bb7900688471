import type { Deposit } from "../../src/treaty/treaty-deposit.ts";
import {
  judgeThreshold as judgeThresholdSaid,
  reachedBy,
  type Judged,
} from "../../src/treaty/treaty-threshold.ts";
import { definitionOf, deposit } from "../support/deposits.ts";
import { saying } from "../support/in-english.ts";
import { day } from "../support/law.ts";

const judgeThreshold = saying(judgeThresholdSaid);
const written = (text: string) => ({ kind: "asWritten", text }) as const;

type Asked = Parameters<typeof judgeThreshold>[1];
const counting = { exclude: [] };
const judged = (deposits: readonly Deposit[], asked: Partial<Asked>) =>
  judgeThreshold(deposits, { count: undefined, also: [], counting, ...asked });
const a = (more = {}) => deposit("A", "2031-01-01", more);
const b = (more = {}) => deposit("B", "2031-02-01", more);

describe("a condition of a threshold", () => {
  const share = { kind: "share", atLeastPercent: 50, of: "tonnage" } as const;
  it("on shares holds once they suffice, not yet before, and is not told by a list without any", () => {
    const condition = "at least 50 percent of tonnage";
    const rows = [a({ percent: 30 }), b({ percent: 20 })];
    expect(judged(rows, { also: [share] })).toEqual([
      { condition, state: { kind: "holds", on: "2031-02-01" } },
    ]);
    expect(judged(rows.slice(0, 1), { also: [share] })).toEqual([
      { condition, state: { kind: "notYet", why: "30 of 50 percent" } },
    ]);
    expect(judged([a()], { also: [share] })).toEqual([
      { condition, state: { kind: "cannotTell", why: "the list gives no shares" } },
    ]);
  });
  const members = { kind: "membersOf", organization: "the League", atLeast: 1 } as const;
  const state = (rows: readonly Deposit[], more: object = {}) =>
    judged(rows, { also: [{ ...members, ...more }] })[0]?.state;
  it("on members counts who belongs to it, whatever else they belong to", () => {
    expect(state([a({ memberOf: ["the Union", "the League"] })])).toEqual({
      kind: "holds",
      on: "2031-01-01",
    });
    expect(state([a({ memberOf: ["the Union"] })])).toEqual({
      kind: "notYet",
      why: "0 of 1 members of the League",
    });
  });
  it("on members is not told where enough bound themselves and of one nobody says whether it is one", () => {
    const unknown = {
      kind: "cannotTell",
      why: "neither the list nor the treaty file says who is a member of the League",
    };
    expect(state([a()])).toEqual(unknown);
    expect(state([a({ memberOf: ["the League"] }), b()])).toEqual(unknown);
    expect(state([a()], { atLeast: 2 })?.kind).toBe("notYet");
    expect(state([a(), b()], { atLeast: 2 })).toEqual(unknown);
  });
  it("in words is answered by no list, nor is a number that nobody has read", () => {
    const words = "the canal is open";
    expect(judged([a()], { also: [words], unread: written("nobody has read it") })).toEqual([
      {
        condition: "the number of instruments",
        state: { kind: "cannotTell", why: "nobody has read it" },
      },
      {
        condition: words,
        state: {
          kind: "cannotTell",
          why: "the treaty file states the condition in words, and no list of deposits can show whether it is met",
        },
      },
    ]);
    expect(judged([a()], {})).toEqual([]);
  });
});

describe("a threshold", () => {
  const holds = (on: string): Judged => ({
    condition: written(on),
    state: { kind: "holds", on: day(on) },
  });
  const notYet: Judged = {
    condition: written("n"),
    state: { kind: "notYet", why: written("too few") },
  };
  const untold: Judged = {
    condition: written("u"),
    state: { kind: "cannotTell", why: written("no list") },
  };
  const [first, last] = [holds("2031-01-01"), holds("2031-02-01")];
  it.each<[readonly Judged[], string | null, string | null]>([
    [[first, last], "2031-02-01", null],
    [[last, first], "2031-02-01", null],
    [[first, untold], null, "2031-01-01"],
    [[first, notYet], null, null],
    [[first, untold, notYet], null, null],
    [[untold], null, null],
    [[], null, null],
  ])("is reached when the last of its conditions holds: %#", (conditions, on, notBefore) => {
    expect(reachedBy(conditions)).toEqual({ on, notBefore, judged: conditions });
  });
});

describe("the rule of the last notification", () => {
  const parse = (more: object) => () =>
    definitionOf({ rule: { kind: "lastNotification", ...more } });
  it("counts months from the first on, and days from none", () => {
    expect(parse({ n: 0, unit: "firstOfNthMonth" })).toThrow(/wantMonths/);
    expect(parse({ unit: "firstOfNthMonth" })).toThrow(/wantMonths/);
    expect(parse({ n: 1, unit: "firstOfNthMonth" })).not.toThrow();
    expect(parse({ n: 0, unit: "days" })).not.toThrow();
    expect(parse({})).not.toThrow();
  });
});
