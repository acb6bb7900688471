import { saying } from "../support/in-english.ts";
import fc from "fast-check";
import { addDays } from "../../src/clocks/dates/date.ts";
import { entryIntoForceFor as entryIntoForceForSaid } from "../../src/treaty/entry-into-force.ts";
import { treatyStatus as treatyStatusSaid } from "../../src/treaty/treaty-status.ts";
import { ruleEnd as ruleEndSaid } from "../../src/treaty/treaty-clock.ts";
import { definitionOf, deposit } from "../support/deposits.ts";
import { day } from "../support/law.ts";

const entryIntoForceFor = saying(entryIntoForceForSaid);
const treatyStatus = saying(treatyStatusSaid);
const ruleEnd = saying(ruleEndSaid);

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
