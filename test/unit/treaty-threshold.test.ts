import { saying } from "../support/in-english.ts";
import { entryIntoForceFor } from "../../src/treaty/entry-into-force.ts";
import { treatyStatus as treatyStatusInWords } from "../../src/treaty/treaty-status.ts";
import { days30, definitionOf, deposit, reached, three } from "../support/deposits.ts";
import { day } from "../support/law.ts";

const treatyStatus = saying(treatyStatusInWords);

const nothing = { reachedOn: null, reachedBy: [], inForceOn: null };

describe("a treaty whose clocks count from the depositary's notice to the States", () => {
  const noticed = definitionOf({
    threshold: { count: 2 },
    rule: { kind: "months", n: 3 },
    countsFrom: "notice",
  });
  const first = deposit("A", "2031-01-10", { notified: "2031-01-20" });

  it("is in force so long after the notice of the last instrument needed, and so is a later State's", () => {
    const rows = [
      first,
      deposit("B", "2031-02-01", { notified: "2031-02-15" }),
      deposit("C", "2032-05-01", { notified: "2032-05-09" }),
    ];
    const status = treatyStatus(noticed, rows);
    expect(reached(status)).toEqual({
      reachedOn: "2031-02-01",
      reachedBy: ["B"],
      inForceOn: "2031-05-15",
    });
    expect(status.participants.map((one) => one.inForceOn)).toEqual([
      "2031-05-15",
      "2031-05-15",
      "2032-08-09",
    ]);
  });

  it("has no date while the day of the notice is not known", () => {
    const status = treatyStatus(noticed, [first, deposit("B", "2031-02-01")]);
    expect(reached(status)).toMatchObject({ reachedOn: "2031-02-01", inForceOn: null });
    expect(status.arithmetic).toContain("counts from the depositary’s notice");
  });
});

describe("notices of several instruments that were received on the day of the threshold", () => {
  const noticed = definitionOf({
    threshold: { count: 2, exclude: ["regionalOrganizations"] },
    rule: { kind: "months", n: 3 },
    later: { kind: "months", n: 6 },
    countsFrom: "notice",
  });
  const on = (name: string, notified?: string) =>
    deposit(name, "2031-02-01", notified === undefined ? {} : { notified });
  const first = deposit("A", "2031-01-10", { notified: "2031-06-01" });
  const dateBy = (...rows: readonly ReturnType<typeof deposit>[]) =>
    treatyStatus(noticed, [first, ...rows]).inForceOn;

  it("let the treaty's clock run from the latest of them, in whatever order they stand", () => {
    expect(dateBy(on("B", "2031-02-15"), on("C", "2031-02-20"))).toBe("2031-05-20");
    expect(dateBy(on("B", "2031-02-20"), on("C", "2031-02-15"))).toBe("2031-05-20");
  });

  it("must all be known", () => {
    expect(dateBy(on("B", "2031-02-15"), on("C"))).toBeNull();
    expect(dateBy(on("B"), on("C", "2031-02-15"))).toBeNull();
  });

  it("are those of the instruments that count", () => {
    const union = { ...on("Union"), regionalOrganization: true };
    expect(dateBy(on("B", "2031-02-15"), union)).toBe("2031-05-15");
  });

  it("show of no State by the day of its receipt that it was one of the first", () => {
    const recorded = definitionOf({
      ...noticed.entryIntoForce,
      inForceOn: { on: "2031-05-20" },
    });
    const { date, rule } = entryIntoForceFor(recorded, day("2031-02-01"), {
      notified: day("2031-02-20"),
    });
    expect([date, rule]).toEqual(["2031-08-20", "months 6"]);
    expect(entryIntoForceFor(recorded, day("2031-02-01")).date).toBeNull();
  });
});

describe("the day on which a threshold is reached", () => {
  it("is that of the last instrument needed, and the treaty's clock runs from it", () => {
    const status = treatyStatus(three(), [
      deposit("C", "2031-03-01"),
      deposit("A", "2031-01-01"),
      deposit("B", "2031-02-01"),
    ]);
    expect(reached(status)).toEqual({
      reachedOn: "2031-03-01",
      reachedBy: ["C"],
      inForceOn: "2031-05-30",
    });
    expect(status.participants.map((one) => [one.participant, one.inForceOn])).toEqual([
      ["A", "2031-05-30"],
      ["B", "2031-05-30"],
      ["C", "2031-05-30"],
    ]);
  });

  it("is not there with one instrument too few, and nobody is bound", () => {
    const status = treatyStatus(three(), [deposit("A", "2031-01-01"), deposit("B", "2031-02-01")]);
    expect(reached(status)).toEqual(nothing);
    expect(status.arithmetic).toContain("2 of 3 instruments");
    expect(status.participants.every((one) => one.inForceOn === null)).toBe(true);
    expect(treatyStatus(three(), []).reachedOn).toBeNull();
  });

  it("is a day, not a State: all who deposited on it are named", () => {
    const many = ["B", "C", "D", "E"].map((name) => deposit(name, "2031-02-01"));
    expect(reached(treatyStatus(three(), [deposit("A", "2031-01-01"), ...many]))).toMatchObject({
      reachedOn: "2031-02-01",
      reachedBy: ["B", "C", "D", "E"],
    });
  });

  it("leaves out a regional organization, which becomes a party all the same", () => {
    const status = treatyStatus(three({ exclude: ["regionalOrganizations"] }), [
      deposit("A", "2031-01-01"),
      deposit("Union", "2031-01-02", { regionalOrganization: true }),
      deposit("B", "2031-02-01"),
      deposit("C", "2031-03-01"),
    ]);
    expect(reached(status)).toMatchObject({ reachedOn: "2031-03-01", reachedBy: ["C"] });
    expect(status.participants).toContainEqual({
      participant: "Union",
      inForceOn: "2031-05-30",
      why: expect.stringContaining(
        "does not count towards the number, yet it becomes a party",
      ) as string,
    });
  });

  it("leaves out kinds of act that the treaty does not count", () => {
    const rows = [
      deposit("A", "2031-01-01"),
      deposit("B", "2031-01-02", { kind: "accession" }),
      deposit("C", "2031-02-01", { kind: "approval" }),
      deposit("D", "2031-03-01", { kind: "acceptance" }),
    ];
    expect(treatyStatus(three({ exclude: ["accession"] }), rows).reachedOn).toBe("2031-03-01");
    expect(treatyStatus(three(), rows).reachedOn).toBe("2031-02-01");
    const named = definitionOf(three().entryIntoForce, {
      acts: { kinds: ["ratification", "acceptance", "approval"] },
    });
    expect(treatyStatus(named, rows).reachedOn).toBe("2031-03-01");
  });

  it("does not count provisional application, which binds nobody finally", () => {
    const status = treatyStatus(three(), [
      deposit("A", "2031-01-01"),
      deposit("B", "2031-01-02", { kind: "provisionalApplication" }),
      deposit("C", "2031-02-01"),
    ]);
    expect(status.reachedOn).toBeNull();
    expect(status.participants[1]).toMatchObject({ participant: "B", inForceOn: null });
  });

  it("is the later of two conditions that came to hold on different days", () => {
    const share = three({ also: [{ kind: "share", of: "output", atLeastPercent: 55 }] });
    const rows = [
      deposit("A", "2031-01-01", { percent: 10.1 }),
      deposit("B", "2031-02-01", { percent: 10.2 }),
      deposit("C", "2031-03-01", { percent: 34.6 }),
      deposit("D", "2031-04-01", { percent: 0.1 }),
    ];
    expect(reached(treatyStatus(share, rows))).toMatchObject({
      reachedOn: "2031-04-01",
      reachedBy: ["D"],
    });
    expect(treatyStatus(share, rows.slice(0, 3)).arithmetic).toContain("54.9 % of the 55 % needed");
    const early = [deposit("A", "2031-01-01", { percent: 90 }), ...rows.slice(1)];
    expect(treatyStatus(share, early).reachedOn).toBe("2031-03-01");
  });

  it("takes a share that no percentage says as a fraction, exactly", () => {
    const twoThirds = three({ also: [{ kind: "share", of: "output", atLeast: [2, 3] }] });
    const rows = (last: number) => [
      deposit("A", "2031-01-01", { percent: 33.333333333 }),
      deposit("B", "2031-02-01", { percent: 33.333333333 }),
      deposit("C", "2031-03-01", { percent: last }),
    ];
    expect(treatyStatus(twoThirds, rows(0)).arithmetic).toContain(
      "66.666666666 % of the 2/3 needed",
    );
    expect(treatyStatus(twoThirds, rows(0.000000001)).reachedOn).toBe("2031-03-01");
  });

  it("says so when a share is missing, and gives no day when all are", () => {
    const share = three({ also: [{ kind: "share", of: "output", atLeastPercent: 50 }] });
    const some = treatyStatus(share, [
      deposit("A", "2031-01-01", { percent: 60 }),
      deposit("B", "2031-01-02"),
      deposit("C", "2031-01-03"),
    ]);
    expect(some.reachedOn).toBe("2031-01-03");
    expect(some.findings).toEqual(["no share is given for B, C, so none was counted for them"]);
    const none = treatyStatus(
      share,
      ["A", "B", "C"].map((name) => deposit(name, "2031-01-01")),
    );
    expect(reached(none)).toEqual(nothing);
    expect(none.arithmetic).toContain("the list gives no shares; not before 1 January 2031");
    expect(none.findings).toEqual([]);
  });

  it("says nothing of shares where only a sentence speaks of percent: no share was asked for", () => {
    const worded = three({ also: ["States with 50 percent of the output take part"] });
    const { findings } = treatyStatus(worded, [
      deposit("A", "2031-01-01", { percent: 60 }),
      deposit("B", "2031-01-02"),
    ]);
    expect(findings).toEqual([]);
  });

  it("waits for named States, or for some of them", () => {
    const rows = ["A", "B", "C", "X", "Y"].map((name, index) =>
      deposit(name, `2031-0${String(index + 1)}-01`),
    );
    const named = (more: object) =>
      three({ also: [{ kind: "namedStates", states: ["x", "Y"], ...more }] });
    expect(treatyStatus(named({}), rows).reachedOn).toBe("2031-05-01");
    expect(treatyStatus(named({ atLeast: 1 }), rows).reachedOn).toBe("2031-04-01");
    expect(treatyStatus(named({}), rows.slice(0, 4)).arithmetic).toContain("without Y");
  });

  it("waits for members of an organization, by the list or by the file", () => {
    const also = { kind: "membersOf", organization: "Invented League", atLeast: 2 };
    const rows = ["A", "B", "C", "D"].map((name, index) =>
      deposit(name, `2031-0${String(index + 1)}-01`, {
        memberOf: ["A", "D"].includes(name) ? ["Invented League"] : [],
      }),
    );
    expect(treatyStatus(three({ also: [also] }), rows).reachedOn).toBe("2031-04-01");
    const silent = rows.map((row) => ({ ...row, memberOf: null }));
    expect(
      treatyStatus(three({ also: [{ ...also, members: ["A", "B"] }] }), silent).reachedOn,
    ).toBe("2031-03-01");
    const untold = treatyStatus(three({ also: [also] }), silent);
    expect(reached(untold)).toEqual(nothing);
    expect(untold.arithmetic).toContain(
      "who is a member of Invented League; not before 1 March 2031",
    );
  });

  it("takes the file's members where the list's cell is empty, and none where the file has none", () => {
    const also = { kind: "membersOf", organization: "Invented League", atLeast: 2 };
    const rows = ["A", "B", "C"].map((name, index) =>
      deposit(name, `2031-0${String(index + 1)}-01`, { memberOf: [] }),
    );
    const listed = three({ also: [{ ...also, members: ["A", "B"] }] });
    expect(treatyStatus(listed, rows).reachedOn).toBe("2031-03-01");
    const elsewhere = rows.map((row) => ({ ...row, memberOf: ["Another League"] }));
    expect(treatyStatus(listed, elsewhere).reachedOn).toBeNull();
    expect(treatyStatus(three({ also: [also] }), rows).arithmetic).toContain(
      "0 of 2 members of Invented League",
    );
  });

  it("cannot be told where nobody has read how many are needed", () => {
    const also = [{ kind: "share", of: "output", atLeastPercent: 50 }];
    const rows = [deposit("A", "2031-01-01", { percent: 60 })];
    for (const threshold of [{ count: "unknown" }, { count: "unknown", also }]) {
      const status = treatyStatus(definitionOf({ threshold, rule: days30 }), rows);
      expect(reached(status)).toEqual(nothing);
      expect(status.arithmetic).toContain("the number of instruments needed has not been verified");
    }
  });

  it("cannot be told where all negotiating States must consent and the file names none", () => {
    const rule = { kind: "allNegotiatingStates" };
    const rows = [deposit("A", "2031-01-01"), deposit("B", "2031-02-01")];
    const status = treatyStatus(definitionOf({ rule }), rows);
    expect(reached(status)).toEqual(nothing);
    expect(status.arithmetic).toContain(
      "the file names neither the negotiating States nor how many there are",
    );
    expect(treatyStatus(definitionOf({ rule, threshold: { count: 2 } }), rows).inForceOn).toBe(
      "2031-02-01",
    );
  });

  it("cannot be told where the file has a condition in words", () => {
    const status = treatyStatus(
      three({ also: ["two of them with a coast"] }),
      ["A", "B", "C"].map((name) => deposit(name, "2031-01-01")),
    );
    expect(reached(status)).toEqual(nothing);
    expect(status.arithmetic).toContain("two of them with a coast");
  });

  it("is told despite an unread exclusion only where organizations make no difference", () => {
    const rows = [
      deposit("A", "2031-01-01"),
      deposit("B", "2031-02-01"),
      deposit("C", "2031-03-01"),
    ];
    const union = deposit("Union", "2031-02-02", { regionalOrganization: true });
    const late = deposit("Union", "2031-03-01", { regionalOrganization: true });
    const unread = three({ exclude: "unknown" });
    expect(treatyStatus(unread, [...rows, late]).reachedOn).toBe("2031-03-01");
    const untold = treatyStatus(unread, [...rows, union]);
    expect(reached(untold)).toEqual(nothing);
    expect(untold.arithmetic).toContain("has not been verified");
    expect(untold.conditions.map(({ state }) => state.kind)).toEqual(["holds", "cannotTell"]);
  });
});
