import fc from "fast-check";
import { addDays } from "../../src/time/date.ts";
import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import {
  clockEnd as clockEndInWords,
  ruleEnd as ruleEndInWords,
  ruleInFile,
  stateRuleEnd as stateRuleEndInWords,
} from "../../src/treaty/treaty-clock.ts";
import type { EntryIntoForceRule } from "../../src/treaty/treaty-definition.ts";
import type { Clock } from "../../src/treaty/treaty-rule.ts";
import { treatyStatus as treatyStatusInWords } from "../../src/treaty/treaty-status.ts";
import { definitionOf, deposit } from "../support/deposits.ts";
import { saying } from "../support/in-english.ts";
import { day } from "../support/law.ts";

const ruleEnd = saying(ruleEndInWords);

const clockEnd = saying(clockEndInWords);
const stateRuleEnd = saying(stateRuleEndInWords);

const end = (clock: Clock, from: string, policy = {}): string | null =>
  clockEnd(clock, day(from), policy).date;

describe("a clock of a treaty", () => {
  it.each([
    ["days", 0, "2026-03-14", "2026-03-14"],
    ["days", 30, "2024-02-01", "2024-03-02"],
    ["days", 30, "2025-02-01", "2025-03-03"],
    ["days", 90, "2026-11-05", "2027-02-03"],
    ["days", 366, "2023-12-31", "2024-12-31"],
    ["months", 1, "2025-01-30", "2025-02-28"],
    ["months", 1, "2025-01-31", "2025-02-28"],
    ["months", 1, "2024-01-30", "2024-02-29"],
    ["months", 1, "2024-01-31", "2024-02-29"],
    ["months", 12, "2024-02-29", "2025-02-28"],
    ["months", 48, "2024-02-29", "2028-02-29"],
    ["months", 3, "2025-11-30", "2026-02-28"],
    ["months", 0, "2025-01-31", "2025-01-31"],
    ["firstOfMonthAfterMonths", 3, "2025-03-15", "2025-07-01"],
    ["firstOfMonthAfterMonths", 3, "2025-03-31", "2025-07-01"],
    ["firstOfMonthAfterMonths", 1, "2025-01-31", "2025-03-01"],
    ["firstOfMonthAfterMonths", 3, "2025-09-30", "2026-01-01"],
    ["firstOfMonthAfterMonths", 3, "2025-10-01", "2026-02-01"],
    ["firstOfMonthAfterDays", 60, "2025-11-02", "2026-02-01"],
    ["firstOfMonthAfterDays", 60, "2025-12-31", "2026-04-01"],
    ["firstOfMonthAfterDays", 30, "2024-01-31", "2024-04-01"],
    ["firstOfNthMonthAfterDepositMonth", 6, "2025-01-01", "2025-07-01"],
    ["firstOfNthMonthAfterDepositMonth", 6, "2025-01-31", "2025-07-01"],
    ["firstOfNthMonthAfterDepositMonth", 6, "2025-08-31", "2026-02-01"],
    ["firstOfNthMonthAfterDepositMonth", 1, "2025-12-31", "2026-01-01"],
  ] as const)("%s %i from %s ends on %s", (...row) => {
    const [kind, n, from, to] = row;
    expect(end({ kind, n } as Clock, from)).toBe(to);
  });

  it("that is immediate ends on the day itself", () => {
    expect(end({ kind: "immediate" }, "2024-02-29")).toBe("2024-02-29");
  });

  it("does not move for a Saturday, a Sunday or a holiday", () => {
    expect(end({ kind: "days", n: 1 }, "2026-01-02")).toBe("2026-01-03");
    expect(end({ kind: "days", n: 1 }, "2025-12-31")).toBe("2026-01-01");
  });

  it("ends on the day after the month by the other reading, where the file states it", () => {
    const policy = { monthEnd: "nextDay" } as const;
    expect(end({ kind: "months", n: 3 }, "2026-03-31", policy)).toBe("2026-07-01");
    expect(end({ kind: "months", n: 1 }, "2025-01-30", policy)).toBe("2025-03-01");
    expect(end({ kind: "months", n: 1 }, "2024-01-29", policy)).toBe("2024-02-29");
    expect(clockEnd({ kind: "months", n: 3 }, day("2026-03-31"), policy).arithmetic).toContain(
      "by the policy of the file",
    );
  });

  it("that ends on the 1st goes on to the next 1st, unless the file states the other reading", () => {
    const clock = { kind: "firstOfMonthAfterMonths", n: 3 } as const;
    const sixty = { kind: "firstOfMonthAfterDays", n: 30 } as const;
    const policy = { expiryOnTheFirst: "sameDay" } as const;
    expect(end(clock, "2026-04-01")).toBe("2026-08-01");
    expect(end(clock, "2026-04-01", policy)).toBe("2026-07-01");
    expect(end(clock, "2026-04-02", policy)).toBe("2026-08-01");
    expect(end(sixty, "2026-04-01")).toBe("2026-06-01");
    expect(end(sixty, "2026-04-01", policy)).toBe("2026-05-01");
  });

  it.each([
    [{ kind: "days", n: 1 }, "9999-12-31"],
    [{ kind: "days", n: 30 }, "9999-12-02"],
    [{ kind: "months", n: 1 }, "9999-12-31"],
    [{ kind: "firstOfMonthAfterMonths", n: 3 }, "9999-09-15"],
    [{ kind: "firstOfMonthAfterDays", n: 10 }, "9999-12-01"],
    [{ kind: "firstOfMonthAfterDays", n: 40 }, "9999-12-01"],
    [{ kind: "firstOfNthMonthAfterDepositMonth", n: 1 }, "9999-12-01"],
  ] as const)("that ends after the last day there is has no date: %j from %s", (clock, from) => {
    const { date, arithmetic } = clockEnd(clock, day(from));
    expect([date, arithmetic]).toEqual([
      null,
      expect.stringContaining("is after 31 December 9999"),
    ]);
  });

  it("may end on the last day there is", () => {
    expect(end({ kind: "days", n: 30 }, "9999-12-01")).toBe("9999-12-31");
    expect(end({ kind: "months", n: 3 }, "9999-09-30")).toBe("9999-12-30");
  });

  it("shows its arithmetic", () => {
    expect(clockEnd({ kind: "firstOfMonthAfterDays", n: 60 }, day("2025-11-02")).arithmetic).toBe(
      "2 November 2025 + 60 days = 1 January 2026, first day of the following month = 1 February 2026",
    );
  });
});

describe("a rule that needs more than a number", () => {
  const to = (rule: EntryIntoForceRule, from: string): string | null =>
    ruleEnd(rule, day(from)).date;

  it("fixes a date, and has a fallback for when the condition came too late", () => {
    const rule = { kind: "fixedDate", date: day("2031-01-01") } as const;
    const stored = { ...rule, fallback: { kind: "days", n: 90 } } as const;
    expect(to(rule, "2030-12-31")).toBe("2031-01-01");
    expect(to(rule, "2031-01-01")).toBe("2031-01-01");
    expect(to(rule, "2031-01-02")).toBeNull();
    expect(to(stored, "2031-01-02")).toBe("2031-04-02");
    expect(ruleEnd(rule, day("2031-01-02")).arithmetic).toContain("gives no fallback");
  });

  it("does not ask a State that comes later for the treaty's condition", () => {
    const rule = { kind: "fixedDate", date: day("1989-01-01") } as const;
    const stored = { ...rule, fallback: { kind: "days", n: 90 } } as const;
    const said = (one: EntryIntoForceRule, on: string) => stateRuleEnd(one, day(on));
    expect(said(rule, "1988-06-01")).toEqual({
      date: "1989-01-01",
      arithmetic: "the date fixed by the treaty, 1 January 1989",
    });
    expect(said(rule, "1989-01-01").date).toBe("1989-01-01");
    expect(said(rule, "1995-01-01").date).toBeNull();
    expect(said(stored, "1995-01-01").date).toBe("1995-04-01");
    for (const one of [rule, stored]) {
      expect(said(one, "1995-01-01").arithmetic).toContain(
        "received on 1 January 1995, after the date fixed by the treaty, 1 January 1989",
      );
      expect(said(one, "1995-01-01").arithmetic).not.toContain("condition");
    }
    expect(said({ kind: "months", n: 1 }, "1995-01-31").date).toBe("1995-02-28");
  });

  it("waits for another treaty", () => {
    const other = { treaty: "an invented covenant", inForceOn: day("2031-05-01") };
    const rule = { kind: "dependsOn", own: { kind: "months", n: 3 }, other } as const;
    expect(to(rule, "2031-01-10")).toBe("2031-05-01");
    expect(to(rule, "2031-03-10")).toBe("2031-06-10");
    const open = { ...rule, other: { ...other, inForceOn: null } } as const;
    expect(to(open, "2031-03-10")).toBeNull();
    expect(to({ ...rule, other: { treaty: other.treaty } }, "2031-03-10")).toBeNull();
    expect(to(rule, "9999-12-01")).toBeNull();
    expect(ruleEnd(rule, day("2031-01-10")).arithmetic).toMatch(
      /10 January 2031 \+ 3 months = 10 April 2031.*an invented covenant.*1 May 2031/,
    );
    expect(ruleEnd(open, day("2031-03-10")).arithmetic).toContain("an invented covenant");
  });

  it.each([
    [{}, "2031-01-15"],
    [{ n: 30 }, "2031-02-14"],
    [{ n: 60, unit: "days" }, "2031-03-16"],
    [{ n: 1, unit: "months" }, "2031-02-15"],
    [{ n: 2, unit: "firstOfNthMonth" }, "2031-03-01"],
  ] as const)("counts from the last notification: %j", (more, date) => {
    expect(to({ kind: "lastNotification", ...more }, "2031-01-15")).toBe(date);
  });

  it("gives no date where nobody has read it", () => {
    expect(to({ kind: "unknown" }, "2031-01-15")).toBeNull();
    expect(to({ kind: "allNegotiatingStates" }, "2031-01-15")).toBe("2031-01-15");
  });

  it("is named as the file names it", () => {
    const other = { treaty: "an invented covenant" };
    expect(ruleInFile({ kind: "months", n: 3 })).toBe("months 3");
    expect(ruleInFile({ kind: "immediate" })).toBe("immediate");
    expect(ruleInFile({ kind: "immediate", n: 0 })).toBe("immediate");
    expect(ruleInFile({ kind: "allNegotiatingStates" })).toBe("allNegotiatingStates");
    expect(ruleInFile({ kind: "lastNotification", n: 30 })).toBe("lastNotification 30");
    expect(ruleInFile({ kind: "lastNotification" })).toBe("lastNotification");
    expect(ruleInFile({ kind: "fixedDate", date: day("2031-01-01") })).toBe("fixedDate 2031-01-01");
    expect(ruleInFile({ kind: "dependsOn", own: { kind: "days", n: 9 }, other })).toBe(
      "dependsOn an invented covenant, own days 9",
    );
  });
});

const entryIntoForceFor = saying(entryIntoForceForInWords);
const treatyStatus = saying(treatyStatusInWords);

const kinds = ["ratification", "accession", "approval", "succession"] as const;
const clock = fc.oneof(
  fc.record({
    kind: fc.constantFrom("days", "months", "firstOfMonthAfterMonths", "firstOfMonthAfterDays"),
    n: fc.nat(120),
  }),
  fc.record({
    kind: fc.constant("firstOfNthMonthAfterDepositMonth"),
    n: fc.integer({ min: 1, max: 120 }),
  }),
  fc.constant({ kind: "immediate" }),
);
const condition = fc.constantFrom(
  { kind: "share", of: "output", atLeastPercent: 30 },
  { kind: "namedStates", states: ["S1", "S3"], atLeast: 1 },
  { kind: "membersOf", organization: "League", atLeast: 2 },
);
const definition = fc
  .record({
    count: fc.integer({ min: 1, max: 6 }),
    exclude: fc.subarray(["regionalOrganizations", "accession"]),
    also: fc.uniqueArray(condition, { maxLength: 2 }),
    rule: clock,
    later: clock,
  })
  .map(({ count, exclude, also, rule, later }) =>
    definitionOf({ threshold: { count, exclude, also }, rule, later }),
  );
/** The same with the treaty's own date on record, as its rule gives it from the day on which it was reached. */
const recorded = fc
  .tuple(definition, fc.nat(800), fc.boolean())
  .map(([treaty, days, withReached]) => {
    const reachedOn = addDays(day("2030-12-20"), days);
    const { rule } = treaty.entryIntoForce;
    const inForceOn = {
      on: ruleEnd(rule, reachedOn).date,
      ...(withReached ? { reachedOn } : {}),
    };
    return { treaty: definitionOf({ ...treaty.entryIntoForce, inForceOn }), reachedOn };
  });
const row = fc.record({
  days: fc.nat(800),
  kind: fc.constantFrom(...kinds),
  regionalOrganization: fc.boolean(),
  percent: fc.integer({ min: 0, max: 10 }),
  member: fc.boolean(),
  named: fc.option(fc.nat(400)),
});
const deposits = fc.array(row, { maxLength: 10 }).map((rows) =>
  rows.map(({ days, named, member, ...more }, index) => {
    const received = addDays(day("2030-12-20"), days);
    return deposit(`S${String(index)}`, received, {
      ...more,
      memberOf: member ? ["League"] : [],
      ...(named === null ? {} : { effective: addDays(received, named) }),
    });
  }),
);

describe("whatever the treaty and its deposits", () => {
  it("nobody is bound before the treaty's own date", () => {
    fc.assert(
      fc.property(definition, deposits, (treaty, list) => {
        const { inForceOn, participants } = treatyStatus(treaty, list);
        const early = participants.filter((one) =>
          inForceOn === null
            ? one.inForceOn !== null
            : one.inForceOn === null || one.inForceOn < inForceOn,
        );
        expect(early).toEqual([]);
      }),
    );
  });

  it("nobody is bound before the receipt, but by a succession", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          definition,
          recorded.map((one) => one.treaty),
        ),
        deposits,
        (treaty, list) => {
          const early = treatyStatus(treaty, list).participants.filter(
            ({ participant, inForceOn }) =>
              inForceOn !== null &&
              list.some((one) => one.participant === participant && inForceOn < one.received),
          );
          expect(early).toEqual([]);
        },
      ),
    );
  });

  it("a date on record is that of the file, and no row changes the date of another", () => {
    fc.assert(
      fc.property(recorded, deposits, ({ treaty }, list) => {
        const { inForceOn } = treaty.entryIntoForce;
        const status = treatyStatus(treaty, list);
        expect(status.inForceOn).toBe(inForceOn?.on);
        if (inForceOn?.reachedOn !== undefined) expect(status.reachedOn).toBe(inForceOn.reachedOn);
        for (const one of list) {
          const alone = treatyStatus(treaty, [one]).participants[0]?.inForceOn;
          const among = status.participants.find((other) => other.participant === one.participant);
          expect(among?.inForceOn).toBe(alone);
        }
      }),
    );
  });

  it("a list and a single question give the same date, where the act counts and the file has the treaty's", () => {
    fc.assert(
      fc.property(recorded, deposits, ({ treaty }, list) => {
        const { exclude = [] } = treaty.entryIntoForce.threshold ?? {};
        const counted = list.filter(
          (one) => !one.regionalOrganization && !exclude.includes(one.kind as never),
        );
        for (const { participant, inForceOn } of treatyStatus(treaty, counted).participants) {
          const one = counted.find((other) => other.participant === participant);
          const effective = one?.effective ?? undefined;
          expect(one && entryIntoForceFor(treaty, one.received, { effective }).date).toBe(
            inForceOn,
          );
        }
      }),
    );
  });

  it("whoever came no later than the day on record follows the treaty, even where the file leaves that day out", () => {
    fc.assert(
      fc.property(recorded, fc.nat(900), ({ treaty, reachedOn }, days) => {
        const received = addDays(day("2030-12-01"), days);
        const { date } = entryIntoForceFor(treaty, received);
        const { inForceOn, later, policy } = treaty.entryIntoForce;
        const on = inForceOn?.on ?? null;
        const own = later === undefined ? null : ruleEnd(later, received, policy).date;
        const after = own !== null && on !== null && own > on ? own : on;
        if (received > reachedOn) expect(date).toBe(after);
        else if (inForceOn?.reachedOn !== undefined) expect(date).toBe(on);
        else expect([on, after]).toContain(date);
      }),
    );
  });

  it("the order of the list does not matter", () => {
    fc.assert(
      fc.property(
        definition,
        deposits.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        (treaty, [list, shuffled]) => {
          expect(treatyStatus(treaty, shuffled)).toEqual(treatyStatus(treaty, list));
        },
      ),
    );
  });

  it("one deposit more never makes the day later on which the threshold is reached", () => {
    fc.assert(
      fc.property(definition, deposits, fc.nat(), (treaty, list, at) => {
        const fewer = list.filter((_, index) => index !== at % Math.max(list.length, 1));
        const before = treatyStatus(treaty, fewer);
        const after = treatyStatus(treaty, list);
        if (before.reachedOn !== null) {
          expect(after.reachedOn !== null && after.reachedOn <= before.reachedOn).toBe(true);
          expect(after.inForceOn !== null && before.inForceOn !== null).toBe(true);
        }
      }),
    );
  });

  it("all who are named as the trigger deposited on that day", () => {
    fc.assert(
      fc.property(definition, deposits, (treaty, list) => {
        const { reachedOn, reachedBy } = treatyStatus(treaty, list);
        const onTheDay = list
          .filter((one) => one.received === reachedOn)
          .map((one) => one.participant);
        expect(reachedBy.length === 0).toBe(reachedOn === null);
        expect(onTheDay).toEqual(expect.arrayContaining([...reachedBy]));
      }),
    );
  });
});
