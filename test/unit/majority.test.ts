import { wordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";
import { saying, type InEnglish } from "../support/in-english.ts";
import fc from "fast-check";
import { judgeTally as judgeTallySaid, type Judged } from "../../src/vote/majority/judge.ts";
import { neededFor } from "../../src/vote/majority/needed.ts";
import type { Base, VoteTests } from "../../src/vote/majority/rule.ts";
import { unknownTally, type Tally } from "../../src/vote/majority/tally.ts";

const judgeTally = saying(judgeTallySaid);

type Share = { fraction: [number, number]; strict: boolean; base: Base };
const atLeast = (part: number, whole: number, base: Base): Share => ({
  fraction: [part, whole],
  strict: false,
  base,
});
const half = (base: Base): Share => ({ ...atLeast(1, 2, base), strict: true });
const tally = (more: Partial<Tally>): Tally => ({ ...unknownTally, ...more });
const judged = (tests: VoteTests, more: Partial<Tally>): InEnglish<Judged> =>
  judgeTally(tests, tally(more));
const outcome = (tests: VoteTests, more: Partial<Tally>): string => judged(tests, more).outcome;

const everything = {
  for: 50,
  against: 40,
  abstain: 6,
  neutral: 4,
  notVoting: 2,
  absent: 15,
  present: 102,
  members: 125,
  membersInOffice: 117,
};

describe("the same counts under each base", () => {
  it.each([
    ["cast", 46, "adopted", "more than half of 90 votes for and against"],
    [
      "castWithAbstentions",
      51,
      "rejected",
      "more than half of 100 votes cast, abstentions included",
    ],
    ["present", 52, "rejected", "more than half of 102 members present"],
    ["members", 63, "rejected", "more than half of 125 members"],
    ["membersInOffice", 59, "rejected", "more than half of 117 members in office"],
  ] as const)("more than half by %s needs %i: %s", (...[base, needed, result, words]) => {
    expect(judged({ majority: half(base) }, everything)).toEqual({
      outcome: result,
      needed,
      had: 50,
      margin: 50 - needed,
      why: `50 for, ${String(needed)} needed (${words}), margin ${String(50 - needed)}`,
    });
  });

  it.each([
    ["cast", "votes for and against"],
    ["castWithAbstentions", "votes cast, abstentions included"],
    ["present", "members present"],
    ["members", "members"],
    ["membersInOffice", "members in office"],
  ] as const)("cannot be judged by %s where that number is not known", (base, words) => {
    const unknown =
      base === "cast"
        ? { against: null }
        : base === "castWithAbstentions"
          ? { abstain: null, neutral: null }
          : { [base]: null };
    const found = judged({ majority: atLeast(1, 2, base) }, { ...everything, ...unknown });
    expect(found).toEqual({
      outcome: "cannotBeJudged",
      needed: null,
      had: 50,
      margin: null,
      why: `it needs at least half of ${words}, but their number is not known`,
    });
  });
});

it("is said in Azerbaijani without an English word", () => {
  const tests = { majority: half("members") };
  const whys = [
    judgeTallySaid(tests, tally(everything)),
    judgeTallySaid(tests, tally({ for: 50 })),
    judgeTallySaid({ ...tests, quorum: { fraction: [1, 2], base: "members" } }, tally({ for: 50 })),
    judgeTallySaid({ ...tests, tie: "castingVote" }, tally({ for: 60, against: 60, members: 120 })),
  ].map(({ why }) => say(why, wordsIn("az")));
  expect(whys[0]).toBe("lehinə 50, tələb olunan 63 (üzvlər, 125: bundan çoxu: yarısı), fərq -13");
  for (const why of whys) expect(why).not.toMatch(/\b(?:the|of|is|half|members|needed|and)\b/u);
});

it("is no share of votes cast while those for or those against are not known", () => {
  expect(judged({ majority: half("cast") }, { for: 40 }).needed).toBeNull();
  expect(judged({ majority: half("cast") }, { against: 40 }).needed).toBeNull();
});

describe("a fraction", () => {
  it.each([
    [101, 51],
    [125, 63],
    [705, 353],
    [720, 361],
    [80, 41],
  ])("more than half of %i is %i", (members, needed) => {
    expect(neededFor(half("members"), tally({ members }))).toBe(needed);
  });

  it.each([
    [80, 54],
    [40, 27],
    [99, 66],
    [100, 67],
  ])("at least two thirds of %i is %i", (members, needed) => {
    expect(neededFor(atLeast(2, 3, "members"), tally({ members }))).toBe(needed);
  });

  it("is exact for every fraction and base", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.boolean(),
        (...[one, other, members, strict]) => {
          const [part, whole] = [Math.min(one, other), Math.max(one, other)];
          const needed =
            neededFor({ ...atLeast(part, whole, "members"), strict }, tally({ members })) ?? -1;
          const reaches = (votes: number): boolean => {
            const [left, right] = [BigInt(votes) * BigInt(whole), BigInt(members) * BigInt(part)];
            return votes > 0 && (strict ? left > right : left >= right);
          };
          return reaches(needed) && !reaches(needed - 1);
        },
      ),
    );
    expect(neededFor(atLeast(2, 3, "cast"), tally({ for: 0, against: 0 }))).toBe(1);
  });

  it("adopts nothing that nobody voted for", () => {
    expect(outcome({ majority: atLeast(2, 3, "cast") }, { for: 0, against: 0 })).toBe("rejected");
  });
});

describe("a fixed number", () => {
  it.each([
    [62, "rejected", -1],
    [63, "adopted", 0],
    [95, "adopted", 32],
  ])("of 63 with %i for: %s", (votes, result, margin) => {
    const found = judged({ majority: { number: 63 } }, { for: votes, against: 2 });
    expect([found.outcome, found.margin]).toEqual([result, margin]);
  });

  it("needs no count of those against", () => {
    expect(outcome({ majority: { number: 63 } }, { for: 63 })).toBe("adopted");
  });
});

describe("two tests at once", () => {
  const both: VoteTests = { majority: atLeast(2, 3, "cast"), and: [half("members")] };

  it("adopt only together, and the one that asks for more is named", () => {
    expect(outcome(both, { for: 60, against: 10, members: 101 })).toBe("adopted");
    expect(judged(both, { for: 50, against: 10, members: 101 })).toMatchObject({
      outcome: "rejected",
      needed: 51,
      why: expect.stringContaining("101 members") as string,
    });
    expect(judged(both, { for: 60, against: 40, members: 101 })).toMatchObject({
      outcome: "rejected",
      needed: 67,
    });
  });

  it("name the first of two that ask for as many, and the one that is open", () => {
    const alike: VoteTests = { majority: { number: 51 }, and: [half("members")] };
    const counts = { for: 60, against: 10, members: 101 };
    expect(judged(alike, counts).why).toBe("60 for, 51 needed, margin 9");
    expect(judged(both, { ...counts, members: null }).why).toBe(
      "it needs more than half of members, but their number is not known",
    );
  });

  it("reject by the one that is known to fail, and say nothing if the other is open", () => {
    expect(outcome(both, { for: 60, against: 40 })).toBe("rejected");
    expect(outcome(both, { for: 60, against: 10 })).toBe("cannotBeJudged");
    expect(
      outcome({ majority: atLeast(1, 2, "present"), and: [{ number: 63 }] }, { for: 60 }),
    ).toBe("rejected");
  });
});

describe("a quorum", () => {
  const law: VoteTests = {
    majority: { number: 63 },
    quorum: { number: 83, base: "present", when: "always" },
  };

  it("that fails is no decision, and no rejection", () => {
    expect(outcome(law, { for: 80, against: 2, present: 82 })).toBe("noDecision");
    expect(outcome(law, { for: 10, against: 2, present: 82 })).toBe("noDecision");
    expect(outcome(law, { present: 82 })).toBe("noDecision");
    expect(outcome(law, { for: 63, against: 20, present: 83 })).toBe("adopted");
  });

  it("is shown by the votes alone if they are enough, and never shown to fail by them", () => {
    expect(outcome(law, { for: 63, against: 20 })).toBe("adopted");
    expect(judged(law, { for: 63, against: 19 })).toMatchObject({
      outcome: "cannotBeJudged",
      why: "the number present is not known; 83 are needed for a quorum",
    });
  });

  it("counts only if it is challenged, where the rule says so", () => {
    const tests: VoteTests = {
      majority: half("cast"),
      quorum: { fraction: [1, 2], strict: true, base: "members", when: "onlyIfChallenged" },
    };
    const few = { for: 10, against: 2, present: 50, members: 100 };
    expect(outcome(tests, few)).toBe("adopted");
    expect(outcome(tests, { ...few, quorumChallenged: true })).toBe("noDecision");
    expect(outcome(tests, { ...few, present: 51, quorumChallenged: true })).toBe("adopted");
    expect(outcome(tests, { ...few, members: null, quorumChallenged: true })).toBe(
      "cannotBeJudged",
    );
  });

  it("may count votes cast", () => {
    const tests: VoteTests = {
      majority: atLeast(1, 2, "cast"),
      quorum: { number: 40, base: "cast" },
    };
    expect(outcome(tests, { for: 30, against: 9, abstain: 50 })).toBe("noDecision");
    expect(outcome(tests, { for: 30, against: 10 })).toBe("adopted");
    expect(outcome(tests, { for: 30 })).toBe("cannotBeJudged");
    const withAbstentions: VoteTests = {
      majority: atLeast(1, 2, "cast"),
      quorum: { number: 40, base: "castWithAbstentions" },
    };
    expect(judged(withAbstentions, { for: 30, against: 5, abstain: 4, present: 60 })).toMatchObject(
      {
        outcome: "noDecision",
        why: "39 votes cast, 40 needed for a quorum",
      },
    );
    expect(outcome(withAbstentions, { for: 30, against: 5, abstain: 5 })).toBe("adopted");
  });
});
