import { fileOf, procedureWith } from "../support/procedure-files.ts";
import fc from "fast-check";
import { addDays, addMonths, type IsoDate } from "../../src/time/date.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import type { NumberedSpan as Span } from "../../src/law/file/clock.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { courseOf, event } from "../procedures/files.ts";
import { authority, laid, name, read, time, vote } from "../procedures/parliament.ts";
import { day } from "../support/law.ts";

// Around the ends of months, in a leap year and in the years beside it.
const first = day("2027-11-25");
const late = day("2040-01-01");
const anyDay = fc.integer({ min: 0, max: 520 }).map((days) => addDays(first, days));
const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ unit: fc.constant("months" as const), n: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ unit: fc.constant("days" as const), n: fc.integer({ min: 1, max: 60 }) }),
);
const anyLimit = fc.record({
  span: anySpan,
  from: fc.constantFrom("dayAfter" as const, "sameDay" as const),
});
type Limit = { readonly span: Span; readonly from: "dayAfter" | "sameDay" };

const procedure = read([laid("bill"), vote("house-vote")], {
  clocks: [
    time("vote", { from: ["bill.laid"], to: "house-vote.done", standsStill: { name, authority } }),
  ],
});

/** The same procedure with another limit for its vote. */
const withLimit = ({ span, from }: Limit): typeof procedure =>
  procedureWith(procedure, {
    clocks: fileOf(procedure).clocks.map((clock) => ({
      ...clock,
      limit: span,
      counts: { ...(clock["counts"] as object), from },
    })),
  });

/** So many days from a day on, on which the case stands still. */
type Still = readonly [from: IsoDate, days: number];
const anyStill = fc.tuple(anyDay, fc.integer({ min: 1, max: 90 }));

const stoodStill = ([from, days]: Still): Happening => ({
  kind: "stoodStill",
  clock: "vote",
  on: knownDate(from),
  until: knownDate(addDays(from, days - 1)),
});

const dueOn = (start: IsoDate, limit: Limit, stills: readonly Still[]): IsoDate | null => {
  const course = courseOf(withLimit(limit), event("bill.laid", start), ...stills.map(stoodStill));
  return runsIn(course, { today: late })[0]?.day ?? null;
};

/** The last day, found by walking: each day on which the case does not stand still takes one from those that are left. */
const walked = (start: IsoDate, { span, from }: Limit, stills: readonly Still[]): IsoDate => {
  const firstCounted = from === "sameDay" ? start : addDays(start, 1);
  const due =
    span.unit === "months"
      ? addDays(addMonths(start, span.n), from === "sameDay" ? -1 : 0)
      : addDays(firstCounted, span.n - 1);
  const isStill = (on: IsoDate): boolean =>
    stills.some(([began, days]) => on >= began && on < addDays(began, days));
  let left = 0;
  for (let on = firstCounted; on <= due; on = addDays(on, 1)) left += 1;
  for (let on = firstCounted; ; on = addDays(on, 1)) {
    if (!isStill(on)) left -= 1;
    if (left === 0) return on;
  }
};

describe("A clock that stood still", () => {
  it("is due when as many running days have passed as it had, however suspensions lie and overlap", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyLimit,
        fc.array(anyStill, { maxLength: 4 }),
        (start, limit, stills) => {
          const due = dueOn(start, limit, stills);
          expect(due).toBe(walked(start, limit, stills));
          expect(dueOn(start, limit, [])?.localeCompare(due ?? "")).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
