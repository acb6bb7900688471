import { actKindOf, bindsFinally } from "../../src/treaty/treaty-acts.ts";
import { saying } from "../support/in-english.ts";
import {
  countingOf,
  inOrder,
  nameKey,
  notCounted,
  type Deposit,
} from "../../src/treaty/treaty-deposit.ts";
import {
  treatyStatus as treatyStatusInWords,
  ownDate as ownDateInWords,
} from "../../src/treaty/treaty-status.ts";
import { days30, definitionOf, deposit, three } from "../support/deposits.ts";
import type { IsoDate } from "../../src/time/date.ts";
import {
  type Judged,
  type Reached,
  judgeThreshold as judgeThresholdInWords,
  reachedBy,
} from "../../src/treaty/treaty-threshold.ts";
import { day } from "../support/law.ts";

const written = (text: string) => ({ kind: "asWritten", text }) as const;

describe("the kind of an act in a status table", () => {
  it.each([
    ["", "ratification"],
    ["a", "accession"],
    ["A", "acceptance"],
    ["AA", "approval"],
    ["d", "succession"],
    ["s", "definitiveSignature"],
    ["n", "provisionalApplication"],
    ["P", "consentToBeBound"],
    ["p", "simplifiedProcedure"],
    ["c", "formalConfirmation"],
    ["C", "signatureConfirmed"],
    ["Ratification", "ratification"],
    ["definitive signature", "definitiveSignature"],
    ["formal-confirmation", "formalConfirmation"],
    ["ad referendum confirmed", "signatureConfirmed"],
    ["aa", undefined],
    ["D", undefined],
    ["signature", undefined],
    ["ratified", undefined],
  ])("%j is %s", (text, kind) => {
    expect(actKindOf(text)).toBe(kind);
  });

  it("is one that binds finally, but for provisional application", () => {
    expect([bindsFinally("succession"), bindsFinally("provisionalApplication")]).toEqual([
      true,
      false,
    ]);
  });
});

const treatyStatus = saying(treatyStatusInWords);

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
  it("has one order too where a State's provisional application stands beside its consent", () => {
    const twice = [
      deposit("A", "2031-01-01", { kind: "ratification" }),
      deposit("a", "2031-01-01", { kind: "provisionalApplication" }),
    ];
    expect(inOrder(twice)).toEqual(inOrder(twice.toReversed()));
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

const ownDate = saying(ownDateInWords);

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

const judgeThreshold = saying(judgeThresholdInWords);

type Asked = Parameters<typeof judgeThreshold>[1];

const counting = { exclude: [] };

const judged = (deposits: readonly Deposit[], asked: Partial<Asked>) =>
  judgeThreshold(deposits, { count: undefined, also: [], counting, ...asked });

const a = (more = {}) => deposit("A", "2031-01-01", more);

const b = (more = {}) => deposit("B", "2031-02-01", more);

describe("a condition of a threshold", () => {
  const share = { kind: "share", atLeastPercent: 50, of: "tonnage" } as const;
  it("on shares holds once they suffice, not yet before, and is not told by a list without any", () => {
    const condition = "at least 50 % of tonnage";
    const rows = [a({ percent: 30 }), b({ percent: 20 })];
    expect(judged(rows, { also: [share] })).toEqual([
      { condition, state: { kind: "holds", on: "2031-02-01" } },
    ]);
    expect(judged(rows.slice(0, 1), { also: [share] })).toEqual([
      { condition, state: { kind: "notYet", why: "30 % of the 50 % needed" } },
    ]);
    expect(judged([a()], { also: [share] })).toEqual([
      { condition, state: { kind: "cannotTell", why: "the list gives no shares" } },
    ]);
  });
  const members = { kind: "membersOf", organization: "the League", atLeast: 1 } as const;
  const state = (rows: readonly Deposit[], more: object = {}) =>
    judged(rows, { also: [{ ...members, ...more }] })[0]?.state;
  it("on members counts who belongs to it, whatever else they belong to", () => {
    expect(state([a({ memberOf: ["the Union", "the League"] })])).toEqual({
      kind: "holds",
      on: "2031-01-01",
    });
    expect(state([a({ memberOf: ["the Union"] })])).toEqual({
      kind: "notYet",
      why: "0 of 1 members of the League",
    });
  });
  it("on members is not told where enough bound themselves and of one nobody says whether it is one", () => {
    const unknown = {
      kind: "cannotTell",
      why: "neither the list nor the treaty file says who is a member of the League",
    };
    expect(state([a()])).toEqual(unknown);
    expect(state([a({ memberOf: ["the League"] }), b()])).toEqual(unknown);
    expect(state([a()], { atLeast: 2 })?.kind).toBe("notYet");
    expect(state([a(), b()], { atLeast: 2 })).toEqual(unknown);
  });
  it("in words is answered by no list, nor is a number that nobody has read", () => {
    const words = "the canal is open";
    expect(judged([a()], { also: [words], unread: written("nobody has read it") })).toEqual([
      {
        condition: "the number of instruments",
        state: { kind: "cannotTell", why: "nobody has read it" },
      },
      {
        condition: words,
        state: {
          kind: "cannotTell",
          why: "the treaty file states the condition in words, so no list of deposits can show whether it is met",
        },
      },
    ]);
    expect(judged([a()], {})).toEqual([]);
  });
});

describe("a threshold", () => {
  const holds = (on: string): Judged => ({
    condition: written(on),
    state: { kind: "holds", on: day(on) },
  });
  const notYet: Judged = {
    condition: written("n"),
    state: { kind: "notYet", why: written("too few") },
  };
  const untold: Judged = {
    condition: written("u"),
    state: { kind: "cannotTell", why: written("no list") },
  };
  const [first, last] = [holds("2031-01-01"), holds("2031-02-01")];
  it.each<[readonly Judged[], string | null, string | null]>([
    [[first, last], "2031-02-01", null],
    [[last, first], "2031-02-01", null],
    [[first, untold], null, "2031-01-01"],
    [[first, notYet], null, null],
    [[first, untold, notYet], null, null],
    [[untold], null, null],
    [[], null, null],
  ])("is reached when the last of its conditions holds: %#", (conditions, on, notBefore) => {
    expect(reachedBy(conditions)).toEqual({ on, notBefore, judged: conditions });
  });
});

describe("the rule of the last notification", () => {
  const parse = (more: object) => () =>
    definitionOf({ rule: { kind: "lastNotification", ...more } });
  it("counts months from the first on, and days from none", () => {
    expect(parse({ n: 0, unit: "firstOfNthMonth" })).toThrow(/wantMonths/);
    expect(parse({ unit: "firstOfNthMonth" })).toThrow(/wantMonths/);
    expect(parse({ n: 1, unit: "firstOfNthMonth" })).not.toThrow();
    expect(parse({ n: 0, unit: "days" })).not.toThrow();
    expect(parse({})).not.toThrow();
  });
});
