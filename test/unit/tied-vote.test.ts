import { judgeTally } from "../../src/vote/majority/judge.ts";
import type { Base, VoteTests } from "../../src/vote/majority/rule.ts";
import { unknownTally, type Tally } from "../../src/vote/majority/tally.ts";

type Share = { fraction: [number, number]; strict: boolean; base: Base };
const half = (base: Base): Share => ({ fraction: [1, 2], strict: true, base });
const twoThirds = (base: Base): Share => ({ fraction: [2, 3], strict: false, base });
const outcome = (tests: VoteTests, more: Partial<Tally>): string =>
  judgeTally(tests, { ...unknownTally, ...more }).outcome;

describe("a tie", () => {
  it("fails, unless a casting vote is the rule", () => {
    expect(outcome({ majority: half("cast"), tie: "fails" }, { for: 50, against: 50 })).toBe(
      "rejected",
    );
    expect(outcome({ majority: half("cast") }, { for: 50, against: 50 })).toBe("rejected");
  });

  it.each([
    ["for", "adopted"],
    ["against", "rejected"],
    [null, "cannotBeJudged"],
  ] as const)("with the casting vote %s: %s", (castingVote, result) => {
    const tests: VoteTests = { majority: half("cast"), tie: "castingVote" };
    expect(outcome(tests, { for: 50, against: 50, castingVote })).toBe(result);
  });

  it("is nothing to a casting vote that would not be enough", () => {
    const two = { majority: twoThirds("cast"), tie: "castingVote" } as const;
    expect(outcome(two, { for: 50, against: 50, castingVote: "for" })).toBe("rejected");
    const members = { majority: half("members"), tie: "castingVote" } as const;
    expect(outcome(members, { for: 50, against: 50, members: 101 })).toBe("cannotBeJudged");
    expect(outcome(members, { for: 49, against: 49, members: 101 })).toBe("rejected");
  });

  it.each([
    [{ castingVote: "for" }, "cannotBeJudged"],
    [{ castingVote: "for", members: 150 }, "rejected"],
    [{ castingVote: "for", members: 100 }, "adopted"],
    [{ castingVote: "against" }, "rejected"],
    [{}, "cannotBeJudged"],
  ] as const)("under a further test that may be open, with %j: %s", (more, result) => {
    const tests: VoteTests = {
      majority: half("cast"),
      and: [half("members")],
      tie: "castingVote",
    };
    expect(outcome(tests, { for: 50, against: 50, ...more })).toBe(result);
  });

  it("is nothing to a casting vote that leaves one test failed, whatever the other says", () => {
    const tests: VoteTests = {
      majority: twoThirds("cast"),
      and: [half("members")],
      tie: "castingVote",
    };
    expect(outcome(tests, { for: 50, against: 50, castingVote: "for" })).toBe("rejected");
  });

  it("is none where the numbers differ", () => {
    const tests: VoteTests = { majority: half("cast"), tie: "castingVote" };
    expect(outcome(tests, { for: 49, against: 50, castingVote: "for" })).toBe("rejected");
    const fixed: VoteTests = { majority: { number: 50 }, tie: "castingVote" };
    expect(outcome(fixed, { for: 49, against: 48, castingVote: "for" })).toBe("rejected");
  });
});
