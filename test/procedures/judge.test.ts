import fc from "fast-check";
import { judgeBallot, type Ballot } from "../../src/law/votes/judge.ts";
import { ruleSchema, type Rule } from "../../src/law/file/rule.ts";
import { votesNeeded } from "../../src/law/votes/votes-needed.ts";
import { courseOf, event, votes } from "./files.ts";
import { faults, laid, vote, authority, half, named, read, rule } from "./parliament.ts";

const seen = { cite: "a rule made for this test", url: null, mark: "seen" } as const;
const ruleFrom = (value: object): Rule =>
  ruleSchema().parse({ id: "rule", authority: seen, ...value });
const outcome = (given: object, counts: Ballot["counts"], more: Partial<Ballot> = {}): string =>
  judgeBallot(ruleFrom(given), { counts, ...more }).outcome;

const cast = ["for", "against"];
const halfOfCast = { tests: [{ moreThan: { share: [1, 2], of: cast } }] };

describe("a majority", () => {
  it.each([
    [{ for: 50, against: 49 }, "adopted"],
    [{ for: 50, against: 50 }, "rejected"],
    [{ for: 49, against: 50 }, "rejected"],
    [{ for: 50 }, "cannotBeVerified"],
    [{}, "cannotBeVerified"],
  ])("of the votes cast, by %j: %s", (counts, expected) => {
    expect(outcome(halfOfCast, counts)).toBe(expected);
  });

  it.each([
    [66, "rejected"],
    [67, "adopted"],
  ])("of two thirds of 100 present, by %i: %s; nothing is rounded", (votes, expected) => {
    const twoThirds = { tests: [{ atLeast: { share: [2, 3], of: "present" } }] };
    expect(outcome(twoThirds, { for: votes, present: 100 })).toBe(expected);
  });

  it("of a fixed number asks for nothing but the votes for", () => {
    expect(outcome({ tests: [{ atLeast: 63 }] }, { for: 63 })).toBe("adopted");
    expect(outcome({ tests: [{ atLeast: 63 }] }, { for: 62 })).toBe("rejected");
  });

  it("of several tests needs them all, such as 55 per cent of States with 65 per cent of the population", () => {
    const council = {
      tests: [
        { count: "statesFor", atLeast: { share: [55, 100], of: "states" } },
        { count: "statesFor", atLeast: 15 },
        { count: "populationFor", atLeast: { share: [65, 100], of: "population" } },
      ],
    };
    const counts = { states: 27, population: 449_000_000 };
    expect(outcome(council, { ...counts, statesFor: 15, populationFor: 300_000_000 })).toBe(
      "adopted",
    );
    expect(outcome(council, { ...counts, statesFor: 14, populationFor: 400_000_000 })).toBe(
      "rejected",
    );
    expect(outcome(council, { ...counts, statesFor: 20, populationFor: 200_000_000 })).toBe(
      "rejected",
    );
  });

  it("of unanimity is no vote against", () => {
    const unanimous = { tests: [{ count: "against", atMost: 0 }] };
    expect(outcome(unanimous, { for: 5, against: 0 })).toBe("adopted");
    expect(outcome(unanimous, { for: 26, against: 1 })).toBe("rejected");
  });

  it("of cantons counts halves", () => {
    const cantons = {
      tests: [
        { count: "cantonsFor", moreThan: { share: [1, 2], of: ["cantonsFor", "cantonsAgainst"] } },
      ],
    };
    expect(outcome(cantons, { cantonsFor: 11.5, cantonsAgainst: 11.5 })).toBe("rejected");
    expect(outcome(cantons, { cantonsFor: 12, cantonsAgainst: 11 })).toBe("adopted");
  });
});

describe("two quorums in one vote", () => {
  const present = {
    tests: [{ count: "present", moreThan: { share: [1, 2], of: "members" } }],
    checked: "always",
    failing: "noDecision",
    authority: { ...seen, cite: "the first" },
  };
  const voting = {
    tests: [{ count: cast, atLeast: 40 }],
    checked: "ifChallenged",
    failing: "rejected",
    authority: { ...seen, cite: "the second" },
  };
  const both = { ...halfOfCast, quorum: [present, voting] };
  const challenged = { quorumChallenged: true };
  const counts = (there: number, yes: number): Ballot["counts"] => ({
    for: yes,
    against: 0,
    present: there,
    members: 100,
  });

  it.each([
    [counts(51, 40), {}, "adopted"],
    [counts(51, 40), challenged, "adopted"],
    [counts(51, 39), {}, "adopted"],
    [counts(51, 39), challenged, "rejected"],
    [counts(50, 40), challenged, "noDecision"],
    [counts(50, 39), challenged, "noDecision"],
    [{ for: 40, against: 0, members: 100 }, challenged, "cannotBeVerified"],
    [{ for: 39, against: 0, members: 100 }, challenged, "cannotBeVerified"],
    [{ for: 0, against: 39, present: 51, members: 100 }, challenged, "rejected"],
    [{ for: 0, against: 40, members: 100 }, {}, "cannotBeVerified"],
  ])("by %j, %j: %s", (given, more, expected) => {
    expect(outcome(both, given, more)).toBe(expected);
  });

  it("say of each test by which law it is asked for", () => {
    const { quorum } = judgeBallot(ruleFrom(both), { counts: counts(50, 39), ...challenged });
    expect(quorum.map(({ passed, test }) => [passed, test.authority?.cite])).toEqual([
      [false, "the first"],
      [false, "the second"],
    ]);
  });

  it("are each checked for what they test", () => {
    const withQuorums = (second: object) =>
      faults([
        laid("bill"),
        vote("house-vote", {
          rules: [rule("one", { tests: [half], quorum: [{ ...present, authority }, second] })],
        }),
      ]);
    const wrong = { ...voting, authority, tests: [{ count: "abstaining", atLeast: 1 }] };
    expect(withQuorums(wrong)).toEqual([
      expect.stringMatching(
        /^stages\[1\]\.rules\[0\]\.quorum\[1\]\.tests\[0\]: tests "abstaining"/,
      ),
    ]);
    expect(withQuorums({ ...voting, authority })).toEqual([]);
  });
});

describe("the votes needed", () => {
  const needed = (given: object, counts: Ballot["counts"]): readonly unknown[] =>
    votesNeeded(judgeBallot(ruleFrom(given), { counts }).readings);

  it.each([
    ["moreThan", [1, 2], 101, 51],
    ["moreThan", [1, 2], 720, 361],
    ["atLeast", [2, 3], 80, 54],
    ["atLeast", [2, 3], 99, 66],
    ["atLeast", [2, 3], 0, 1],
  ] as const)("of %s %j of %i are %i", (...[by, share, members, votes]) => {
    expect(needed({ tests: [{ [by]: { share, of: "members" } }] }, { members })).toEqual([votes]);
  });

  it("are exact for every share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.boolean(),
        (...[one, other, members, isStrict]) => {
          const [part, whole] = [Math.min(one, other), Math.max(one, other)];
          const share = { share: [part, whole], of: "members" };
          const given = { tests: [isStrict ? { moreThan: share } : { atLeast: share }] };
          const [votes] = needed(given, { members });
          const reaches = (n: number): boolean => {
            const [left, right] = [BigInt(n) * BigInt(whole), BigInt(members) * BigInt(part)];
            return n > 0 && (isStrict ? left > right : left >= right);
          };
          const at = (n: number): boolean => outcome(given, { for: n, members }) === "adopted";
          const least = Number(votes);
          return reaches(least) && !reaches(least - 1) && at(least) && !at(least - 1);
        },
      ),
    );
    expect(
      outcome({ tests: [{ atLeast: { share: [2, 3], of: cast } }] }, { for: 0, against: 0 }),
    ).toBe("rejected");
  });

  it("are those of the test that asks for most, and unknown where one cannot be counted", () => {
    const both = { tests: [{ atLeast: { share: [2, 3], of: cast } }, { atLeast: 63 }] };
    expect(needed(both, { for: 50, against: 10 })).toEqual([63]);
    expect(needed(both, { for: 60, against: 40 })).toEqual([67]);
    expect(needed(both, { for: 60 })).toEqual([undefined]);
  });
});

describe("several tests", () => {
  const both = {
    tests: [
      { atLeast: { share: [2, 3], of: cast } },
      { moreThan: { share: [1, 2], of: "members" } },
    ],
  };
  it("reject by the one that is known to fail, and say nothing if the other is open", () => {
    expect(outcome(both, { for: 60, against: 40 })).toBe("rejected");
    expect(outcome(both, { for: 60, against: 10 })).toBe("cannotBeVerified");
  });
});

describe("a tie", () => {
  const chair = { ...halfOfCast, tie: { decidedBy: "chair", authority: seen } };
  const tied = { for: 50, against: 50 };
  it("that the chair decides is decided so, and otherwise fails", () => {
    expect(outcome(chair, tied, { tie: "for" })).toBe("adopted");
    expect(outcome(chair, tied, { tie: "against" })).toBe("rejected");
    expect(outcome(chair, tied, { tie: "unknown" })).toBe("cannotBeVerified");
    expect(outcome(chair, tied)).toBe("rejected");
    expect(outcome(halfOfCast, tied, { tie: "for" })).toBe("rejected");
    expect(outcome(halfOfCast, tied, { tie: "unknown" })).toBe("rejected");
  });
  it("that the chair must decide was decided, though the record may not say how", () => {
    const must = { ...halfOfCast, tie: { decidedBy: "chair", must: true, authority: seen } };
    expect(outcome(must, tied, { tie: "for" })).toBe("adopted");
    expect(outcome(must, tied, { tie: "against" })).toBe("rejected");
    expect(outcome(must, { for: 49, against: 50 })).toBe("rejected");
    expect(judgeBallot(ruleFrom(must), { counts: tied })).toMatchObject({
      outcome: "cannotBeVerified",
      tie: { by: "unknown" },
    });
  });
  it("that the lot decides was decided, though the record may not say how", () => {
    const lot = { ...halfOfCast, tie: { decidedBy: "lot", authority: seen } };
    expect(outcome(lot, tied, { tie: "for" })).toBe("adopted");
    expect(outcome(lot, tied, { tie: "against" })).toBe("rejected");
    expect(outcome(lot, tied)).toBe("cannotBeVerified");
  });
  it("that is voted on again decides nothing, until it was tied as often as the law names", () => {
    const again = (votedAgain: number | "unlimited") => ({
      ...halfOfCast,
      tie: { votedAgain, authority: seen },
    });
    expect(outcome(again(2), tied, { tiesBefore: 1 })).toBe("noDecision");
    expect(outcome(again(2), tied, { tiesBefore: 2 })).toBe("rejected");
    expect(outcome(again(2), tied)).toBe("cannotBeVerified");
    expect(outcome(again("unlimited"), tied, { tiesBefore: 9 })).toBe("noDecision");
    expect(outcome(again(2), { for: 51, against: 50 }, { tiesBefore: 0 })).toBe("adopted");
  });
  it("says by whom it was decided, or that it is voted on again", () => {
    const said = (tie: object, more: Partial<Ballot>) =>
      judgeBallot(ruleFrom({ ...halfOfCast, tie: { ...tie, authority: seen } }), {
        counts: tied,
        ...more,
      }).tie;
    expect(said({ decidedBy: "chair" }, { tie: "for" })).toEqual({ by: "chair", vote: "for" });
    expect(said({ decidedBy: "lot" }, { tie: "against" })).toEqual({ by: "lot", vote: "against" });
    expect(said({ votedAgain: 1 }, { tiesBefore: 0 })).toEqual({ by: "votingAgain" });
    expect(said({ votedAgain: 1 }, { tiesBefore: 1 })).toBeUndefined();
  });
  it("is not made by a casting vote where there is none", () => {
    expect(outcome(chair, { for: 49, against: 50 }, { tie: "for" })).toBe("rejected");
  });
  it.each([
    [{ members: 150 }, "for", "rejected"],
    [{ members: 100 }, "for", "adopted"],
    [{}, "for", "cannotBeVerified"],
    [{}, "against", "rejected"],
    [{ members: 150 }, "unknown", "rejected"],
    [{ members: 100 }, "unknown", "cannotBeVerified"],
  ] as const)("with %j: one more vote, by a chair who is %s: %s", (more, by, expected) => {
    const tests = [...halfOfCast.tests, { moreThan: { share: [1, 2], of: "members" } }];
    expect(outcome({ ...chair, tests }, { ...tied, ...more }, { tie: by })).toBe(expected);
  });
});

describe("a quorum", () => {
  const quorum = (more: object): object => ({
    ...halfOfCast,
    quorum: {
      tests: [{ count: "present", atLeast: 51 }],
      checked: "always",
      failing: "noDecision",
      authority: seen,
      ...more,
    },
  });
  const few = { for: 30, against: 10, present: 41 };

  it("that fails means what the law says it means", () => {
    expect(outcome(quorum({}), few)).toBe("noDecision");
    expect(outcome(quorum({ failing: "rejected" }), few)).toBe("rejected");
    expect(outcome(quorum({ failing: "putOff" }), few)).toBe("noDecision");
  });

  it("that was put off before is not asked for again", () => {
    expect(outcome(quorum({ failing: "putOff" }), few, { putOffBefore: true })).toBe("adopted");
    expect(outcome(quorum({}), few, { putOffBefore: true })).toBe("noDecision");
  });

  it("that is checked on demand is checked only then", () => {
    expect(outcome(quorum({ checked: "ifChallenged" }), few)).toBe("adopted");
    expect(outcome(quorum({ checked: "ifChallenged" }), few, { quorumChallenged: true })).toBe(
      "noDecision",
    );
  });

  it("that cannot be counted leaves the vote unverified, unless it could change nothing", () => {
    expect(outcome(quorum({}), { for: 30, against: 10 })).toBe("cannotBeVerified");
    expect(outcome(quorum({ failing: "rejected" }), { for: 10, against: 30 })).toBe("rejected");
  });
});

describe("a law that can be read in two ways", () => {
  const twoThirds = {
    readings: [
      {
        tests: [{ atLeast: { share: [2, 3], of: ["for", "against", "abstaining"] } }],
        authority: seen,
      },
      { tests: [{ atLeast: { share: [2, 3], of: ["for", "against"] } }], authority: seen },
    ],
  };
  // The vote of the Sejm on 4 May 2021, judged as if two thirds had been needed.
  it("leaves a vote unverified on which the readings disagree, and shows both sums", () => {
    const judged = judgeBallot(ruleFrom(twoThirds), {
      counts: { for: 290, against: 33, abstaining: 133 },
    });
    expect(judged.outcome).toBe("cannotBeVerified");
    expect(judged.readings.map(([one]) => one?.passed)).toEqual([false, true]);
    expect(judged.readings.map(([one]) => one?.asked)).toEqual([
      { numerator: 912, denominator: 3 },
      { numerator: 646, denominator: 3 },
    ]);
  });
  it("judges one on which they agree", () => {
    expect(outcome(twoThirds, { for: 384, against: 56, abstaining: 12 })).toBe("adopted");
    expect(outcome(twoThirds, { for: 100, against: 200, abstaining: 12 })).toBe("rejected");
  });
});

// Constructed: read in one way a vote passes by more than half of the votes cast, in the other it is lost by at least half against.
describe("a law that says in one of its readings when a vote is lost", () => {
  const against = { count: "against", atLeast: { share: [1, 2], of: cast } };
  const given = {
    readings: [
      { tests: [{ moreThan: { share: [1, 2], of: [...cast, "abstaining"] } }], authority: seen },
      { rejectedIf: [against], authority: seen },
    ],
    tie: { decidedBy: "chair", authority: seen },
  };

  it.each([
    [{ for: 60, against: 30, abstaining: 5 }, "adopted"],
    [{ for: 30, against: 60, abstaining: 5 }, "rejected"],
    // 45 are not more than half of 95, but 40 are less than half of 85.
    [{ for: 45, against: 40, abstaining: 10 }, "cannotBeVerified"],
    [{ for: 45, against: 40 }, "cannotBeVerified"],
  ])("by %j: %s", (counts, expected) => {
    expect(outcome(given, counts)).toBe(expected);
  });

  it("is judged with the vote of whoever presides in each of its readings", () => {
    const counts = { for: 40, against: 40, abstaining: 0 };
    const decided = (tie: "for" | "against", abstaining: number) =>
      judgeBallot(ruleFrom(given), { counts: { ...counts, abstaining }, tie }).outcome;
    expect([decided("for", 0), decided("for", 10), decided("against", 0)]).toEqual([
      "adopted",
      "cannotBeVerified",
      "rejected",
    ]);
  });

  it("must say one or the other", () => {
    const faultsBy = (reading: object) => {
      const readings = [halfOfCast, reading].map((one) => ({ ...one, authority: seen }));
      const rules = [{ id: "rule", authority: seen, readings }];
      return faults([laid("bill"), vote("house-vote", { rules })]);
    };
    expect(faultsBy({ rejectedIf: [against] })).toEqual([]);
    for (const wrong of [
      {},
      { ...halfOfCast, rejectedIf: [against] },
      { rejectedIf: halfOfCast.tests },
    ])
      expect(faultsBy(wrong)).toHaveLength(1);
  });
});

// Constructed: lost only if more than half of the votes cast are against, and more than 30 per cent of the electorate.
describe("a vote that is lost only if two tests both pass", () => {
  const lost = {
    rejectedIf: [
      { count: "against", moreThan: { share: [1, 2], of: cast } },
      { count: "against", moreThan: { share: [30, 100], of: "electorate" } },
    ],
  };

  it.each([
    // 301 of 600 are more than 300, and more than 30 per cent of 1000, which is 300.
    [{ for: 299, against: 301, electorate: 1000 }, "rejected"],
    // 300 of 599 are more than 299.5, but not more than 300.
    [{ for: 299, against: 300, electorate: 1000 }, "adopted"],
    // 400 are more than 300, but not more than half of 800.
    [{ for: 400, against: 400, electorate: 1000 }, "adopted"],
    [{ for: 0, against: 200, electorate: 1000 }, "adopted"],
    [{ for: 299, against: 301 }, "cannotBeVerified"],
    [{ for: 301, against: 301 }, "adopted"],
    [{ against: 300, electorate: 1000 }, "adopted"],
    [{ against: 301, electorate: 1000 }, "cannotBeVerified"],
  ])("by %j: %s", (counts, expected) => {
    expect(outcome(lost, counts)).toBe(expected);
  });

  it("has no number of votes for that it takes", () => {
    const { readings } = judgeBallot(ruleFrom(lost), {
      counts: { for: 1, against: 301, electorate: 1000 },
    });
    expect(readings.flat().map(({ passed, rejects }) => [passed, rejects])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(votesNeeded(readings)).toEqual([undefined]);
  });

  it.each([
    // 11 of 21 are more than half, and more than 30 per cent of 36, which is 10.8; of 40 it is 12.
    [36, "for", "adopted"],
    [36, "against", "rejected"],
    [36, "unknown", "cannotBeVerified"],
    [40, "against", "adopted"],
    [40, "unknown", "adopted"],
  ] as const)(
    "of %i, tied 10 to 10 and decided by the chair, who is %s: %s",
    (electorate, tie, expected) => {
      const chair = { ...lost, tie: { decidedBy: "chair", authority: seen } };
      expect(outcome(chair, { for: 10, against: 10, electorate }, { tie })).toBe(expected);
    },
  );

  it("is not decided without its quorum", () => {
    const quorum = {
      tests: [{ count: "turnout", atLeast: { share: [1, 2], of: "electorate" } }],
      checked: "always",
      failing: "noDecision",
      authority: seen,
    };
    const counts = { for: 0, against: 400, electorate: 1000 };
    expect(outcome({ ...lost, quorum }, { ...counts, turnout: 400 })).toBe("noDecision");
    expect(outcome({ ...lost, quorum }, { ...counts, turnout: 500 })).toBe("rejected");
  });
});

describe("ties on which a body votes again", () => {
  const tied = { for: 50, against: 50 };
  const began = event("bill.laid", "2025-01-01");
  const again = [rule("again", { tests: [half], tie: { votedAgain: 2, authority } })];

  it("decide nothing as often as the law names, and then what the tests say", () => {
    const procedure = read([laid("bill"), vote("first", { rules: again })]);
    const course = courseOf(
      procedure,
      began,
      event("first.noDecision", "2025-01-02", tied),
      event("first.noDecision", "2025-01-03", tied),
      event("first.rejected", "2025-01-04", tied),
    );
    expect(votes(course)).toEqual([
      ["first", "noDecision", true],
      ["first", "noDecision", true],
      ["first", "rejected", true],
    ]);
  });

  it("are counted anew when the stage is entered again", () => {
    const procedure = read([
      laid("bill"),
      vote("first", { rules: again, atMost: "unlimited", on: { referredBack: "committee" } }),
      named("committee", {
        kind: "examine",
        body: "house",
        only: "whenReached",
        on: { favourable: "first" },
      }),
    ]);
    const course = courseOf(
      procedure,
      began,
      event("first.noDecision", "2025-01-02", tied),
      event("first.noDecision", "2025-01-03", tied),
      event("first.referredBack", "2025-01-04"),
      event("committee.favourable", "2025-01-05"),
      event("first.noDecision", "2025-01-06", tied),
    );
    expect(votes(course).at(-1)).toEqual(["first", "noDecision", true]);
  });
});
