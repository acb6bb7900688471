import { treatyDefinitionSchema } from "../../src/treaty/treaty-definition.ts";
import { namesOfTreaty } from "../../src/treaty/treaty.ts";
import { days30 } from "../support/deposits.ts";

const isRead = (entryIntoForce: object): boolean =>
  treatyDefinitionSchema().safeParse({ id: "invented", entryIntoForce }).success;

const withRule = (rule: object): boolean => isRead({ rule });
const withCondition = (condition: unknown): boolean =>
  isRead({ threshold: { count: 3, also: [condition] }, rule: days30 });

/** Those of some values that a treaty file may hold. */
const taken = <T>(values: readonly T[], isTaken: (value: T) => boolean): readonly T[] =>
  values.filter(isTaken);

describe("a share that a treaty file asks for", () => {
  const share = (more: object): boolean => withCondition({ kind: "share", of: "output", ...more });
  it("is a percentage above 0 and at most 100", () => {
    const percents = [-1, 0, 0.1, 55, 66.7, 100, 100.1, 101, "55", null];
    expect(taken(percents, (atLeastPercent) => share({ atLeastPercent }))).toEqual([
      0.1, 55, 66.7, 100,
    ]);
  });
  it("is a fraction of at most the whole", () => {
    const fractions = [[0, 3], [1, 3], [2, 3], [3, 3], [4, 3], [1.5, 3], [1, 0], [1], [1, 2, 3]];
    expect(taken(fractions, (atLeast) => share({ atLeast }))).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
  it("is said in one of the two ways, and may leave out of what it is a share", () => {
    expect(share({})).toBe(false);
    expect(share({ atLeastPercent: 50, atLeast: [1, 2] })).toBe(false);
    expect(withCondition({ kind: "share", atLeastPercent: 50 })).toBe(true);
  });
});

describe("a condition of a treaty file", () => {
  it("names at least one State, or asks for at least one member", () => {
    const states = { kind: "namedStates", states: ["A"] };
    expect(withCondition(states)).toBe(true);
    expect(withCondition({ ...states, atLeast: 1 })).toBe(true);
    expect(withCondition({ ...states, states: [] })).toBe(false);
    expect(withCondition({ ...states, atLeast: 0 })).toBe(false);
    const members = { kind: "membersOf", organization: "the League", atLeast: 1 };
    expect(withCondition(members)).toBe(true);
    expect(withCondition({ ...members, members: ["A"] })).toBe(true);
    expect(withCondition({ ...members, atLeast: 0 })).toBe(false);
  });
  it("has no field that nobody reads", () => {
    for (const one of [
      { kind: "share", atLeastPercent: 50 },
      { kind: "namedStates", states: ["A"] },
      { kind: "membersOf", organization: "the League", atLeast: 1 },
    ])
      expect([withCondition(one), withCondition({ ...one, atleast: 1 })]).toEqual([true, false]);
  });
});

describe("a fixed date of a treaty file", () => {
  const fixed = (more: object): boolean =>
    withRule({ kind: "fixedDate", date: "2031-01-01", ...more });
  it("may ask for something in words, or for a number of instruments and more", () => {
    expect(fixed({})).toBe(true);
    expect(fixed({ condition: "the canal is open" })).toBe(true);
    expect(fixed({ condition: { count: 2 } })).toBe(true);
    expect(
      fixed({ condition: { count: 2, exclude: ["accession"], also: ["the canal is open"] } }),
    ).toBe(true);
  });
  it("asks for no number that is missing or unknown, and has no field that nobody reads", () => {
    for (const condition of [{}, { count: 0 }, { count: "unknown" }, { count: 2, states: ["A"] }])
      expect(fixed({ condition })).toBe(false);
  });
});

describe("a treaty file of which the date depends on another treaty", () => {
  const dependent = (other: object): boolean =>
    withRule({ kind: "dependsOn", own: days30, other: { treaty: "a covenant", ...other } });
  it("may have the day of the other one, or say that there is none, and nothing else of it", () => {
    expect(dependent({})).toBe(true);
    expect(dependent({ inForceOn: null })).toBe(true);
    expect(dependent({ inForceOn: "2031-01-01" })).toBe(true);
    expect(dependent({ inForceOn: "2031-02-29" })).toBe(false);
    expect(dependent({ inforceon: "2031-01-01" })).toBe(false);
    expect(dependent({ treaty: "" })).toBe(false);
  });
});

describe("a clock of a treaty file", () => {
  it.each([
    ["days", [0, 1, 3660]],
    ["months", [0, 1, 3660]],
    ["firstOfMonthAfterMonths", [0, 1, 3660]],
    ["firstOfMonthAfterDays", [0, 1, 3660]],
    // The first day of the month of the deposit itself lies before the deposit.
    ["firstOfNthMonthAfterDepositMonth", [1, 3660]],
    ["immediate", [0]],
    ["unknown", [0]],
  ])("of the kind %s counts %j", (kind, numbers) => {
    expect(taken([-1, 0, 1, 1.5, 3660, 3661], (n) => withRule({ kind, n }))).toEqual(numbers);
  });
  it("counts from the depositary's notice, or from the receipt by saying nothing", () => {
    const from = (more: object): boolean => isRead({ rule: days30, ...more });
    expect(from({})).toBe(true);
    expect(from({ countsFrom: "notice" })).toBe(true);
    expect(from({ countsFrom: "receipt" })).toBe(false);
  });
});

describe("the policy of a treaty file", () => {
  const policy = (one: object): boolean => isRead({ rule: days30, policy: one });
  it.each([
    [{}],
    [{ monthEnd: "clip" }],
    [{ monthEnd: "nextDay" }],
    [{ expiryOnTheFirst: "nextMonth" }],
    [{ expiryOnTheFirst: "sameDay" }],
    [{ monthEnd: "nextDay", expiryOnTheFirst: "sameDay" }],
  ])("may be %j", (one) => {
    expect(policy(one)).toBe(true);
  });
  it.each([
    [{ monthEnd: "sameDay" }],
    [{ monthEnd: "" }],
    [{ expiryOnTheFirst: "nextDay" }],
    [{ expiryOnTheFirst: "" }],
    [{ monthend: "clip" }],
  ])("is nothing else: %j", (one) => {
    expect(policy(one)).toBe(false);
  });
});

describe("the title of a treaty", () => {
  it("is there in each language in which its file has it", () => {
    expect(namesOfTreaty({ en: "A treaty", az: "Bir müqavilə" })).toEqual({
      en: "A treaty",
      az: "Bir müqavilə",
    });
    expect(namesOfTreaty({ en: "A treaty", az: null })).toEqual({ en: "A treaty" });
  });
});
