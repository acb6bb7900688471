import { english, saying } from "../support/in-english.ts";
import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import { futureFindings } from "../../src/treaty/treaty-deposit.ts";
import { treatyStatus as treatyStatusInWords } from "../../src/treaty/treaty-status.ts";
import { loadLaw } from "../../src/files/index.ts";
import { days30, definitionOf, deposit, reached, three } from "../support/deposits.ts";
import { day, treaty as shipped } from "../support/law.ts";

const entryIntoForceFor = saying(entryIntoForceForInWords);
const treatyStatus = saying(treatyStatusInWords);

describe("the treaty's own date", () => {
  it("is the fixed one if the threshold was reached by then, else the fallback's", () => {
    const fixed = (more: object) =>
      definitionOf({
        threshold: { count: 2 },
        rule: { kind: "fixedDate", date: "2031-01-01", ...more },
        later: days30,
      });
    const by = (second: string, more = {}) =>
      treatyStatus(fixed(more), [deposit("A", "2030-01-01"), deposit("B", second)]).inForceOn;
    expect(by("2030-12-31")).toBe("2031-01-01");
    expect(by("2031-02-01")).toBeNull();
    expect(by("2031-02-01", { fallback: { kind: "days", n: 90 } })).toBe("2031-05-02");
    const own = { condition: { count: 1 }, fallback: days30 };
    expect(by("2031-02-01", own)).toBe("2031-01-01");
  });

  it("is the fixed one where nothing else is asked, and not told where a condition stands in words", () => {
    const rule = { kind: "fixedDate", date: "2031-01-01" };
    const plain = definitionOf({ rule, later: days30 });
    expect(treatyStatus(plain, [])).toMatchObject({
      reachedOn: null,
      inForceOn: "2031-01-01",
      arithmetic: "the date fixed by the treaty, 1 January 2031",
    });
    expect(entryIntoForceFor(plain, day("2030-06-01")).date).toBe("2031-01-01");
    const worded = definitionOf({ rule: { ...rule, condition: "the canal is open" } });
    expect(treatyStatus(worded, []).inForceOn).toBeNull();
    expect(entryIntoForceFor(worded, day("2030-06-01")).date).toBeNull();
  });

  it("follows the threshold of the file where the condition of the fixed date is only its words for it", () => {
    const rule = { kind: "fixedDate", date: "2031-01-01", condition: "two instruments by then" };
    const worded = definitionOf({ threshold: { count: 2 }, rule });
    const rows = [deposit("A", "2030-01-01"), deposit("B", "2030-02-01")];
    expect(reached(treatyStatus(worded, rows))).toEqual({
      reachedOn: "2030-02-01",
      reachedBy: ["B"],
      inForceOn: "2031-01-01",
    });
    expect(treatyStatus(worded, rows.slice(1)).inForceOn).toBeNull();
  });

  it("is the day on which the last negotiating State consents", () => {
    const all = definitionOf({ rule: { kind: "allNegotiatingStates", states: ["A", "B"] } });
    const rows = [deposit("B", "2031-03-01"), deposit("C", "2031-04-01")];
    expect(treatyStatus(all, rows).arithmetic).toContain("without A");
    expect(reached(treatyStatus(all, [...rows, deposit("A", "2031-05-01")]))).toEqual({
      reachedOn: "2031-05-01",
      reachedBy: ["A"],
      inForceOn: "2031-05-01",
    });
  });

  it("of two States' treaty follows the last notification", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    const status = treatyStatus(two, [
      deposit("A", "2031-01-01", { kind: "notification" }),
      deposit("B", "2031-02-01", { kind: "notification" }),
    ]);
    expect(status.inForceOn).toBe("2031-03-03");
    expect(status.participants.map((one) => one.inForceOn)).toEqual(["2031-03-03", "2031-03-03"]);
    expect(entryIntoForceFor(two, day("2031-02-01"))).toMatchObject({
      date: "2031-03-03",
      why: expect.stringContaining("last notification") as string,
    });
  });

  it("of two States' treaty gives way to a date that the notification names", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    const named = (effective: string) =>
      entryIntoForceFor(two, day("2031-02-01"), { effective: day(effective) });
    expect(named("2031-05-01")).toMatchObject({ date: "2031-05-01", rule: "effective" });
    expect(named("2031-02-10").arithmetic).toContain(
      "no earlier than the treaty itself: 3 March 2031",
    );
  });

  it("of two States' treaty is noted where a list has three", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    const rows = ["A", "B", "C"].map((name) => deposit(name, "2031-01-01"));
    expect(treatyStatus(two, rows).findings).toEqual([
      "a treaty that the last notification brings into force has 2 parties, but the list has 3 participants",
    ]);
    expect(treatyStatus(two, rows.slice(1)).findings).toEqual([]);
  });

  it("of more States' treaty follows the last notification of as many as its file says", () => {
    const rule = { kind: "lastNotification", n: 30 };
    const rows = ["A", "B", "C"].map((name) => deposit(name, "2031-01-01"));
    const parties = (count: number | "unknown") =>
      treatyStatus(definitionOf({ threshold: { count }, rule }), rows).findings;
    expect(parties(3)).toEqual([]);
    expect(parties("unknown")).toEqual([]);
    expect(parties(2)).toEqual([expect.stringContaining("has 2 parties")]);
  });

  it("stays the one on record where the list is short or gives another, with a finding", () => {
    const recorded = definitionOf({
      ...three().entryIntoForce,
      inForceOn: { on: "2030-04-01", reachedOn: "2030-01-01" },
    });
    const status = treatyStatus(recorded, [deposit("A", "2031-01-01")]);
    expect(status.inForceOn).toBe("2030-04-01");
    expect(status.findings[0]).toContain("a list may be incomplete");
    expect(status.participants[0]?.inForceOn).toBe("2031-01-31");
  });

  it("and the day of its threshold stay those on record where a list lacks a State, and bind nobody earlier", () => {
    const rows = [
      ...["1", "2", "3", "4"].map((name) => deposit(name, "2003-06-30")),
      deposit("Romania", "2004-05-12"),
    ];
    const status = treatyStatus(shipped("budapest-2001"), rows);
    expect(reached(status)).toEqual({
      reachedOn: "2004-03-18",
      reachedBy: [],
      inForceOn: "2004-07-01",
    });
    expect(status.participants.at(-1)).toMatchObject({
      participant: "Romania",
      inForceOn: "2004-09-01",
    });
    expect(status.participants[0]?.inForceOn).toBe("2004-07-01");
    expect(status.findings[0]).toContain("the threshold reached on 18 March 2004");
  });

  it("is noted where the list leads to the same date from another day", () => {
    const five = ["1", "2", "3", "4", "5"].map((name) => deposit(name, "2004-03-25"));
    const members = five.map((one) => ({ ...one, memberOf: ["Council of Europe"] }));
    const status = treatyStatus(shipped("budapest-2001"), members);
    expect(reached(status)).toMatchObject({ reachedOn: "2004-03-18", inForceOn: "2004-07-01" });
    expect(status.findings).toEqual([expect.stringContaining("which this list does not give")]);
  });

  it("is followed by whoever the file shows to be one of the first, however few the list has", () => {
    const att = loadLaw().treaty("att");
    if (att === undefined) throw new Error("att is not shipped");
    const one = deposit("Norway", "2014-02-12");
    expect(treatyStatus(att, [one]).participants[0]?.inForceOn).toBe("2014-12-24");
    expect(entryIntoForceFor(att, one.received).date).toBe("2014-12-24");
    const late = deposit("Late", "2014-09-26");
    expect(treatyStatus(att, [late]).participants[0]?.inForceOn).toBeNull();
    expect(entryIntoForceFor(att, late.received).date).toBeNull();
  });

  it("of the law of the sea is not reached by a State that came later in a list that is short", () => {
    const unclos = loadLaw().treaty("unclos");
    if (unclos === undefined) throw new Error("unclos is not shipped");
    const early = Array.from({ length: 59 }, (_, index) =>
      deposit(`S${String(index)}`, "1993-01-01"),
    );
    const status = treatyStatus(unclos, [...early, deposit("Italy", "1995-01-12")]);
    expect(reached(status)).toMatchObject({ reachedOn: "1993-11-16", inForceOn: "1994-11-16" });
    expect(status.participants.at(-1)?.inForceOn).toBe("1995-02-11");
    expect(status.participants[0]?.inForceOn).toBe("1994-11-16");
  });

  it("on record without the day of the threshold still tells whom the rule leads to it", () => {
    const recorded = definitionOf({
      threshold: { count: 2 },
      rule: days30,
      later: { kind: "days", n: 60 },
      inForceOn: { on: "2031-01-31" },
    });
    const of = (received: string) => entryIntoForceFor(recorded, day(received)).date;
    expect([of("2030-12-01"), of("2031-01-01"), of("2031-01-02")]).toEqual([
      "2031-01-31",
      "2031-01-31",
      "2031-03-03",
    ]);
    const months = definitionOf({
      threshold: { count: 2 },
      rule: { kind: "firstOfMonthAfterMonths", n: 1 },
      later: { kind: "days", n: 60 },
      inForceOn: { on: "2031-03-01" },
    });
    // Of the 15th nobody can tell whether it was before the day of the threshold: its own clock binds no earlier.
    expect(entryIntoForceFor(months, day("2030-12-31")).date).toBe("2031-03-01");
    expect(entryIntoForceFor(months, day("2031-01-15")).date).toBe("2031-03-16");
  });

  it("of the Budapest Convention is known though nobody lists the members of the Council of Europe", () => {
    const five = ["1", "2", "3", "4"].map((name) => deposit(name, "2003-06-30"));
    const status = treatyStatus(shipped("budapest-2001"), [...five, deposit("5", "2004-03-18")]);
    expect(reached(status)).toEqual({
      reachedOn: "2004-03-18",
      reachedBy: ["5"],
      inForceOn: "2004-07-01",
    });
    expect(status.findings[0]).toContain("who is a member of Council of Europe");
  });
});

describe("the authority on which a date rests", () => {
  const by = (cite: string) => ({ authority: { cite, url: null, mark: "seen" } });
  const two = (later: object = { later: { ...days30, ...by("Art. 9") } }) =>
    definitionOf({
      threshold: { count: 2, ...by("Art. 7") },
      rule: { ...days30, ...by("Art. 8") },
      ...later,
    });
  const on = (more: Parameters<typeof entryIntoForceFor>[2], treaty = two()) =>
    entryIntoForceFor(treaty, day("2031-01-01"), more).authority;
  const inForce = { treatyInForceOn: day("2031-01-31") };

  it("is that of the rule by which it was worked out", () => {
    expect(on({ ...inForce, original: true })).toEqual(by("Art. 8").authority);
    expect(on({ ...inForce, original: false })).toEqual(by("Art. 9").authority);
    expect(on({ ...inForce, original: false }, two({}))).toEqual(by("Art. 8").authority);
    expect(on({ ...inForce, effective: day("2031-03-01") })).toEqual(by("Art. 9").authority);
  });

  it("is that of the threshold while the treaty is not in force", () => {
    expect(on({})).toEqual(by("Art. 7").authority);
  });

  it("is for the treaty's own date that of its rule", () => {
    expect(treatyStatus(two(), []).authority).toEqual(by("Art. 8").authority);
  });

  it("is none that anybody has read where the file names none", () => {
    const bare = definitionOf({ threshold: { count: 2 }, rule: days30 });
    const none = {
      cite: "the definition file names no authority for this rule",
      url: null,
      mark: "unverified",
    };
    expect(on({}, bare)).toEqual(none);
    expect(on({ ...inForce, original: true }, bare)).toEqual(none);
    expect(on({ ...inForce, original: false }, bare)).toEqual(none);
    expect(treatyStatus(bare, []).authority).toEqual(none);
  });
});

describe("an organization that does not count", () => {
  it("is bound by the rule for those who come later, however early it came", () => {
    const treaty = definitionOf({
      threshold: { count: 2, exclude: ["regionalOrganizations"] },
      rule: days30,
      later: { kind: "days", n: 60 },
    });
    const status = treatyStatus(treaty, [
      deposit("Union", "2031-01-01", { regionalOrganization: true }),
      deposit("A", "2031-01-01"),
      deposit("B", "2031-01-01"),
    ]);
    expect(status.participants.map((one) => [one.participant, one.inForceOn])).toEqual([
      ["A", "2031-01-31"],
      ["B", "2031-01-31"],
      ["Union", "2031-03-02"],
    ]);
  });
});

describe("days of receipt that have not come", () => {
  const today = day("2031-01-01");
  const said = (...received: readonly string[]) =>
    futureFindings(received.map(day), today).map(english);
  it("are none up to today", () => {
    expect(said()).toEqual([]);
    expect(said("2030-06-01", "2031-01-01")).toEqual([]);
  });
  it("are named each once and in order, because the dates rest on them", () => {
    expect(said("2031-03-01", "2030-06-01", "2031-01-02", "2031-03-01")).toEqual([
      "received on 2 January 2031, 1 March 2031, which is in the future: the dates are calculated as if that day had come",
    ]);
  });
});

describe("a State that joins later", () => {
  const inForce = ["A", "B", "C"].map((name) => deposit(name, "2031-01-01"));
  const joins = (received: string, more = {}) =>
    treatyStatus(three(), [...inForce, deposit("Z", received, more)]).participants.find(
      (one) => one.participant === "Z",
    );

  it("is bound by its own clock, but not before the treaty is in force", () => {
    expect(joins("2031-06-01")?.inForceOn).toBe("2031-07-01");
    expect(joins("2031-01-11")?.inForceOn).toBe("2031-04-01");
    expect(joins("2031-01-11")?.why).toContain("no earlier than the treaty itself: 1 April 2031");
  });

  it("is bound on the date that its instrument names", () => {
    expect(joins("2031-06-01", { effective: "2031-09-01" })?.inForceOn).toBe("2031-09-01");
  });

  it("is bound from the succession, but never before the treaty", () => {
    const succession = (effective: string) =>
      joins("2033-06-01", { kind: "succession", effective })?.inForceOn;
    expect(succession("2032-03-06")).toBe("2032-03-06");
    expect(succession("2030-03-06")).toBe("2031-04-01");
  });

  it("is a finding where it succeeds and the list does not say from when", () => {
    const rows = [...inForce, deposit("Z", "2033-06-01", { kind: "succession" })];
    expect(treatyStatus(three(), rows).findings).toEqual([
      expect.stringContaining("does not give for Z"),
    ]);
    expect(joins("2033-06-01", { kind: "succession" })?.inForceOn).toBe("2033-07-01");
  });

  it("waits no longer than the treaty where it was among the first", () => {
    const definition = definitionOf({
      threshold: { count: 1 },
      rule: { kind: "immediate" },
      later: { kind: "days", n: 60 },
    });
    const status = treatyStatus(definition, [
      deposit("A", "2031-01-01"),
      deposit("B", "2031-01-02"),
    ]);
    expect(status.participants.map((one) => one.inForceOn)).toEqual(["2031-01-01", "2031-03-03"]);
  });

  it("has no date where nobody has read the rule for later joiners", () => {
    const definition = definitionOf({
      threshold: { count: 3 },
      rule: days30,
      later: { kind: "unknown" },
    });
    const status = treatyStatus(definition, [...inForce, deposit("Z", "2031-06-01")]);
    expect(status.participants.at(-1)).toMatchObject({ participant: "Z", inForceOn: null });
    expect(status.participants.at(-1)?.why).toContain("nobody has read the rule");
  });

  it("is bound by the treaty's own rule where the definition has no other", () => {
    const definition = definitionOf({ threshold: { count: 1 }, rule: days30 });
    expect(
      entryIntoForceFor(definition, day("2031-06-01"), { treatyInForceOn: day("2031-01-01") }),
    ).toMatchObject({ date: "2031-07-01", rule: "days 30" });
  });
});
