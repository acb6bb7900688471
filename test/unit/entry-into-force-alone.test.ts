import { saying } from "../support/in-english.ts";
import { entryIntoForceFor as entryIntoForceForSaid } from "../../src/treaty/entry-into-force.ts";
import { days30, definitionOf } from "../support/deposits.ts";
import { day } from "../support/law.ts";

const entryIntoForceFor = saying(entryIntoForceForSaid);

const days60 = { kind: "days", n: 60 };
/** An invented treaty that needs two, and binds whoever comes later sixty days after. */
const ofTwo = (more: object = {}) =>
  definitionOf({ threshold: { count: 2 }, rule: days30, later: days60, ...more });
const worked = (
  treaty: ReturnType<typeof definitionOf>,
  received: string,
  circumstances: Parameters<typeof entryIntoForceFor>[2] = {},
) => entryIntoForceFor(treaty, day(received), circumstances);

describe("a State whose treaty is not in force", () => {
  const cannot =
    "cannot be calculated: the treaty file has no day of the treaty’s entry into force";
  it("is told how many are needed, and where its own clock alone would end", () => {
    expect(worked(ofTwo(), "2031-01-01")).toMatchObject({
      date: null,
      arithmetic: `${cannot}; it needs 2 instruments, and the day on which it has them is not known (by the State’s own period alone: 1 January 2031 + 60 days = 2 March 2031)`,
    });
    const unread = worked(ofTwo({ later: { kind: "unknown" } }), "2031-01-01");
    expect(unread.date).toBeNull();
    expect(unread.arithmetic).not.toContain("by the State’s own period alone");
  });
  it("is not told a number where the file has none", () => {
    const all = definitionOf({ rule: { kind: "allNegotiatingStates", states: ["A", "B"] } });
    expect(worked(all, "2031-01-01").arithmetic).toMatch(
      new RegExp(`^${cannot}, and the day on which its condition is met is not known`),
    );
  });
  it("has no date of a fixed day that asks for a threshold besides", () => {
    const rule = { kind: "fixedDate", date: "2031-06-01" };
    expect(worked(ofTwo({ rule }), "2031-01-01").date).toBeNull();
    expect(worked(definitionOf({ rule, later: days60 }), "2031-01-01").date).toBe("2031-06-01");
  });
  it("has no date where the last notification leads beyond the calendar, whatever it names", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    expect(worked(two, "9999-12-15")).toMatchObject({
      date: null,
      why: expect.stringContaining("before the treaty itself is in force") as string,
    });
    expect(worked(two, "9999-12-15", { effective: day("2031-01-01") }).date).toBeNull();
  });
});

describe("a State with whose instrument the treaty entered into force", () => {
  const original = { treatyInForceOn: day("2031-03-02"), original: true };
  const among = "the instrument is one of those that brought the treaty into force";
  it.each([
    ["ends on that day", days60, "1 January 2031 + 60 days = 2 March 2031"],
    [
      "ends before it",
      days30,
      "1 January 2031 + 30 days = 31 January 2031, but not before the treaty's own date 2 March 2031",
    ],
    ["ends after it", { kind: "days", n: 90 }, "the treaty's own date 2 March 2031"],
    ["is not known", { kind: "unknown" }, "the treaty's own date 2 March 2031"],
  ])("is bound on the treaty's day, where its own clock %s", (_, later, arithmetic) => {
    expect(worked(ofTwo({ later }), "2031-01-01", original)).toMatchObject({
      date: "2031-03-02",
      arithmetic,
      why: among,
    });
  });
  const joinedBy = (received: string, treaty: ReturnType<typeof definitionOf>): boolean =>
    worked(treaty, received).why === among;
  it("is shown by the day of the threshold, where the file has it", () => {
    const recorded = ofTwo({
      rule: { kind: "firstOfMonthAfterMonths", n: 1 },
      inForceOn: { on: "2031-03-01", reachedOn: "2031-01-15" },
    });
    expect(joinedBy("2031-01-14", recorded)).toBe(true);
    expect(joinedBy("2031-01-15", recorded)).toBe(true);
    expect(joinedBy("2031-01-16", recorded)).toBe(false);
  });
  it("may have brought it on the day on which the treaty entered into force", () => {
    const atOnce = ofTwo({
      rule: { kind: "immediate" },
      inForceOn: { on: "2031-01-31", reachedOn: "2031-01-31" },
    });
    expect(joinedBy("2031-01-31", atOnce)).toBe(true);
    expect(joinedBy("2031-02-01", atOnce)).toBe(false);
  });
  it("is not taken from a day whose clock ends after the date on record", () => {
    const recorded = ofTwo({
      rule: { kind: "firstOfMonthAfterMonths", n: 1 },
      inForceOn: { on: "2031-03-15" },
    });
    expect(joinedBy("2031-01-31", recorded)).toBe(true);
    expect(joinedBy("2031-02-01", recorded)).toBe(false);
  });
  it("did not bring it after that day, whatever a faulty file says", () => {
    const faulty = ofTwo({ inForceOn: { on: "2031-01-31", reachedOn: "2031-03-01" } });
    expect(joinedBy("2031-01-31", faulty)).toBe(true);
    expect(joinedBy("2031-02-01", faulty)).toBe(false);
  });
  it("cannot be shown from a day whose clock leads beyond the calendar", () => {
    expect(joinedBy("9999-12-20", ofTwo({ inForceOn: { on: "9999-12-31" } }))).toBe(false);
  });
});

describe("a State that comes later", () => {
  const inForce = { treatyInForceOn: day("2031-03-02"), original: false };
  it("is bound by its own clock, also where that ends on the treaty's own day", () => {
    expect(worked(ofTwo(), "2031-01-01", inForce)).toMatchObject({
      date: "2031-03-02",
      arithmetic: "1 January 2031 + 60 days = 2 March 2031",
      why: expect.stringMatching(/^the State’s own period, from the day/) as string,
    });
    expect(worked(ofTwo(), "2030-12-31", inForce)).toMatchObject({
      date: "2031-03-02",
      arithmetic:
        "31 December 2030 + 60 days = 1 March 2031, but not before the treaty's own date 2 March 2031",
      why: expect.stringMatching(/would end before the treaty was in force/) as string,
    });
  });
  it("is bound on the date that its instrument names, which is told as it stands", () => {
    const named = (effective: string) =>
      worked(ofTwo(), "2031-01-01", { ...inForce, effective: day(effective) }).arithmetic;
    expect(named("2031-09-01")).toBe("effective 1 September 2031");
    expect(named("2031-03-02")).toBe("effective 2 March 2031");
    expect(named("2031-03-01")).toBe(
      "effective 1 March 2031, but not before the treaty's own date 2 March 2031",
    );
  });
});
