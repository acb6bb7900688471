import { courseOf, day, event, procedureIn, times, votes } from "./files.ts";

describe("the United States", () => {
  const us = procedureIn("us-senate/2026.1.json");
  const toConsent = [
    event("message.laid", "2024-01-10"),
    event("committee.favourable", "2024-03-01"),
    event("second-reading.begun", "2024-03-05"),
    event("second-reading.withoutRecommendation", "2024-03-05"),
  ];
  const consent = (what: string, counts: Record<string, number>) =>
    event(`consent.${what}`, "2024-03-07", { membersInOffice: 100, ...counts });

  it.each([
    [67, 100, "adopted"],
    [66, 100, "rejected"],
    [60, 90, "adopted"],
  ])("consents by %i of %i present: %s", (votesFor, present, outcome) => {
    const course = courseOf(
      us,
      ...toConsent,
      consent(outcome, { for: votesFor, against: present - votesFor, present }),
    );
    expect(votes(course)).toEqual([["consent", outcome, true]]);
  });

  it("adopts reservations by a simple majority first, and the Vice President decides a tie", () => {
    const reservation = (counts: Record<string, number>, tie?: "for") => ({
      ...event("reservations.adopted", "2024-03-06"),
      ballot: {
        counts: { present: 100, membersInOffice: 100, ...counts },
        ...(tie === undefined ? {} : { tie }),
      },
    });
    const course = courseOf(
      us,
      ...toConsent,
      reservation({ for: 51, against: 49 }),
      reservation({ for: 50, against: 50 }, "for"),
      consent("adopted", { for: 70, against: 30, present: 100 }),
    );
    expect(votes(course).map(([, outcome]) => outcome)).toEqual(["adopted", "adopted", "adopted"]);
    expect(course.at).toBe("international");
  });

  it("starts again with the committee in a new Congress, and the treaty stays", () => {
    const course = courseOf(us, ...toConsent, { kind: "termEnded", on: day("2025-01-03") });
    expect(course.at).toBe("committee");
    expect(course.rounds["committee"]).toBe(2);
  });

  it("goes back to no committee once the Senate has consented", () => {
    const consented = [
      ...toConsent,
      consent("adopted", { for: 70, against: 30, present: 100 }),
      { kind: "termEnded", on: day("2025-01-03") } as const,
    ];
    expect(courseOf(us, ...consented).at).toBe("international");
  });

  it("lies over one day, unless the Senate waives that", () => {
    const early = [...toConsent.slice(0, 2), event("second-reading.begun", "2024-03-01")];
    expect(times(courseOf(us, ...early))).toContainEqual([
      "lie-over",
      expect.any(String),
      "broken",
    ]);
    const waived = { kind: "waived", clock: "lie-over", on: day("2024-03-01") } as const;
    expect(times(courseOf(us, ...toConsent.slice(0, 2), waived, ...early.slice(2)))).toContainEqual(
      ["lie-over", null, "kept"],
    );
  });
});
