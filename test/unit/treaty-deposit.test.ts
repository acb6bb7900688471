import { saying } from "../support/in-english.ts";
import { countingOf, inOrder, nameKey, notCounted } from "../../src/treaty/treaty-deposit.ts";
import { treatyStatus as treatyStatusSaid } from "../../src/treaty/treaty-status.ts";
import { days30, definitionOf, deposit, three } from "../support/deposits.ts";

const treatyStatus = saying(treatyStatusSaid);

describe("the name of a participant", () => {
  it("is one whatever its capitals, blanks and coding", () => {
    const names = ["Côte d'Ivoire", "CÔTE D'IVOIRE", "Co\u0302te  d'Ivoire", " Côte\td'Ivoire "];
    expect(new Set(names.map(nameKey)).size).toBe(1);
    expect(nameKey("Niger")).not.toBe(nameKey("Nigeria"));
  });
});

describe("a list of deposits", () => {
  it("stands by the day of receipt, then by name", () => {
    const rows = [
      deposit("B", "2031-01-02"),
      deposit("c", "2031-01-01"),
      deposit("A", "2031-01-02"),
      deposit("b", "2031-01-01"),
    ];
    const names = (of: typeof rows) => inOrder(of).map(({ participant }) => participant);
    expect(names(rows)).toEqual(["b", "c", "A", "B"]);
    expect(names(rows.toReversed())).toEqual(["b", "c", "A", "B"]);
  });
});

describe("what counts towards a threshold", () => {
  const accession = { kind: "accession", regionalOrganization: false } as const;
  const counting = (more: object, exclude: readonly string[] = []) =>
    countingOf(definitionOf({ rule: days30 }, more), exclude);
  it("is every act that binds, where the file names none, or nobody has read which", () => {
    expect(notCounted(accession, counting({}))).toBeUndefined();
    expect(notCounted(accession, { acts: { kinds: "unknown" }, exclude: [] })).toBeUndefined();
    const uncounted = { kind: "actDoesNotCount", act: "accession" };
    expect(notCounted(accession, { acts: { kinds: ["ratification"] }, exclude: [] })).toEqual(
      uncounted,
    );
    expect(notCounted(accession, counting({}, ["accession"]))).toEqual(uncounted);
  });
  it("excludes of a fixed date what its own condition excludes as well", () => {
    const fixed = (condition: unknown) =>
      countingOf(definitionOf({ rule: { kind: "fixedDate", date: "2031-01-01", condition } }), [
        "accession",
      ]).exclude;
    expect(fixed({ count: 2, exclude: ["regionalOrganizations"] })).toEqual([
      "accession",
      "regionalOrganizations",
    ]);
    expect(fixed({ count: 2 })).toEqual(["accession"]);
    expect(fixed("the canal is open")).toEqual(["accession"]);
    expect(counting({}, ["accession"]).exclude).toEqual(["accession"]);
  });
});

describe("a participant whose instrument does not count", () => {
  const rows = ["A", "B"].map((name) => deposit(name, "2031-01-01"));
  const statusOf = (name: string, more: Parameters<typeof deposit>[2]) =>
    treatyStatus(three({ exclude: ["regionalOrganizations"] }), [
      ...rows,
      deposit("C", "2031-01-01"),
      deposit(name, "2031-01-01", more),
    ]).participants.find(({ participant }) => participant === name);
  it("becomes a party all the same", () => {
    const union = statusOf("the Union", { regionalOrganization: true });
    expect(union?.inForceOn).toBe("2031-04-01");
    expect(union?.why).toMatch(/does not count towards the number, yet it becomes a party$/);
    expect(statusOf("D", {})?.why).not.toContain("yet it becomes a party");
  });
  it("is not bound by provisional application", () => {
    expect(statusOf("D", { kind: "provisionalApplication" })).toEqual({
      participant: "D",
      inForceOn: null,
      why: "provisional application is not a consent to be bound",
    });
  });
  it("waits for the treaty's own date, which says why it is not known", () => {
    const [first] = treatyStatus(three(), rows).participants;
    expect(first?.inForceOn).toBeNull();
    expect(first?.why).toMatch(/^the treaty’s own date is not known: cannot be calculated: /);
  });
});

describe("what a reader should know of a list", () => {
  const share = { kind: "share", atLeastPercent: 50, of: "tonnage" };
  it("is whose share is missing, where the treaty asks for one", () => {
    const rows = [deposit("A", "2031-01-01", { percent: 30 }), deposit("B", "2031-01-01")];
    const said = (also: readonly unknown[], of = rows) =>
      treatyStatus(three({ also }), of).findings.filter((one) => one.includes("share"));
    const missing = ["no share is given for B, so none was counted for them"];
    expect(said([share])).toEqual(missing);
    expect(said([share, "the canal is open"])).toEqual(missing);
    expect(said([{ kind: "namedStates", states: ["A"] }, "the canal is open"])).toEqual([]);
    expect(said([])).toEqual([]);
    const shares = [deposit("A", "2031-01-01", { percent: 30 })];
    expect(said([share], shares)).toEqual([]);
  });
  it("is a succession whose day the list lacks, and none whose day it has", () => {
    const rows = [
      deposit("A", "2031-01-01", { kind: "succession", effective: "2030-06-01" }),
      deposit("B", "2031-01-01", { kind: "succession" }),
    ];
    expect(treatyStatus(three(), rows).findings).toEqual([
      expect.stringContaining("does not give for B:"),
    ]);
  });
  it("counts of two parties those alone who are bound", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    const rows = [
      ...["A", "B"].map((name) => deposit(name, "2031-01-01")),
      deposit("C", "2031-01-01", { kind: "provisionalApplication" }),
    ];
    expect(treatyStatus(two, rows).findings).toEqual([]);
  });
});
