import fc from "fast-check";
import {
  judgeListed as judgeListedInWords,
  type Declared,
  type ListedVote,
} from "../../src/law/votes/listed-vote.ts";
import { voteRuleSchema, type VoteRule } from "../../src/law/votes/vote-rule.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { english } from "../support/in-english.ts";

type Counts = ListedVote["counts"];

const authority = { cite: "a rule made for this test", url: null, mark: "seen" } as const;
const rule = (value: object): VoteRule =>
  voteRuleSchema().parse({ id: "rule", title: "A rule", authority, ...value });
const half = (of: string | readonly string[]) => ({ moreThan: { share: [1, 2], of } });
const vote = (counts: Counts, { declared, measure, about = "" }: More): ListedVote => ({
  id: "1",
  about,
  chamber: null,
  measure: measure ?? null,
  declared: declared ?? null,
  counts,
});

type More = {
  readonly declared?: Declared;
  readonly measure?: string;
  readonly about?: string;
  readonly quorumChallenged?: boolean;
};
const judged = (by: object, counts: Counts, more: More = {}) => {
  const found = judgeListedInWords(rule(by), vote(counts, more), more.quorumChallenged);
  return {
    outcome: found.judgement?.outcome ?? "cannotBeVerified",
    agrees: found.agrees,
    why: english(found.why),
  };
};
const outcome = (by: object, counts: Counts, more?: More): string =>
  judged(by, counts, more).outcome;

const cast = ["for", "against"];
const everything = {
  for: 50,
  against: 40,
  abstaining: 10,
  notVoting: 2,
  absent: 15,
  present: 102,
  members: 125,
  membersInOffice: 117,
};

describe("the same counts under each base", () => {
  it.each([
    [cast, "adopted", "for: 50, needed more than 45: passed"],
    [[...cast, "abstaining"], "rejected", "for: 50, needed more than 50: not passed"],
    ["present", "rejected", "for: 50, needed more than 51: not passed"],
    ["members", "rejected", "for: 50, needed more than 62: not passed"],
    ["membersInOffice", "rejected", "for: 50, needed more than 58: not passed"],
  ])("more than half of %j: %s", (of, result, why) => {
    expect(judged({ tests: [half(of)] }, everything)).toMatchObject({ outcome: result, why });
  });

  it.each([
    [40, "adopted", "against: 40; a rejection takes more than 58: not rejected"],
    [59, "rejected", "against: 59; a rejection takes more than 58: rejected"],
  ])(
    "rejected only by more than half of those in office: %i against, %s",
    (...[no, result, why]) => {
      const rejectedIf = [{ count: "against", ...half("membersInOffice") }];
      expect(judged({ rejectedIf }, { against: no, membersInOffice: 117 })).toMatchObject({
        outcome: result,
        why,
      });
    },
  );

  it.each([
    [cast, "for + against"],
    [[...cast, "abstaining"], "for + against + abstaining"],
    ["present", "present"],
    ["members", "members"],
    ["membersInOffice", "members in office"],
  ] as const)("%j cannot be verified where that number is not known", (of, missing) => {
    const last = typeof of === "string" ? of : (of.at(-1) ?? "");
    const counts = Object.fromEntries(Object.entries(everything).filter(([name]) => name !== last));
    expect(judged({ tests: [half(of)] }, counts)).toMatchObject({
      outcome: "cannotBeVerified",
      why: `for: the number needed depends on one that is not recorded: ${missing}`,
    });
  });
});

it("is said in Azerbaijani without an English word", () => {
  const by = rule({
    tests: [half("members")],
    tie: { decidedBy: "chair", authority },
  });
  const whys = [
    everything,
    { for: 50 },
    { for: 50, against: 50, members: 100 },
    { against: 90, members: 125 },
  ].map((counts) => say(judgeListedInWords(by, vote(counts, {})).why, wordsIn("az")));
  expect(whys[0]).toBe("lehinə: 50, tələb olunan çox: 62: keçmədi");
  for (const why of whys) expect(why).not.toMatch(/\b(?:the|of|is|for|members|needed|and)\b/u);
});

describe("a record without the votes for", () => {
  const number = (atLeast: number) => ({ tests: [{ atLeast }] });
  it.each([
    ["there were too few members", { against: 30, members: 92 }],
    ["too many were absent", { against: 20, absent: 10, members: 92 }],
    ["too many did not vote", { against: 10, notVoting: 4, present: 76 }],
    ["too many abstained", { abstaining: 14, present: 76 }],
  ] as const)("is of a rejection where %s for it to be otherwise", (_, counts) => {
    expect(judged(number(63), counts, { declared: "rejected" })).toEqual({
      outcome: "rejected",
      agrees: true,
      why: "the votes for were not published; there can be at most 62; for: 62, needed at least 63: not passed",
    });
    expect(outcome(number(62), counts)).toBe("cannotBeVerified");
  });

  it("leaves a tie open that the chair may have decided", () => {
    const tie = { tests: [half("members")], tie: { decidedBy: "chair", authority } };
    expect(outcome(tie, { against: 50, members: 100 })).toBe("cannotBeVerified");
    expect(outcome(tie, { against: 51, members: 100 })).toBe("rejected");
    expect(outcome({ ...tie, ...number(63) }, { against: 50, members: 100 })).toBe("rejected");
  });

  it("is of no rejection where there may have been no quorum", () => {
    const quorum = {
      tests: [{ count: cast, atLeast: 40 }],
      checked: "always",
      failing: "noDecision",
      authority,
    };
    const counts = { against: 30, present: 90 };
    expect(outcome({ ...number(63), quorum }, counts)).toBe("cannotBeVerified");
    expect(outcome({ ...number(63), quorum }, { against: 40, present: 90 })).toBe("rejected");
  });

  it("says nothing else", () => {
    for (const counts of [{}, { present: 50 }])
      expect(judged(number(63), counts)).toMatchObject({
        outcome: "cannotBeVerified",
        why: "the counts were not published",
      });
    expect(judged(number(63), { against: 90 })).toMatchObject({
      outcome: "cannotBeVerified",
      why: "for: not fully recorded",
    });
  });
});

describe("a record", () => {
  it.each([
    [{ for: 60, against: 50, present: 100 }, "110 voting or present without voting, 100 present"],
    [{ for: 60, against: 50, members: 101 }, "110 present or absent, 101 members"],
    [{ for: 6, against: 5, present: 102, members: 101 }, "102 present or absent, 101 members"],
    [{ for: 6, against: 5, present: 90, absent: 12, members: 101 }, "102 present or absent"],
    [{ for: 6, against: 5, abstaining: 3, notVoting: 2, present: 15 }, "16 voting"],
    [{ for: 6, against: 5, membersInOffice: 102, members: 101 }, "102 in office, 101 members"],
  ])("may contradict itself: %j", (counts, why) => {
    const found = judged({ tests: [half(cast)] }, counts, { declared: "adopted" });
    expect(found).toMatchObject({ outcome: "cannotBeVerified", agrees: null });
    expect(found.why).toContain(`the record contradicts itself: ${why}`);
  });

  it("never has an outcome that more knowledge could turn into another", () => {
    const by = {
      tests: [half("present"), { atLeast: { share: [1, 3], of: "members" } }],
      quorum: {
        tests: [{ count: "present", atLeast: 40 }],
        checked: "always",
        failing: "noDecision",
        authority,
      },
    };
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.record({ for: count, against: count, notVoting: count, absent: count }),
        fc.subarray(["for", "against", "present", "members"]),
        (known, hidden) => {
          const present = known.for + known.against + known.notVoting;
          const full = { ...known, present, members: present + known.absent };
          const less = Object.fromEntries(
            Object.entries(full).filter(([name]) => ![...hidden, "notVoting"].includes(name)),
          );
          const [whole, part] = [outcome(by, full), outcome(by, less)];
          return part === "cannotBeVerified" || part === whole;
        },
      ),
    );
    expect(outcome(by, { for: 41, against: 0, present: 60, members: 101 })).toBe("adopted");
  });
});

describe("a quorum of a list", () => {
  const law = (tests: readonly object[]) => ({
    tests: [{ atLeast: 63 }],
    quorum: { tests, checked: "always", failing: "noDecision", authority },
  });
  const present = law([{ count: "present", atLeast: 83 }]);

  it("that fails is no decision", () => {
    expect(judged(present, { for: 80, against: 2, present: 82 })).toMatchObject({
      outcome: "noDecision",
      why: "quorum (present: 82, needed at least 83: not passed); for: 80, needed at least 63: passed",
    });
    expect(judged(present, { present: 82 })).toMatchObject({
      outcome: "noDecision",
      why: "quorum (present: 82, needed at least 83: not passed); for: not fully recorded",
    });
    expect(outcome(present, { for: 63, against: 20, present: 83 })).toBe("adopted");
  });

  it("is shown by the votes alone if they are enough, and never shown to fail by them", () => {
    expect(outcome(present, { for: 63, against: 20 })).toBe("adopted");
    expect(judged(present, { for: 63, against: 19 })).toMatchObject({
      outcome: "cannotBeVerified",
      why: "present: not fully recorded",
    });
    // Those of whom it is said that they did not vote may have been absent.
    expect(outcome(present, { for: 63, against: 19, notVoting: 5 })).toBe("cannotBeVerified");
    const share = law([{ count: "present", atLeast: { share: [1, 2], of: "members" } }]);
    expect(outcome(share, { for: 63, against: 20, members: 166 })).toBe("adopted");
    expect(outcome(share, { for: 63, against: 20 })).toBe("cannotBeVerified");
  });

  it("is shown also by those who abstained", () => {
    expect(outcome(present, { for: 63, against: 15, abstaining: 5 })).toBe("adopted");
  });

  it("is told with the sums where it was counted", () => {
    expect(judged(present, { for: 63, against: 20, present: 90 }).why).toBe(
      "quorum (present: 90, needed at least 83: passed); for: 63, needed at least 63: passed",
    );
  });

  it("of several tests is shown where the votes show each that is not counted", () => {
    const several = law([
      { count: "present", atLeast: 83 },
      { count: "membersInOffice", atLeast: 100 },
    ]);
    expect(outcome(several, { for: 63, against: 20, membersInOffice: 120 })).toBe("adopted");
    expect(outcome(several, { for: 63, against: 20 })).toBe("cannotBeVerified");
  });

  it("is not shown by the votes where it is a share of a number that is not known", () => {
    const share = law([{ count: cast, moreThan: { share: [1, 2], of: "present" } }]);
    expect(outcome(share, { for: 63, against: 20 })).toBe("cannotBeVerified");
    expect(outcome(share, { for: 63, against: 20, present: 100 })).toBe("adopted");
  });

  it.each(["atMost", "lessThan"])("is not shown by votes that are not known: %s", (by) => {
    const few = law([
      { count: "abstaining", [by]: 10 },
      { count: "present", atLeast: 83 },
    ]);
    expect(outcome(few, { for: 63, against: 20 })).toBe("cannotBeVerified");
    expect(outcome(few, { for: 63, against: 20, abstaining: 5 })).toBe("adopted");
    expect(outcome(few, { for: 63, against: 20, abstaining: 11 })).toBe("noDecision");
  });

  it("is looked at only if somebody challenged it, where the law says so", () => {
    const challenged = { ...present, quorum: { ...present.quorum, checked: "ifChallenged" } };
    const counts = { for: 63, against: 5, present: 70 };
    expect(outcome(challenged, counts)).toBe("adopted");
    expect(outcome(challenged, counts, { quorumChallenged: true })).toBe("noDecision");
  });

  it("may count the votes", () => {
    const votes = law([{ count: [...cast, "abstaining"], atLeast: 90 }]);
    expect(outcome(votes, { for: 70, against: 5, abstaining: 14, present: 100 })).toBe(
      "noDecision",
    );
    expect(outcome(votes, { for: 70, against: 20 })).toBe("adopted");
    expect(outcome(votes, { for: 70, against: 19 })).toBe("cannotBeVerified");
  });
});

describe("a vote of a list, judged", () => {
  const by = {
    tests: [half("members")],
    exceptions: [
      {
        measures: ["ACA", "SCA"],
        tests: [{ atLeast: { share: [2, 3], of: "members" } }],
        authority,
      },
    ],
  };
  const members = 80;

  it.each([
    [41, "adopted", "adopted", true],
    [41, "rejected", "adopted", false],
    [40, "rejected", "rejected", true],
    [40, undefined, "rejected", null],
  ] as const)("with %s for and declared %s is %s", (...[yes, declared, expected, agrees]) => {
    const more = declared === undefined ? {} : { declared };
    expect(judged(by, { for: yes, members }, more)).toMatchObject({ outcome: expected, agrees });
  });

  it("has the majority that the list's own words for it choose", () => {
    const urgent = {
      tests: [half(cast)],
      exceptions: [{ words: ["urgency"], tests: [half("members")], authority }],
    };
    const counts = { for: 40, against: 20, members };
    const of = (about: string) => judged(urgent, counts, { about }).outcome;
    expect([of("A. Rossi | Urgency (Rule 163)"), of("Insurgency"), of("")]).toEqual([
      "rejected",
      "adopted",
      "adopted",
    ]);
    const [exception] = urgent.exceptions;
    const either = { ...urgent, exceptions: [{ ...exception, words: ["urgency", "early vote"] }] };
    for (const about of ["Urgency", "Request for an early vote"])
      expect(outcome(either, counts, { about })).toBe("rejected");
  });

  it("without counts agrees with nothing", () => {
    expect(judged(by, { members }, { declared: "adopted" }).agrees).toBeNull();
  });

  it("follows the rule of its kind of measure", () => {
    const outcomes = ["AB", "ACA", "SCA"].map((measure) =>
      outcome(by, { for: 53, members }, { measure }),
    );
    expect(outcomes).toEqual(["adopted", "rejected", "rejected"]);
    expect(outcome(by, { for: 53, members })).toBe("adopted");
    expect(outcome({ tests: by.tests }, { for: 53, members }, { measure: "ACA" })).toBe("adopted");
  });

  it.each(["lapsed", "withdrawn"] as const)("was not decided by a vote if it is %s", (declared) => {
    expect(judged(by, { for: 80, members }, { declared })).toEqual({
      outcome: "cannotBeVerified",
      agrees: null,
      why: `declared ${declared}: it was not decided by a vote`,
    });
  });

  it("that was a tie is open where the chair decides it", () => {
    const tie = { tests: [half(cast)], tie: { decidedBy: "chair", authority } };
    expect(judged(tie, { for: 50, against: 50 })).toMatchObject({
      outcome: "cannotBeVerified",
      why: "the votes for and against are equal, and the record does not say how the tie was decided",
    });
    expect(outcome({ tests: [half(cast)] }, { for: 50, against: 50 })).toBe("rejected");
  });

  it("that was a tie is open where it is voted on again, and not judged by those who are left", () => {
    const tie = { tests: [half("members")], tie: { votedAgain: 2, authority } };
    const counts = { for: 50, against: 50, present: 110, members: 125 };
    expect(judged(tie, counts)).toMatchObject({
      outcome: "cannotBeVerified",
      why: "the votes for and against are equal, and the record does not say how the tie was decided",
    });
  });

  it.each([
    ["a majority", { for: 50, against: 40 }],
    ["a tie that the law leaves to the tests", { for: 50, against: 50 }],
  ])("is open where the readings of the law disagree on it: %s", (_, counts) => {
    const readings = [45, 51].map((atLeast) => ({ tests: [{ atLeast }], authority }));
    const sums =
      "in one reading of the law: for: 50, needed at least 45: passed; in one reading of the law: for: 50, needed at least 51: not passed";
    expect(judged({ readings }, counts)).toMatchObject({ outcome: "cannotBeVerified", why: sums });
    const tie = { decidedBy: "chair", authority };
    expect(judged({ readings, tie }, { for: 50, against: 40 }).why).toBe(sums);
  });

  it("that failed one test is rejected, and told with all its sums", () => {
    const two = { tests: [half(cast), half("membersInOffice")] };
    expect(judged(two, { for: 40, against: 50 })).toMatchObject({
      outcome: "rejected",
      why: "for: 40, needed more than 45: not passed; for: the number needed depends on one that is not recorded: members in office",
    });
  });
});
