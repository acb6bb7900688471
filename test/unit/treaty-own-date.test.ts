import { saying } from "../support/in-english.ts";
import type { IsoDate } from "../../src/clocks/dates/date.ts";
import { ownDate as ownDateSaid } from "../../src/treaty/treaty-status.ts";
import type { Judged, Reached } from "../../src/treaty/treaty-threshold.ts";
import { definitionOf } from "../support/deposits.ts";
import { day } from "../support/law.ts";

const ownDate = saying(ownDateSaid);
const written = (text: string) => ({ kind: "asWritten", text }) as const;

const holds: Judged = {
  condition: written("three instruments"),
  state: { kind: "holds", on: day("2031-01-01") },
};
const notYet: Judged = {
  condition: written("a share"),
  state: { kind: "notYet", why: written("too small") },
};
const cannotTell: Judged = {
  condition: written("the canal is open"),
  state: { kind: "cannotTell", why: written("no list tells") },
};
const reached = (judged: readonly Judged[], more: Partial<Reached> = {}): Reached => ({
  on: null,
  notBefore: null,
  judged,
  ...more,
});

/** An invented rule: ninety days after a threshold. */
const rule = { threshold: { count: 3 }, rule: { kind: "days", n: 90 } };
const own = (by: Reached, more: object = {}) =>
  ownDate(definitionOf({ ...rule, ...more }).entryIntoForce, by);

describe("the treaty's own date by a list alone", () => {
  it("follows the day on which the threshold was reached", () => {
    expect(own(reached([holds], { on: day("2031-01-01") }))).toMatchObject({
      reachedOn: "2031-01-01",
      inForceOn: "2031-04-01",
      findings: [],
    });
  });
  it.each<[string, Reached, string]>([
    ["nothing is asked", reached([]), "cannot be calculated: the file states no threshold"],
    ["one condition fails", reached([holds, notYet]), "cannot be calculated: a share: too small"],
    [
      "one cannot be told, and another holds",
      reached([holds, cannotTell], { notBefore: day("2031-01-01") }),
      "cannot be calculated: the canal is open: no list tells; not before 1 January 2031",
    ],
    [
      "two cannot be told",
      reached([cannotTell, notYet]),
      "cannot be calculated: the canal is open: no list tells; a share: too small",
    ],
  ])("is not known where %s", (_, by, arithmetic) => {
    expect(own(by)).toEqual({ reachedOn: null, inForceOn: null, arithmetic, findings: [] });
  });
  it("is the fixed one only where nothing else is asked", () => {
    const fixed = { threshold: undefined, rule: { kind: "fixedDate", date: "2031-01-01" } };
    expect(own(reached([]), fixed).inForceOn).toBe("2031-01-01");
    expect(own(reached([cannotTell]), fixed).inForceOn).toBeNull();
    expect(own(reached([])).inForceOn).toBeNull();
  });
});

describe("the treaty's own date that its file records", () => {
  const recorded = (by: Reached, on: string, reachedOn?: string) =>
    own(by, { inForceOn: { on, ...(reachedOn === undefined ? {} : { reachedOn }) } });
  const list = (on: IsoDate): Reached => reached([{ ...holds }], { on });
  const first = list(day("2031-01-01"));
  it("needs no word where the list gives the same", () => {
    const same = { reachedOn: "2031-01-01", inForceOn: "2031-04-01", findings: [] };
    for (const status of [
      recorded(first, "2031-04-01", "2031-01-01"),
      recorded(first, "2031-04-01"),
    ]) {
      expect(status).toMatchObject(same);
      expect(status.arithmetic).not.toContain("the treaty file records");
    }
  });
  it("stays where the list gives another day, or the same from another, and a finding says so", () => {
    for (const [status, day] of [
      [recorded(first, "2031-05-01", "2031-02-01"), "2031-02-01"],
      [recorded(first, "2031-04-01", "2031-01-02"), "2031-01-02"],
      [recorded(first, "2031-05-01"), null],
    ] as const) {
      expect(status.reachedOn).toBe(day);
      expect(status.findings).toEqual([
        expect.stringMatching(
          /^the treaty file records .*, which this list does not give \(.*1 April 2031\); a table/,
        ),
      ]);
      expect(status.arithmetic).toMatch(/^the treaty file records .* \(by the list: .*\)$/);
    }
  });
  const open = (notBefore: string | null): Reached =>
    reached([holds, cannotTell], { notBefore: notBefore === null ? null : day(notBefore) });
  it.each<[Reached, string | undefined]>([
    [open(null), "2031-01-01"],
    [open(null), undefined],
    [open("2031-01-01"), undefined],
    [open("2031-01-01"), "2031-01-01"],
    [open("2031-01-01"), "2031-01-02"],
  ])("is not told by a list that leaves it open: %#", (by, reachedOn) => {
    expect(recorded(by, "2031-05-01", reachedOn).findings).toEqual([
      expect.stringMatching(
        /^not shown by the list: the canal is open: no list tells; the treaty file records/,
      ),
    ]);
  });
  it.each<[string, Reached]>([
    ["reaches the threshold after the day on record", open("2031-01-03")],
    ["has a condition that does not hold yet", reached([cannotTell, notYet])],
    ["reaches it on another day", first],
  ])("is not given by a list that %s", (_, by) => {
    expect(recorded(by, "2031-05-01", "2031-01-02").findings).toEqual([
      expect.stringContaining("which this list does not give"),
    ]);
  });
});
