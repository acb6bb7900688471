import { judgedVotes } from "../../src/case/course/judged-course.ts";
import { worthIn } from "../../src/case/course/worth-in-course.ts";
import { voteFinding } from "../../src/findings/stages/vote-finding.ts";
import type { IsoDate } from "../../src/time/date.ts";
import type { Ballot } from "../../src/law/votes/judge.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { courseOf, event } from "./files.ts";
import { authority, faults, half, laid, name, named, read, rule, vote } from "./parliament.ts";

const quorum = {
  tests: [{ count: "present", atLeast: 9 }],
  checked: "always",
  failing: "noDecision",
  authority: { ...authority, cite: "the committee's quorum" },
};
const committee = (more: object = {}): object =>
  named("committee", { kind: "examine", body: "house", ...more });
const counting = (more: object = {}): object =>
  committee({
    records: ["for", "against", "present"],
    rules: [rule("committee-majority", { tests: [half], quorum, ...more })],
  });

const began = event("bill.laid", "2025-01-01");
const reported = (procedure: Procedure, what: string, counts: Readonly<Record<string, number>>) =>
  courseOf(procedure, began, event(`committee.${what}`, "2025-01-05", counts));

describe("a committee that counts its votes", () => {
  const procedure = read([laid("bill"), counting(), vote("house-vote")]);
  const outcome = (what: string, counts: Readonly<Record<string, number>>) =>
    judgedVotes(reported(procedure, what, counts)).map((one) => [
      one.judgement?.outcome,
      one.agrees,
      voteFinding(procedure, one).authority,
    ]);

  it.each([
    ["favourable", { for: 6, against: 3, present: 9 }, ["adopted", true]],
    ["favourable", { for: 3, against: 6, present: 9 }, ["rejected", false]],
    ["unfavourable", { for: 3, against: 6, present: 9 }, ["rejected", true]],
    ["favourable", { for: 6, against: 3 }, ["cannotBeVerified", null]],
  ])("is judged as a vote is: %s by %j: %j", (what, counts, judged) => {
    expect(outcome(what, counts)).toEqual([[...judged, authority]]);
  });

  it("finds that there was no quorum, under the source that asks for it", () => {
    expect(outcome("favourable", { for: 6, against: 2, present: 8 })).toEqual([
      ["noDecision", false, quorum.authority],
    ]);
  });

  it("has not voted where it gives no recommendation", () => {
    expect(outcome("withoutRecommendation", {})).toEqual([]);
  });

  it("leads the case on as it reported, and is reported where the votes say otherwise", () => {
    const course = reported(procedure, "favourable", { for: 3, against: 6, present: 9 });
    expect(course.at).toBe("house-vote");
    const act = event("committee.favourable", "2025-01-05", { for: 3, against: 6, present: 9 });
    const by = { today: "2025-01-06" as IsoDate };
    expect(worthIn(courseOf(procedure, began), act, by)).toEqual({
      kind: "irregular",
      rule: "stages.committee.rules.committee-majority",
    });
  });

  it("has a share of the members of its body, and counts what it records", () => {
    const ofMembers = { tests: [{ moreThan: { share: [1, 2], of: "members" } }] };
    const own = read([laid("bill"), counting(ofMembers), vote("house-vote")]);
    const [one] = judgedVotes(reported(own, "favourable", { for: 50, against: 0, present: 60 }));
    expect(one?.judgement?.outcome).toBe("rejected");
    const wrong = { tests: [{ count: "abstaining", atMost: 3 }] };
    expect(faults([laid("bill"), counting(wrong), vote("house-vote")])).toEqual([
      expect.stringMatching(/^stages\[1\]\.rules\[0\]\.tests\[0\]: tests "abstaining"/),
    ]);
  });

  it("may have a tie that its chair decides, as the report says", () => {
    const tie = { decidedBy: "chair", must: true, authority: { ...authority, cite: "the tie" } };
    const own = read([laid("bill"), counting({ tie }), vote("house-vote")]);
    const counts = { for: 5, against: 5, present: 10 };
    const judged = (ballot: Ballot) => {
      const act = { ...event("committee.favourable", "2025-01-05", counts), ballot };
      return judgedVotes(courseOf(own, began, act)).map((one) => [
        one.judgement?.outcome,
        one.agrees,
      ]);
    };
    expect(judged({ counts, tie: "for" })).toEqual([["adopted", true]]);
    expect(judged({ counts, tie: "against" })).toEqual([["rejected", false]]);
    expect(judged({ counts })).toEqual([["cannotBeVerified", null]]);
  });

  const tie = { votedAgain: 2, authority };
  it.each([
    ["tie", { tie }],
    ["quorum", { quorum: { ...quorum, checked: "ifChallenged" } }],
    ["quorum", { quorum: { ...quorum, failing: "putOff" } }],
  ])("has no %s of which its report says nothing", (field, more) => {
    expect(faults([laid("bill"), counting(more), vote("house-vote")])).toEqual([
      expect.stringMatching(
        new RegExp(`^stages\\[1\\]\\.rules\\[0\\]\\.${field}: a report records`),
      ),
    ]);
  });
});

describe("a joint committee with as many members of one house as of the other", () => {
  const atLeast = (count: string, of: string) => ({ count, atLeast: { share: [1, 1], of } });
  const parity = {
    ...quorum,
    tests: [atLeast("ofHouse", "ofSenate"), atLeast("ofSenate", "ofHouse")],
  };
  const stage = committee({
    records: ["for", "against", "ofHouse", "ofSenate"],
    on: { agreed: "next" },
    rules: [rule("joint", { tests: [half], quorum: parity })],
  });
  const counts = { ofHouse: name, ofSenate: name };
  const procedure = read([laid("bill"), stage, vote("house-vote")], { counts });

  it.each([
    [10, 10, "adopted"],
    [10, 9, "noDecision"],
    [9, 10, "noDecision"],
  ])("is a quorum over counts of its own: %i and %i: %s", (ofHouse, ofSenate, expected) => {
    const votes = { for: 12, against: 3, ofHouse, ofSenate };
    const [one] = judgedVotes(reported(procedure, "agreed", votes));
    expect(one?.judgement?.outcome).toBe(expected);
  });
});

describe("a committee that does not count", () => {
  it("has not voted, whatever it reports", () => {
    const procedure = read([laid("bill"), committee(), vote("house-vote")]);
    expect(judgedVotes(reported(procedure, "favourable", {}))).toEqual([]);
  });
});
