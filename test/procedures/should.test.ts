import { worthIn } from "../../src/case/course/worth-in-course.ts";
import { judgedVotes } from "../../src/case/course/judged-course.ts";
import { whyDeadline } from "../../src/case/course/findings-in-words.ts";
import { isPassed, runsIn } from "../../src/case/clocks/clock-run.ts";
import { shouldFindings, voteFinding } from "../../src/findings/stages/vote-finding.ts";
import { sectionsCounted } from "../../src/findings/note.ts";
import { sumsInWords } from "../../src/law/votes/votes-in-words.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { courseOf, event, times } from "./files.ts";
import { authority, faults, half, laid, name, named, read, time, vote } from "./parliament.ts";

const began = event("bill.laid", "2025-01-01");
const own = { ...authority, cite: "what should be" };
const twoThirdsPresent = {
  count: "present",
  atLeast: { share: [2, 3], of: "members" },
  authority: own,
};
const should = (tests: readonly object[], more: object = {}) =>
  vote("house-vote", {
    rules: [{ id: "rule", tests: [half], should: tests, authority }],
    ...more,
  });

describe("what a vote should have, and need not", () => {
  const procedure = read([laid("bill"), should([twoThirdsPresent])]);
  const judged = (present: number | undefined, what = "adopted") => {
    const counts = { for: 40, against: 10, ...(present === undefined ? {} : { present }) };
    const [one] = judgedVotes(
      courseOf(procedure, began, event(`house-vote.${what}`, "2025-01-05", counts)),
    );
    if (one === undefined) throw new Error("there is no vote");
    return one;
  };
  const verdicts = (one: ReturnType<typeof judged>) =>
    [voteFinding(procedure, one), ...shouldFindings(procedure, one)].map(
      ({ rule, verdict, authority: source }) => [rule.kind, verdict, source],
    );

  it.each([
    [67, "kept"],
    [66, "notFollowed"],
    [undefined, "cannotBeVerified"],
  ])("is found beside the vote, which stands: %p present is %s", (present, verdict) => {
    expect(verdicts(judged(present))).toEqual([
      ["stageVote", "kept", authority],
      ["stageVoteShould", verdict, own],
    ]);
  });

  it("decides nothing where a vote was not as it must be, either", () => {
    expect(verdicts(judged(50, "rejected"))).toEqual([
      ["stageVote", "broken", authority],
      ["stageVoteShould", "notFollowed", own],
    ]);
  });

  it("is among the sums of a vote, and not among those of what it must have", () => {
    const one = judged(50);
    const [, sums] = one.judgement === null ? [] : sumsInWords(procedure, one.judgement);
    expect(sums).toMatchObject({ kind: "sumsOfShould" });
    expect(JSON.stringify(voteFinding(procedure, one))).not.toContain("present");
  });

  it("leaves an act as it is worth", () => {
    const act = event("house-vote.adopted", "2025-01-05", { for: 40, against: 10, present: 50 });
    const by = { today: "2025-01-06" as IsoDate };
    expect(worthIn(courseOf(procedure, began), act, by)).toEqual({ kind: "stands" });
  });

  it("tests what the stage records", () => {
    expect(
      faults([laid("bill"), should([twoThirdsPresent], { records: ["for", "against"] })]),
    ).toEqual([expect.stringMatching(/^stages\[1\]\.rules\[0\]\.should\[0\]: tests "present"/)]);
  });

  it("is listed in an audit where something was not so", () => {
    expect(sectionsCounted({ notFollowed: 0 })).not.toContain("notFollowed");
    expect(sectionsCounted({ notFollowed: 0 }, { notFollowed: 1 })).toContain("notFollowed");
  });
});

describe("a time that should be kept, and need not", () => {
  const clock = time("ten", { from: ["bill.laid"], to: "house-vote.done", strength: "should" });
  const procedure = read([laid("bill"), vote("house-vote")], { clocks: [clock] });
  const votes = { for: 60, against: 40, present: 100 };

  it.each([
    ["2025-01-11", "kept"],
    ["2025-01-12", "notFollowed"],
  ])("is never broken: done on %s it is %s", (on, verdict) => {
    const course = courseOf(procedure, began, event("house-vote.adopted", on, votes));
    expect(times(course)).toEqual([["ten", "2025-01-11", verdict]]);
  });

  it("is told with the day by which it should have been done, once that has passed", () => {
    const today = "2025-01-12" as IsoDate;
    const [run] = runsIn(courseOf(procedure, began), { today });
    if (run === undefined) throw new Error("no time runs");
    expect(run.verdict).toBe("notFollowed");
    expect(isPassed(run, today)).toBe(true);
    expect(whyDeadline(run)).toEqual({ kind: "deadlineDue", day: "2025-01-11" });
  });

  it("makes nothing irregular that comes late", () => {
    const act = event("house-vote.adopted", "2025-02-01", votes);
    const by = { today: "2025-02-02" as IsoDate };
    expect(worthIn(courseOf(procedure, began), act, by)).toEqual({ kind: "stands" });
    const must = read([laid("bill"), vote("house-vote")], {
      clocks: [{ ...clock, strength: undefined }],
    });
    expect(worthIn(courseOf(must, began), act, by)).toEqual({
      kind: "irregular",
      rule: "clocks.ten",
    });
  });

  it("is not the time of a window, in which nobody has to act", () => {
    const demand = named("demand", { by: ["house"], leads: "house-vote" });
    const window = named("wait", { kind: "window", interventions: [demand] });
    const inTime = time("ten", { from: ["bill.laid"], to: "wait.ended", strength: "should", name });
    expect(faults([laid("bill"), window, vote("house-vote")], { clocks: [inTime] })).toEqual([
      expect.stringMatching(/^clocks\[0\]\.strength: time "ten" is one in which nobody has to act/),
    ]);
  });
});
