import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SittingCalendar } from "../../src/clocks/calendar.ts";
import { addDays, type IsoDate } from "../../src/clocks/dates/date.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { followStory, readStory } from "../../src/law/procedure/story.ts";
import { deadlinesOf } from "../../src/procedure/model/deadline.ts";
import type { Happening } from "../../src/procedure/model/happening.ts";
import { judgeCourse } from "../../src/procedure/model/judged-course.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter } from "./files.ts";

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
const times = (...happened: readonly Happening[]): readonly unknown[] =>
  deadlinesOf(courseOf(ca, ...happened), today, { calendar }).map(
    ({ clock, day: due, verdict, why }) => [clock.id, due, verdict, why],
  );

// Tabled on Monday 27 January: the 21st sitting day after it is Tuesday 25 February, or Monday the 24th if the 27th counts.
const tabled = [classes(), event("tabling.laid", "2025-01-27")];
const exception = (by: string): Happening => ({
  kind: "declared",
  declaration: "exception",
  on: day("2025-01-20"),
  by,
});

describe("Canada", () => {
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
    const { course, courses, fault } = followStory(ca, read.value);
    expect(fault).toBeUndefined();
    expect(courses[2]?.at).toBe("waiting");
    expect(course.at).toBe("deposited");
    const judged = judgeCourse(course, today, calendar);
    expect(judged.acts).toEqual([]);
    expect(judged.deadlines.map(({ clock, metBy, verdict }) => [clock.id, metBy, verdict])).toEqual(
      [
        ["waiting", "waiting.motion", "kept"],
        ["waiting", "waiting.ended", "kept"],
        ["before-bill", "implementing-bill.laid", "kept"],
      ],
    );
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
      expect(judgeCourse(course, today).acts).toEqual([]);
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
