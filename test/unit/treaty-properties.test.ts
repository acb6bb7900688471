import fc from "fast-check";
import { addDays } from "../../domain/date.ts";
import { treatyStatus } from "../../domain/treaty-status.ts";
import { definitionOf, deposit } from "../support/deposits.ts";
import { day } from "../support/law.ts";

const kinds = ["ratification", "accession", "approval", "succession"] as const;
const clock = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "days",
      "months",
      "firstOfMonthAfterMonths",
      "firstOfMonthAfterDays",
      "firstOfNthMonthAfterDepositMonth",
    ),
    n: fc.nat(120),
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
