import { saying } from "../support/in-english.ts";
import type { VoteRule } from "../../src/vote/majority/rule.ts";
import { unknownTally } from "../../src/vote/majority/tally.ts";
import {
  judgeListed as judgeListedSaid,
  type Declared,
  type ListedVote,
} from "../../src/vote/majority/vote.ts";

const judgeListed = saying(judgeListedSaid);

const rule: VoteRule = {
  majority: { fraction: [1, 2], strict: true, base: "members" },
  exceptions: [
    { measures: ["ACA", "SCA"], rule: { majority: { fraction: [2, 3], base: "members" } } },
  ],
};
const vote = (
  yes: number | null,
  declared: Declared | null,
  measure: string | null = null,
): ListedVote => ({
  id: "1",
  about: "",
  measure,
  chamber: null,
  declared,
  tally: { ...unknownTally, for: yes, members: 80 },
});

describe("a vote of a list, judged", () => {
  it.each([
    [41, "adopted", "adopted", true],
    [41, "rejected", "adopted", false],
    [40, "rejected", "rejected", true],
    [40, null, "rejected", null],
    [null, "adopted", "cannotBeJudged", null],
  ] as const)("with %s for and declared %s is %s", (...[yes, declared, outcome, agrees]) => {
    expect(judgeListed(rule, vote(yes, declared))).toMatchObject({ outcome, agrees });
  });

  it("follows the rule of its kind of measure", () => {
    const outcomes = ["AB", "ACA", "SCA", null].map(
      (measure) => judgeListed(rule, vote(53, "adopted", measure)).outcome,
    );
    expect(outcomes).toEqual(["adopted", "rejected", "rejected", "adopted"]);
    const { outcome } = judgeListed({ majority: rule.majority }, vote(53, "adopted", "ACA"));
    expect(outcome).toBe("adopted");
  });

  it.each(["lapsed", "withdrawn"] as const)("was not decided by a vote if it is %s", (declared) => {
    expect(judgeListed(rule, vote(80, declared))).toMatchObject({
      outcome: "cannotBeJudged",
      agrees: null,
      why: `declared ${declared}: it was not decided by a vote`,
    });
  });

  it("is rejected without its votes for where those who are left would be too few", () => {
    const law: VoteRule = { majority: { number: 63 } };
    const of = (counts: Partial<ListedVote["tally"]>, by: VoteRule = law) =>
      judgeListed(by, {
        ...vote(null, "rejected"),
        tally: { ...unknownTally, members: 125, ...counts },
      });
    expect(of({ against: 60, present: 90 })).toMatchObject({
      outcome: "rejected",
      agrees: true,
      had: null,
      why: "the votes for were not published; there can be at most 30, and 63 are needed",
    });
    for (const counts of [{ against: 27, present: 90 }, { against: 60 }, { present: 50 }])
      expect(of(counts).outcome).toBe("cannotBeJudged");
    expect(of({ against: 63 }).outcome).toBe("rejected");
    expect(of({ abstain: 63 }).outcome).toBe("rejected");
    // One short, and a casting vote may make it up.
    const tie: VoteRule = { ...law, tie: "castingVote" };
    expect(of({ against: 63 }, tie).outcome).toBe("cannotBeJudged");
    expect(of({ against: 64 }, tie).outcome).toBe("rejected");
  });
});
