import { saying } from "../support/in-english.ts";
import fc from "fast-check";
import { judgeTally as judgeTallySaid } from "../../src/vote/majority/judge.ts";
import type { VoteTests } from "../../src/vote/majority/rule.ts";
import { unknownTally, type Tally } from "../../src/vote/majority/tally.ts";

const judgeTally = saying(judgeTallySaid);

const judged = (tests: VoteTests, more: Partial<Tally>) =>
  judgeTally(tests, { ...unknownTally, ...more });
const outcome = (tests: VoteTests, more: Partial<Tally>): string => judged(tests, more).outcome;

describe("a record without the votes for", () => {
  it.each([
    ["there were too few members", { against: 30, members: 92 }, 62],
    ["too many were absent", { against: 20, absent: 10, members: 92 }, 62],
    ["too many did not vote", { against: 10, notVoting: 4, present: 76 }, 62],
    ["too many were neutral", { neutral: 14, present: 76 }, 62],
  ] as const)("is of a rejection where %s for it to be otherwise", (...[, more, most]) => {
    expect(judged({ majority: { number: 63 } }, more)).toMatchObject({
      outcome: "rejected",
      why: `the votes for were not published; there can be at most ${String(most)}, and 63 are needed`,
    });
    expect(outcome({ majority: { number: most } }, more)).toBe("cannotBeJudged");
  });

  it("says which share was not reached", () => {
    const tests: VoteTests = { majority: { fraction: [1, 2], strict: true, base: "members" } };
    expect(judged(tests, { against: 51, members: 101 }).why).toBe(
      "the votes for were not published; there can be at most 50, and 51 are needed (more than half of 101 members)",
    );
  });
});

describe("a record that tells nothing", () => {
  it("has no counts", () => {
    expect(judged({ majority: { number: 63 } }, { present: 90 })).toMatchObject({
      outcome: "cannotBeJudged",
      needed: 63,
      had: null,
      margin: null,
      why: "the counts were not published",
    });
  });

  it("has votes against, and nothing else", () => {
    expect(judged({ majority: { number: 63 } }, { against: 90 }).why).toBe(
      "the counts were not published",
    );
  });

  it.each([
    [{ for: 60, against: 50, present: 100 }, "110 voting or present without voting, 100 present"],
    [{ for: 60, against: 50, members: 101 }, "110 voting or present without voting, 101 members"],
    [{ for: 6, against: 5, present: 102, members: 101 }, "102 present or absent, 101 members"],
    [{ for: 6, against: 5, present: 90, absent: 12, members: 101 }, "102 present or absent"],
    [{ for: 6, against: 5, neutral: 3, notVoting: 2, present: 15 }, "16 voting"],
    [{ for: 6, against: 5, membersInOffice: 102, members: 101 }, "102 in office, 101 members"],
  ])("contradicts itself: %j", (more, why) => {
    const found = judged({ majority: { fraction: [1, 2], strict: true, base: "cast" } }, more);
    expect(found.outcome).toBe("cannotBeJudged");
    expect(found.why).toContain(why);
  });

  it("never has an outcome that more knowledge could turn into another", () => {
    const tests: VoteTests = {
      majority: { fraction: [1, 2], strict: true, base: "present" },
      and: [{ fraction: [1, 3], base: "members" }],
      quorum: { number: 40, when: "always" },
    };
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.record({ for: count, against: count, notVoting: count, absent: count }),
        fc.subarray(["for", "against", "present", "members"] as const),
        (known, hidden) => {
          const present = known.for + known.against + known.notVoting;
          const full = { ...known, present, members: present + known.absent };
          const less = {
            ...full,
            notVoting: null,
            ...Object.fromEntries(hidden.map((one) => [one, null])),
          };
          const [whole, part] = [outcome(tests, full), outcome(tests, less)];
          return part === "cannotBeJudged" || part === whole;
        },
      ),
    );
    expect(outcome(tests, { for: 41, against: 0, present: 60, members: 101 })).toBe("adopted");
  });
});
