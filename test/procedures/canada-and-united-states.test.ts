import { eventText } from "../../src/law/file/event.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SittingCalendar } from "../../src/time/calendar.ts";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { followStory, readStory } from "../../src/case/course/story.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";

const ca = procedureIn("ca-tabling/2026.1.json");
const today = "2030-01-01" as IsoDate;

/** Constructed: the House of Commons sits from Monday to Friday of every week of 2025. */
const calendar = ((): SittingCalendar => {
  const days: IsoDate[] = [];
  for (let one = "2025-01-06" as IsoDate; one <= "2025-12-31"; one = addDays(one, 1)) {
    const weekday = new Date(`${one}T00:00:00Z`).getUTCDay();
    if (weekday >= 1 && weekday <= 5) days.push(one);
  }
  return { houses: { "house-of-commons": days }, endsOn: "2025-12-31" as IsoDate };
})();

// Tabled on Monday 27 January: the 21st sitting day after it is Tuesday 25 February, or Monday the 24th if the 27th counts.
const tabled = [classes(), event("tabling.laid", "2025-01-27")];
const exception = (by: string): Happening => ({
  kind: "declared",
  declaration: "exception",
  on: day("2025-01-20"),
  by,
});

describe("Canada", () => {
  const times = (...happened: readonly Happening[]): readonly unknown[] =>
    runsIn(courseOf(ca, ...happened), { today, calendar }).map(
      ({ clock, day: due, verdict, why }) => [clock.id, due, verdict, why],
    );

  it("goes on after 21 sitting days without a motion, and may end with a decision of the Government", () => {
    const ended = event("waiting.ended", "2025-02-26");
    expect(times(...tabled, ended)).toEqual([["waiting", "2025-02-25", "kept", "inTime"]]);
    expect(courseOf(ca, ...tabled, ended).at).toBe("decision");
    const after = (what: string) =>
      courseOf(ca, ...tabled, ended, event(`decision.${what}`, "2025-03-03")).at;
    expect(after("adopted")).toBe("international");
    expect(after("rejected")).toBe("rejected");
  });

  it("has not waited long enough after 20 sitting days", () => {
    expect(times(...tabled, event("waiting.ended", "2025-02-24"))).toEqual([
      ["waiting", "2025-02-25", "broken", "tooEarly"],
    ]);
  });

  it("cannot verify the one day on which it matters whether the day of tabling counts", () => {
    expect(times(...tabled, event("waiting.ended", "2025-02-25"))).toEqual([
      ["waiting", "2025-02-25", "cannotBeVerified", "firstDayUnverified"],
    ]);
  });

  it("records a motion against the treaty, which stops nothing", () => {
    const file = "stories/ca-constructed-motion.json";
    const read = readStory(readFileSync(join(import.meta.dirname, file), "utf8"), file, ca);
    if (read.kind === "invalid") throw new Error(file);
    const { course, courses, fault } = followStory(ca, read.value, { today, calendar });
    expect(fault).toBeUndefined();
    expect(courses[2]?.at).toBe("waiting");
    expect(course.at).toBe("deposited");
    const judged = judgeCourse(course, today, calendar);
    expect(judged.lacking).toEqual([]);
    expect(
      judged.runs.map(({ clock, metBy, verdict }) => [
        clock.id,
        metBy && eventText(metBy),
        verdict,
      ]),
    ).toEqual([
      ["waiting", "waiting.motion", "kept"],
      ["waiting", "waiting.ended", "kept"],
      ["before-bill", "implementing-bill.laid", "kept"],
    ]);
  });

  it("holds back the implementing bill, though ratification does not wait for it", () => {
    const law = [
      classes("needs-legislation"),
      event("tabling.laid", "2025-01-27"),
      event("waiting.ended", "2025-02-26"),
    ];
    const bill = (on: string) => times(...law, event("implementing-bill.laid", on)).at(-1);
    expect(bill("2025-02-21")).toEqual(["before-bill", "2025-02-25", "broken", "tooEarly"]);
    expect(bill("2025-02-25")).toEqual(["before-bill", "2025-02-25", "kept", "inTime"]);
    expect(courseOf(ca, ...law, event("decision.adopted", "2025-03-01")).at).toBe("international");
  });

  it("knows no waiting period for a treaty that binds by signature", () => {
    const signed = [classes("bound-by-signature"), event("tabling.laid", "2025-01-27")];
    expect(courseOf(ca, ...signed).at).toBe("decision");
    expect(times(...signed)).toEqual([]);
  });

  it.each(["prime-minister", "cabinet"])(
    "is bound first under an exception by the %s, and tables the treaty afterwards",
    (by) => {
      const bound = [
        classes(),
        exception(by),
        event("decision.adopted", "2025-01-21"),
        event("international.deposited", "2025-01-22"),
      ];
      const course = courseOf(ca, ...bound);
      expect(course.at).toBe("late-tabling");
      expect(judgeCourse(course, today).lacking).toEqual([]);
      expect(courseOf(ca, ...bound, event("late-tabling.laid", "2025-02-03")).at).toBe("deposited");
    },
  );

  it("cuts the time short by an exception, and then tables nothing again", () => {
    const course = courseOf(
      ca,
      ...tabled,
      exception("cabinet"),
      event("decision.adopted", "2025-02-03"),
      event("international.deposited", "2025-02-04"),
    );
    expect(course.at).toBe("deposited");
    expect(refusedAfter(ca, ...tabled, exception("cabinet"), exception("cabinet"))).toMatchObject({
      kind: "alreadyDeclared",
    });
  });

  it("names both sources on who grants an exception", () => {
    expect(conflictsIn(ca).map(({ path }) => path)).toEqual(["declarations[0]"]);
  });
});

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
