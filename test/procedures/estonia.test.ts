import { readFileSync } from "node:fs";
import { join } from "node:path";
import { followStory, readStory } from "../../src/law/procedure/story.ts";
import { unknownDate } from "../../src/clocks/dates/fact-date.ts";
import type { Course } from "../../src/procedure/model/course.ts";
import type { Happening } from "../../src/procedure/model/happening.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";

const ee = procedureIn("ee-riigikogu/2026.1.json");
const toFloor = (...names: readonly string[]) => [
  classes(...names),
  event("bill.laid", "2022-06-01"),
  event("admission.adopted", "2022-06-03"),
  event("committee.favourable", "2022-06-10"),
];
const toVote = (...names: readonly string[]) => [
  ...toFloor(...names),
  event("first-reading.favourable", "2022-06-14"),
  event("second-reading.favourable", "2022-06-15"),
];
const extraordinary: Happening = {
  kind: "declared",
  declaration: "extraordinary-session",
  on: unknownDate,
};
const lastVote = (course: Course) => votes(course).at(-1);

describe("Estonia, as it happened", () => {
  it("judges the vote on the border treaties of 2005 as it was declared: 78 to 4, with 68 needed", () => {
    const file = "stories/ee-border-treaties-2005.json";
    const read = readStory(readFileSync(join(import.meta.dirname, file), "utf8"), file, ee);
    if (read.kind === "invalid") throw new Error(file);
    const { course, fault } = followStory(ee, read.value);
    expect(fault).toBeUndefined();
    expect(course.at).toBe("proclamation");
    expect(course.happened.at(-1)?.rule).toBe("two-thirds-of-membership-extraordinary");
    expect(lastVote(course)).toEqual(["final-vote", "adopted", true]);
  });

  // Reported by vabaeestisona.com, 25 November 2015: 13 for, 63 against, 1 abstention; the other days are made up.
  it("goes on to the first reading after the motion to reject the border bill was lost, 2015", () => {
    const course = courseOf(
      ee,
      ...toFloor("changes-borders"),
      event("motion-to-reject.rejected", "2015-11-25", { for: 13, against: 63, abstaining: 1 }),
      event("first-reading.favourable", "2015-11-25"),
    );
    expect(lastVote(course)).toEqual(["motion-to-reject", "rejected", true]);
    expect(course.at).toBe("second-reading");
  });

  // Reported by riigikogu.ee: 41 of 101 came to an extraordinary session of 6 August, which was not held; no treaty was before it.
  it("decides nothing where 41 of 101 come to an extraordinary session, and asks no quorum of the next ordinary sitting", () => {
    const unheld = [
      ...toVote(),
      extraordinary,
      event("final-vote.noDecision", "2022-08-06", { for: 0, against: 0, present: 41 }),
    ];
    expect(lastVote(courseOf(ee, ...unheld))).toEqual(["final-vote", "noDecision", true]);
    const held = courseOf(
      ee,
      ...unheld,
      event("final-vote.adopted", "2022-09-14", { for: 12, against: 11, present: 41 }),
    );
    expect(lastVote(held)).toEqual(["final-vote", "adopted", true]);
    const again = courseOf(ee, ...unheld, extraordinary);
    expect(again.at).toBe("final-vote");
  });

  // The agenda of 6 July 2022 (643 SE) set the second reading for two hours after the first sitting.
  it("knows no interval between readings, and none that must stand between the first and the last", () => {
    const sameDay = [
      ...toFloor(),
      event("first-reading.favourable", "2022-07-06"),
      extraordinary,
      event("final-vote.adopted", "2022-07-06", { for: 79, against: 0, present: 79 }),
    ];
    expect(courseOf(ee, ...sameDay).at).toBe("proclamation");
    expect(conflictsIn(ee)).toHaveLength(1);
  });
});

describe("Estonia, constructed examples", () => {
  const vote = (outcome: string, counts: Record<string, number>, ...names: readonly string[]) =>
    lastVote(
      courseOf(ee, ...toVote(...names), event(`final-vote.${outcome}`, "2022-06-20", counts)),
    );

  it.each([
    ["adopted", { for: 12, against: 11, abstaining: 78, present: 101 }],
    ["rejected", { for: 40, against: 40, abstaining: 0, present: 80 }],
  ])("is %s by more for than against, without a quorum: %o", (outcome, counts) => {
    expect(vote(outcome, counts)).toEqual(["final-vote", outcome, true]);
  });

  it.each([
    ["adopted", 68, 68],
    ["rejected", 67, 101],
    // Too few present: the vote is taken, and the act is not passed.
    ["rejected", 60, 60],
  ])("is %s by %i of %i present where the borders change", (outcome, count, present) => {
    const counts = { for: count, against: 0, abstaining: 0, present };
    expect(vote(outcome, counts, "changes-borders")).toEqual(["final-vote", outcome, true]);
  });

  it("cannot verify a vote on loans between the ordinary majority and 51", () => {
    const money = (count: number) =>
      vote("adopted", { for: count, against: 20, present: 80 }, "financial-obligations")?.[1];
    expect([20, 21, 50, 51].map(money)).toEqual([
      "rejected",
      "cannotBeVerified",
      "cannotBeVerified",
      "adopted",
    ]);
  });

  const returned = [
    ...toVote(),
    event("final-vote.adopted", "2022-06-20", { for: 50, against: 20, present: 70 }),
    event("proclamation.presented", "2022-06-22"),
    event("proclamation.returned", "2022-07-04"),
    event("second-vote.adopted", "2022-09-14", { for: 40, against: 30, present: 70 }),
  ];

  it("lets the Riigikogu pass a returned act again, after which the President may ask the Court", () => {
    const course = courseOf(ee, ...returned);
    expect(times(course)).toContainEqual(["proclamation", "2022-07-05", "kept"]);
    expect(lastVote(course)).toEqual(["second-vote", "adopted", true]);
    expect(courseOf(ee, ...returned, event("review.notConform", "2022-12-01")).at).toBe("rejected");
    const asked = [...returned, event("review.asked", "2022-09-20")];
    const proclaimed = event("second-proclamation.signed", "2022-12-02");
    expect(refusedAfter(ee, ...asked, proclaimed)).toMatchObject({ kind: "waitsFor" });
    const deposited = courseOf(
      ee,
      ...asked,
      event("review.conform", "2022-12-01"),
      proclaimed,
      event("submission.laid", "2022-12-05"),
      event("publication.published", "2022-12-14"),
      event("international.deposited", "2022-12-20"),
    );
    expect(deposited.at).toBe("deposited");
  });

  it("cannot verify a second vote on the borders by fewer than 68", () => {
    const passed = event("final-vote.adopted", "2022-06-20", { for: 70, against: 1, present: 71 });
    const [, ...sinceVote] = returned.slice(toVote().length);
    const again = courseOf(ee, ...toVote("changes-borders"), passed, ...sinceVote);
    expect(lastVote(again)).toEqual(["second-vote", "cannotBeVerified", null]);
  });

  it("lapses with the term unless it was passed, and is withdrawn only while it is in the Riigikogu", () => {
    const ended: Happening = { kind: "termEnded", on: day("2023-03-05") };
    const withdrawn: Happening = { kind: "withdrawn", on: day("2023-03-05"), by: "government" };
    expect(courseOf(ee, ...toVote(), ended).at).toBe("lapsed");
    expect(courseOf(ee, ...toVote(), withdrawn).at).toBe("withdrawn");
    expect(courseOf(ee, ...returned, ended).at).toBe("second-proclamation");
    expect(refusedAfter(ee, ...returned, withdrawn)).toMatchObject({ kind: "tooLate" });
  });

  it("knows no referendum on a treaty", () => {
    expect(ee.bodies.filter(({ kind }) => kind === "people")).toEqual([]);
  });
});
