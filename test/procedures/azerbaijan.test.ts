import { courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";

describe("Azerbaijan", () => {
  const az = procedureIn("az-milli-majlis/2026.1.json");
  const toVote = [
    event("draft-law.laid", "2026-01-20"),
    event("committee.referred", "2026-01-21"),
    event("committee.favourable", "2026-02-02"),
  ];
  const present = { present: 110, against: 2, abstaining: 3 };
  const toAssent = [
    ...toVote,
    event("plenary.adopted", "2026-02-10", { for: 105, ...present }),
    event("head-of-state.presented", "2026-02-12"),
  ];

  // The days and counts are made up for this test; the vote of 10 February 2026 was reported without counts.
  it("goes from the draft law to the deposit", () => {
    const course = courseOf(
      az,
      ...toAssent,
      event("head-of-state.signed", "2026-03-03"),
      event("publication.published", "2026-03-05"),
      event("international.instrumentSigned", "2026-03-20"),
      event("international.notified", "2026-03-27"),
      event("international.deposited", "2026-04-01"),
    );
    expect(course.at).toBe("deposited");
    expect(votes(course)).toEqual([["plenary", "adopted", true]]);
    expect(times(course)).toEqual([
      ["vote", "2026-03-19", "kept"],
      ["presentation", "2026-02-23", "kept"],
      ["signature", "2026-04-08", "kept"],
    ]);
  });

  it("ends with a vote short of 63", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.rejected", "2026-02-10", { for: 62, present: 110 }),
    );
    expect(course.at).toBe("rejected");
    expect(votes(course)).toEqual([["plenary", "rejected", true]]);
  });

  it("decides nothing with 82 present, and votes again", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.noDecision", "2026-02-10", { for: 80, present: 82 }),
      event("plenary.adopted", "2026-02-11", { for: 80, present: 83 }),
    );
    expect(votes(course)).toEqual([
      ["plenary", "noDecision", true],
      ["plenary", "adopted", true],
    ]);
    expect(course.rounds["plenary"]).toBe(2);
  });

  it("still owes the vote after a sitting that decided nothing", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.noDecision", "2026-02-10", { for: 80, present: 82 }),
      event("plenary.adopted", "2026-03-25", { for: 80, present: 83 }),
    );
    expect(times(course)).toEqual([
      ["vote", "2026-03-20", "broken"],
      ["presentation", "2026-04-08", "broken"],
    ]);
  });

  describe("after a return", () => {
    const first = (votesFor: number) => [
      ...toVote,
      event("plenary.adopted", "2026-02-10", { for: votesFor, present: 110 }),
      event("head-of-state.presented", "2026-02-12"),
      event("head-of-state.returned", "2026-03-01"),
    ];
    it.each([
      { one: 70, two: 83, outcome: "adopted", agrees: true },
      { one: 70, two: 82, outcome: "rejected", agrees: false },
      { one: 90, two: 95, outcome: "adopted", agrees: true },
      { one: 90, two: 94, outcome: "cannotBeVerified", agrees: null },
    ])(
      "and a first vote of $one, a second of $two is $outcome",
      ({ one, two, outcome, agrees }) => {
        const again = event("second-vote.adopted", "2026-03-20", { for: two, present: 110 });
        expect(votes(courseOf(az, ...first(one), again)).at(-1)).toEqual([
          "second-vote",
          outcome,
          agrees,
        ]);
      },
    );

    it("no second signature is asked for", () => {
      const again = event("second-vote.adopted", "2026-03-20", { for: 100, present: 110 });
      expect(courseOf(az, ...first(70), again).at).toBe("international");
      expect(
        refusedAfter(az, ...first(70), again, event("head-of-state.signed", "2026-03-21")),
      ).toMatchObject({
        kind: "stageNotOpen",
      });
    });
  });

  it("gives 20 days where one of four bodies declared the draft urgent", () => {
    const course = courseOf(
      az,
      { kind: "declared", declaration: "urgent", on: day("2026-01-20") },
      ...toVote,
      event("plenary.adopted", "2026-02-10", { for: 105, ...present }),
    );
    expect(times(course)).toContainEqual(["vote", "2026-02-09", "broken"]);
    expect(az.declarations?.[0]?.by).toHaveLength(4);
  });

  it("says that a limit is in doubt where one reading of the first day keeps it and the other does not", () => {
    const course = courseOf(az, ...toAssent, event("head-of-state.signed", "2026-04-09"));
    expect(times(course).at(-1)).toEqual(["signature", "2026-04-09", "cannotBeVerified"]);
  });

  it("reports an overdue signature once the last day has passed", () => {
    const course = courseOf(az, ...toAssent);
    expect(times(course, "2026-04-09").at(-1)).toEqual([
      "signature",
      "2026-04-09",
      "cannotBeVerified",
    ]);
    expect(times(course, "2026-04-10").at(-1)).toEqual(["signature", "2026-04-09", "broken"]);
  });

  it("may be withdrawn until it is adopted, and not afterwards", () => {
    const withdrawn = { kind: "withdrawn", on: day("2026-02-09") } as const;
    expect(courseOf(az, ...toVote, withdrawn).at).toBe("withdrawn");
    expect(refusedAfter(az, ...toAssent, withdrawn)).toEqual({
      kind: "tooLate",
      after: "plenary.adopted",
    });
  });

  it("ends where the Constitutional Court finds that the treaty does not conform", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("review.asked", "2026-02-03"),
      event("review.notConform", "2026-02-20"),
    );
    expect(course.at).toBe("rejected");
  });
});
