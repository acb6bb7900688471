import { classes, courseOf, event, procedureIn, times, votes } from "./files.ts";

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

  it("notifies the Sejm of a treaty that is in neither class", () => {
    const noted = [classes(), event("notice.laid", "2021-03-01")];
    const course = courseOf(pl, ...noted, event("opinion.ended", "2021-04-01"));
    expect(course.at).toBe("international");
    expect(times(course)).toEqual([["notice", "2021-03-31", "kept"]]);
    expect(courseOf(pl, ...noted, event("opinion.negative-opinion", "2021-03-20")).at).toBe(
      "reconsideration",
    );
  });
});
