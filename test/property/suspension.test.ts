import fc from "fast-check";
import { limitsOf, stoppedLimits, type Run } from "../../src/clocks/clock-limits.ts";
import { addDays, addMonths, type IsoDate } from "../../src/clocks/dates/date.ts";
import {
  earliestDay,
  knownDate,
  latestDay,
  type FactDate,
} from "../../src/clocks/dates/fact-date.ts";
import type { ClockRule, Span } from "../../src/procedure/profile/profile.ts";
import { possiblyStopped, surelyStopped } from "../../src/clocks/stopped-days.ts";
import type { Suspension } from "../../src/procedure/case/slots/suspensions.ts";
import { azerbaijan, day } from "../support/law.ts";

// Around the ends of months, in a leap year and in the years beside it.
const first = day("2027-11-25");
const anyDay = fc.integer({ min: 0, max: 520 }).map((days) => addDays(first, days));
const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ unit: fc.constant("months" as const), n: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ unit: fc.constant("days" as const), n: fc.integer({ min: 1, max: 60 }) }),
);
const anyRule: fc.Arbitrary<ClockRule> = fc
  .constantFrom("dayAfter" as const, "sameDay" as const)
  .map((countsFrom) => ({ ...azerbaijan().clocks.vote, countsFrom }));

const anyClock = fc.record({ span: anySpan, rule: anyRule });

const suspension = (began: FactDate, ended: FactDate): Suspension =>
  ({ began: { act: { on: began } }, ended: { act: { on: ended } } }) as Suspension;
const zone = "Asia/Baku";
const stopsOf = (suspensions: readonly Suspension[]) => ({
  surely: surelyStopped(suspensions, zone),
  possibly: possiblyStopped(suspensions, zone),
});

/** The last day, found by walking: each day that is not suspended takes one from those that are left. */
const walked = (
  start: IsoDate,
  { span, rule }: Run,
  isStill: (on: IsoDate) => boolean,
): IsoDate => {
  const firstCounted = rule.countsFrom === "sameDay" ? start : addDays(start, 1);
  const due =
    span.unit === "months"
      ? addDays(addMonths(start, span.n), rule.countsFrom === "sameDay" ? -1 : 0)
      : addDays(firstCounted, span.n - 1);
  let left = 0;
  for (let on = firstCounted; on <= due; on = addDays(on, 1)) left += 1;
  for (let on = firstCounted; ; on = addDays(on, 1)) {
    if (!isStill(on)) left -= 1;
    if (left === 0) return on;
  }
};

type Known = readonly [IsoDate, number];
const walkedOver = (start: IsoDate, run: Run, spans: readonly Known[]): IsoDate =>
  walked(start, run, (on) => spans.some(([from, days]) => on >= from && on < addDays(from, days)));

describe("A clock that stood still", () => {
  it("is due when as many running days have passed as it had, however suspensions lie and overlap", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyClock,
        fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 90 })), { maxLength: 4 }),
        (start, clock, spans) => {
          const run: Run = { startedOn: knownDate(start), ...clock };
          const stops = stopsOf(
            spans.map(([from, days]) =>
              suspension(knownDate(from), knownDate(addDays(from, days))),
            ),
          );
          const due = walkedOver(start, run, spans);
          expect(stoppedLimits(run, stops)).toEqual({ certainlyBy: due, possiblyBy: due });
          expect(limitsOf(run).certainlyBy?.localeCompare(due)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  const width = fc.integer({ min: 0, max: 4 });
  const between = (from: IsoDate, days: number): FactDate =>
    days === 0 ? knownDate(from) : { kind: "between", from, to: addDays(from, days) };
  const daysOf = (date: FactDate): readonly IsoDate[] => {
    const [from, to] = [earliestDay(date) ?? first, latestDay(date) ?? first];
    const days: IsoDate[] = [];
    for (let on = from; on <= to; on = addDays(on, 1)) days.push(on);
    return days;
  };

  it("is due on no reading of uncertain days before what is certain, and on none after what is possible", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyDay, width),
        anyClock,
        fc.tuple(anyDay, width, fc.integer({ min: 0, max: 40 }), width),
        (starts, clock, [from, wideFrom, days, wideTo]) => {
          const startedOn = between(...starts);
          const [began, ended] = [between(from, wideFrom), between(addDays(from, days), wideTo)];
          const run: Run = { startedOn, ...clock };
          const dues = daysOf(startedOn).flatMap((start) =>
            daysOf(began).flatMap((on) =>
              daysOf(ended)
                .filter((until) => until >= on)
                .map((until) => walked(start, run, (each) => each >= on && each < until)),
            ),
          );
          const sorted = dues.toSorted();
          const limits = stoppedLimits(run, stopsOf([suspension(began, ended)]));
          expect(limits).toEqual({ certainlyBy: sorted[0], possiblyBy: sorted.at(-1) });
        },
      ),
      { numRuns: 300 },
    );
  });

  type Told = "known" | "between" | "unknown";
  const anyTold = fc.constantFrom<Told[]>("known", "between", "unknown");
  const toldOf = (on: IsoDate, told: Told, [before, after]: readonly [number, number]): FactDate =>
    told === "unknown"
      ? { kind: "unknown" }
      : told === "known"
        ? knownDate(on)
        : { kind: "between", from: addDays(on, -before), to: addDays(on, after) };
  const anySuspension = fc.record({
    from: anyDay,
    days: fc.integer({ min: 0, max: 60 }),
    told: fc.tuple(anyTold, anyTold),
    spread: fc.tuple(width, width),
    // Nothing is recorded before it happened.
    recordedAfter: fc.integer({ min: 4, max: 30 }),
  });

  it("is due between what is certain and what is possible, however little the record says of its suspensions", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyDay, width, width),
        anyClock,
        fc.array(anySuspension, { maxLength: 4 }),
        ([start, before, after], clock, all) => {
          const startedOn = between(addDays(start, -before), before + after);
          const run: Run = { startedOn, ...clock };
          const entered = all.map(({ from, days, told, spread, recordedAfter }) => {
            const until = addDays(from, days);
            const recorded = (on: IsoDate) => `${addDays(on, recordedAfter)}T09:00:00.000Z`;
            return {
              began: { act: { on: toldOf(from, told[0], spread) }, datedAt: recorded(from) },
              ended: { act: { on: toldOf(until, told[1], spread) }, datedAt: recorded(until) },
            } as Suspension;
          });
          const due = walkedOver(
            start,
            run,
            all.map(({ from, days }) => [from, days]),
          );
          const { certainlyBy, possiblyBy } = stoppedLimits(run, stopsOf(entered));
          expect([certainlyBy, due, possiblyBy]).toEqual([certainlyBy, due, possiblyBy].toSorted());
          expect(possiblyBy).toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });
});
