import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IsoDate } from "../../src/time/date.ts";
import { followStory, readStory } from "../../src/case/course/story.ts";
import type { Course } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { authority } from "./parliament.ts";
import {
  procedureText,
  classes,
  courseOf,
  event,
  procedureIn,
  times,
  votes,
  day,
  refusedAfter,
} from "./files.ts";

describe("Poland", () => {
  const pl = procedureIn("pl-consent/2026.1.json");
  const toSejm = (name: string, ...before: Parameters<typeof courseOf>[1][]) => [
    classes(name),
    ...before,
    event("bill.laid", "2021-04-28"),
    event("first-reading.favourable", "2021-05-04"),
    event("second-reading.favourable", "2021-05-04"),
  ];
  const sejm = event("sejm.adopted", "2021-05-04", { for: 290, against: 33, abstaining: 133 });
  const toSenate = [...toSejm("statute-of-consent"), sejm, event("senate.presented", "2021-05-04")];

  // Reported: rmf24.pl (Sejm), wprost.pl (Senate, signature); the days before 4 May are made up.
  it("judges the votes on the own resources of the Union, 2021, as they were declared", () => {
    const course = courseOf(
      pl,
      ...toSenate,
      event("senate.adopted", "2021-05-27", { for: 98, against: 0, abstaining: 2 }),
    );
    expect(course.at).toBe("signature");
    expect(votes(course)).toEqual([
      ["sejm", "adopted", true],
      ["senate", "adopted", true],
    ]);
    expect(times(course)).toContainEqual(["senate", "2021-06-02", "kept"]);
  });

  it("cannot verify the same vote under Art. 90, where abstentions decide it", () => {
    const choice = event("choice.by-statute", "2021-04-20", {
      for: 300,
      against: 100,
      abstaining: 20,
    });
    const course = courseOf(pl, ...toSejm("transfer-of-powers", choice), sejm);
    expect(course.at).toBe("senate-art-90");
    expect(votes(course)).toEqual([
      ["choice", "adopted", true],
      ["sejm", "cannotBeVerified", null],
    ]);
  });

  // Reported: rmf24.pl, rp.pl and kazimierzkleina.pl, 2008; the days are made up.
  it("judges the votes on the Lisbon treaty as they were declared", () => {
    const course = courseOf(
      pl,
      ...toSejm(
        "transfer-of-powers",
        event("choice.by-statute", "2008-02-28", { for: 357, against: 55, abstaining: 7 }),
      ).slice(0, 2),
      event("bill.laid", "2008-03-01"),
      event("first-reading.favourable", "2008-03-13"),
      event("second-reading.favourable", "2008-03-18"),
      event("sejm.adopted", "2008-04-01", { for: 384, against: 56, abstaining: 12 }),
      event("senate-art-90.adopted", "2008-04-02", { for: 74, against: 17, abstaining: 6 }),
    );
    expect(votes(course).map(([, ...vote]) => vote)).toEqual([
      ["adopted", true],
      ["adopted", true],
      ["adopted", true],
    ]);
  });

  it("takes silence of the Senate as adoption, once 30 days have passed", () => {
    const silent = (on: string) => ({ ...event("senate.adopted", on), bySilence: true }) as const;
    const late = courseOf(pl, ...toSenate, silent("2021-06-05"));
    expect(late.at).toBe("signature");
    expect(times(late)).toContainEqual(["senate", "2021-06-03", "kept"]);
    expect(times(courseOf(pl, ...toSenate, silent("2021-06-01")))).toContainEqual([
      "senate",
      "2021-06-03",
      "broken",
    ]);
    // An adoption by silence was voted on by nobody.
    expect(votes(late)).toEqual([["sejm", "adopted", true]]);
  });

  it.each([
    ["sejm-on-amendments.rejected", "amended", "signature"],
    ["sejm-on-rejection.adopted", "rejected", "signature"],
    ["sejm-on-rejection.rejected", "rejected", "rejected"],
  ])("goes by %s after the Senate has %s, to %s", (next, senate, end) => {
    const counts = { for: 60, against: 30, abstaining: 5 };
    const course = courseOf(
      pl,
      ...toSenate,
      event(`senate.${senate}`, "2021-05-20", counts),
      event(next, "2021-05-28", { for: 200, against: 210, abstaining: 10 }),
    );
    expect(course.at).toBe(end);
  });

  it("stops the 21 days while the Tribunal considers the statute", () => {
    const course = courseOf(
      pl,
      ...toSenate,
      event("senate.adopted", "2021-05-20", { for: 60, against: 30, abstaining: 5 }),
      event("signature.presented", "2021-05-24"),
      event("statute-review.asked", "2021-06-01"),
      event("statute-review.conform", "2021-08-30"),
      event("signature.signed", "2021-09-05"),
    );
    expect(times(course)).toContainEqual(["signature", "2021-09-11", "kept"]);
  });

  it("lets no statute be returned that the Tribunal has found to conform", () => {
    const presented = [
      ...toSenate,
      event("senate.adopted", "2021-05-20", { for: 60, against: 30, abstaining: 5 }),
      event("signature.presented", "2021-05-24"),
    ];
    const returned = event("signature.returned", "2021-09-05");
    expect(courseOf(pl, ...presented, returned).at).toBe("override");
    const asked = event("statute-review.asked", "2021-06-01");
    const conform = event("statute-review.conform", "2021-08-30");
    expect(courseOf(pl, ...presented, asked, conform, returned).at).toBe("signature");
  });

  it("leaves a referendum without half of those entitled undecided, and the choice to the Sejm again", () => {
    const course = courseOf(
      pl,
      classes("transfer-of-powers"),
      event("choice.by-referendum", "2003-04-17", { for: 300, against: 100, abstaining: 20 }),
      event("referendum.noDecision", "2003-06-08", {
        for: 8,
        against: 2,
        turnout: 10,
        electorate: 30,
      }),
    );
    expect(course.at).toBe("choice");
    expect(votes(course).at(-1)).toEqual(["referendum", "noDecision", true]);
  });

  it("keeps no time by a vote that decides nothing, though that leads the case on", () => {
    const inTime = readProcedure(
      procedureText("pl-consent/2026.1.json").replace(
        '"clocks": [',
        `"clocks": [${JSON.stringify({
          id: "vote-of-people",
          name: { en: "vote of the people" },
          limit: { unit: "days", n: 60 },
          from: ["choice.by-referendum"],
          to: "referendum.done",
          counts: { from: "dayAfter", authority },
          authority,
        })},`,
      ),
      "pl",
    );
    if (inTime.kind === "invalid") throw new Error(JSON.stringify(inTime.faults));
    const few = { for: 20, against: 5, electorate: 100, turnout: 30 };
    const course = courseOf(
      inTime.value,
      classes("transfer-of-powers"),
      event("choice.by-referendum", "2021-03-01", { for: 300, against: 50, abstaining: 10 }),
      event("referendum.noDecision", "2021-04-14", few),
    );
    expect(course.at).toBe("choice");
    expect(times(course, "2021-04-20").filter((one) => String(one).includes("kept"))).toEqual([]);
  });

  it("notifies the Sejm of a treaty that is in neither class", () => {
    const notice = { ...event("notice.laid", "2021-03-01"), by: "prime-minister" };
    const noted = [classes(), notice];
    expect(judgeCourse(courseOf(pl, ...noted), "2030-01-01" as IsoDate).lacking).toEqual([]);
    const course = courseOf(pl, ...noted, event("opinion.ended", "2021-04-01"));
    expect(course.at).toBe("international");
    expect(times(course)).toEqual([["notice", "2021-03-31", "kept"]]);
    expect(courseOf(pl, ...noted, event("opinion.negative-opinion", "2021-03-20")).at).toBe(
      "reconsideration",
    );
  });
});

const ua = procedureIn("ua-verkhovna-rada/2026.1.json");
const today = "2030-01-01" as IsoDate;
const toVote = (...names: readonly string[]) => [
  classes(...names),
  event("bill.laid", "2021-02-01"),
  event("foreign-policy-committee.favourable", "2021-02-10"),
];
const adopted = event("vote.adopted", "2021-02-16", { for: 250 });
const toPresident = (...names: readonly string[]) => [
  ...toVote(...names),
  adopted,
  event("chairman.signed", "2021-02-18"),
  event("president.presented", "2021-02-19"),
];
const lastVote = (course: Course) => votes(course).at(-1);

describe("Ukraine, as it happened", () => {
  // Votes by the rule of 226 that also binds laws on ratification; none of them was on one. The days of the steps are made up.
  it.each([
    ["to end the treaty of friendship, 18 January 2018 (mk.ru)", "rejected", 104],
    ["on a procedural motion, October 2013 (rbc.ua)", "rejected", 224],
    ["on a resolution, 24 February 2025 (ecbnnews.com)", "rejected", 218],
    ["on the same resolution, repeated (cccv.info)", "adopted", 268],
  ])("judges the vote %s as %s with %i votes", (_, outcome, count) => {
    const vote = event(`vote.${outcome}`, "2021-02-16", { for: count });
    expect(lastVote(courseOf(ua, ...toVote(), vote))).toEqual(["vote", outcome, true]);
  });

  it("may repeat a vote that failed, or reject the bill: the law on this was not read", () => {
    const failed = [...toVote(), event("vote.rejected", "2025-02-24", { for: 218 })];
    const repeated = courseOf(
      ua,
      ...failed,
      event("after-failed-vote.vote-again", "2025-02-24"),
      event("vote.adopted", "2025-02-24", { for: 268 }),
    );
    expect(repeated.at).toBe("chairman");
    expect(courseOf(ua, ...failed, event("after-failed-vote.bill-falls", "2025-02-24")).at).toBe(
      "rejected",
    );
    const first = [...toVote(), event("first-reading.rejected", "2025-02-24", { for: 218 })];
    const again = event("after-failed-vote.vote-again", "2025-02-24");
    expect(courseOf(ua, ...first, again).at).toBe("first-reading");
  });
});

describe("Ukraine, constructed examples", () => {
  // That the Chairman sends the law without delay is no number of days.
  const toldOnly = ["sending", null, "cannotBeVerified"];
  it("goes by the Chairman where the President lets the ten days after an override pass", () => {
    const file = "stories/ua-constructed-override.json";
    const read = readStory(readFileSync(join(import.meta.dirname, file), "utf8"), file, ua);
    if (read.kind === "invalid") throw new Error(file);
    const { course, fault } = followStory(ua, read.value, { today });
    expect(fault).toBeUndefined();
    expect(course.at).toBe("deposited");
    expect(votes(course)).toEqual([
      ["vote", "adopted", true],
      ["override", "adopted", true],
    ]);
    expect(times(course)).toEqual([
      ["president", "2021-03-05", "kept"],
      ["president-after-override", "2021-03-27", "kept"],
      toldOnly,
    ]);
    expect(judgeCourse(course, today).lacking).toEqual([]);
  });

  it.each([
    ["vote", "rejected", 225],
    ["vote", "adopted", 226],
  ])("%s is %s by %i with nobody against", (stage, outcome, count) => {
    const vote = event(`${stage}.${outcome}`, "2021-02-16", { for: count, against: 0 });
    expect(lastVote(courseOf(ua, ...toVote(), vote))).toEqual([stage, outcome, true]);
  });

  it.each([
    ["rejected", 299, "rejected"],
    ["adopted", 300, "president-after-override"],
  ])("an override is %s by %i", (outcome, count, at) => {
    const course = courseOf(
      ua,
      ...toPresident(),
      event("president.returned", "2021-03-01"),
      event(`override.${outcome}`, "2021-03-16", { for: count, against: 0 }),
    );
    expect(lastVote(course)).toEqual(["override", outcome, true]);
    expect(course.at).toBe(at);
  });

  it("counts a law as approved once the President has let fifteen days pass, and not a day sooner", () => {
    const silent = (on: string) => ({ ...event("president.signed", on), bySilence: true }) as const;
    const course = courseOf(ua, ...toPresident(), silent("2021-03-08"));
    expect(course.at).toBe("promulgation");
    expect(times(course)).toEqual([["president", "2021-03-06", "kept"], toldOnly]);
    expect(times(courseOf(ua, ...toPresident(), silent("2021-03-05")))).toEqual([
      ["president", "2021-03-06", "broken"],
      toldOnly,
    ]);
    // Whether the day of receipt counts was not read: the law decides nothing for the day between.
    expect(times(courseOf(ua, ...toPresident(), silent("2021-03-06")))).toEqual([
      ["president", "2021-03-06", "cannotBeVerified"],
      toldOnly,
    ]);
  });

  it("takes a return after the fifteen days as too late", () => {
    const late = courseOf(ua, ...toPresident(), event("president.returned", "2021-03-10"));
    expect(times(late)[0]).toEqual(["president", "2021-03-06", "broken"]);
  });

  it("puts a law on a change of territory to a referendum, no matter who promulgates it", () => {
    const territory = toPresident("changes-territory");
    const signed = courseOf(ua, ...territory, event("president.signed", "2021-02-25"));
    expect(signed.at).toBe("referendum");
    const yes = event("referendum.adopted", "2021-06-01");
    expect(courseOf(ua, ...territory, event("president.signed", "2021-02-25"), yes).at).toBe(
      "promulgation",
    );
    const overridden = [
      ...territory,
      event("president.returned", "2021-03-01"),
      event("override.adopted", "2021-03-16", { for: 300 }),
      event("president-after-override.presented", "2021-03-17"),
      event("president-after-override.notInTime", "2021-03-29"),
    ];
    expect(courseOf(ua, ...overridden, yes).at).toBe("promulgation-by-chairman");
    expect(courseOf(ua, ...overridden, event("referendum.rejected", "2021-06-01")).at).toBe(
      "rejected",
    );
  });

  it("misses the documents of Rule 194, and the texts that a multilateral treaty needs", () => {
    const given = ["certified-copy", "original", "official-translation"];
    const course = courseOf(ua, classes("multilateral", "reservations-of-ukraine"), {
      ...event("bill.laid", "2021-02-01"),
      with: given,
    });
    const missing = judgeCourse(course, today).lacking.map((one) =>
      one.kind === "without" ? one.rule : one.kind,
    );
    expect(missing).toEqual(["stages.bill.with.explanatory-note", "stages.bill.with.reservations"]);
  });

  it("waits with the vote for a committee of the subject that has begun", () => {
    const begun = event("subject-committees.referred", "2021-02-05");
    expect(refusedAfter(ua, ...toVote(), begun, adopted)).toMatchObject({ kind: "waitsFor" });
  });

  it("lapses with the powers of its author before the first reading, and not after", () => {
    const ended: Happening = { kind: "termEnded", on: day("2021-02-15") };
    const read = event("first-reading.adopted", "2021-02-12", { for: 240 });
    expect(courseOf(ua, ...toVote(), ended).at).toBe("lapsed");
    expect(courseOf(ua, ...toVote(), read, ended).at).toBe("vote");
  });
});
