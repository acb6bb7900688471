import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  chambers,
  readVoteRule,
  shippedVoteRules,
  unverifiedRules,
} from "../../src/files/index.ts";
import { stageOf } from "../../src/law/file/procedure.ts";
import { procedureIn, event } from "../procedures/files.ts";
import {
  authority,
  half,
  az,
  treaty,
  plenary,
  present,
  toVote,
  consent,
  senators,
  twoThirds,
  sejm,
  senatePresented,
  underChange,
  type Row,
} from "./amended.ts";
import { faultsOf, textOf } from "./files.ts";

const shipped = shippedVoteRules();
const rule = (value: object): readonly string[] =>
  faultsOf(readVoteRule(JSON.stringify(value), "rule.json"));

describe("the rules for votes that come with Tasdiq", () => {
  it("are all the files in their folder, each named by its id", () => {
    const files = readdirSync(join(import.meta.dirname, "../../law/votes"));
    expect(shipped.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
    expect(shipped.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "simple-cast",
        "ep-component-members",
        "ca-floor-majority",
        "ca-two-thirds",
        "az-law",
        "us-senate-treaty",
      ]),
    );
  });

  it.each(shipped.map((one) => [one.id, one] as const))("say what they rest on: %s", (id, one) => {
    const file = JSON.parse(textOf(`law/votes/${id}.json`)) as { readonly quorum?: object };
    const read = JSON.parse(JSON.stringify(one)) as object;
    expect(read).toEqual({ ...file, ...(file.quorum && { quorum: [file.quorum] }) });
    expect(one.$schema).toBe("../schemas/vote-rule.schema.json");
    expect(one.authority.cite.length).toBeGreaterThan(20);
    expect(one.tie).toBeUndefined();
  });

  it("do not claim to have read what was inferred from results or is from memory", () => {
    const seen = shipped.filter(({ authority }) => authority.mark === "seen").map(({ id }) => id);
    expect(seen).toEqual([
      "az-constitutional-law",
      "az-law",
      "de-bundestag",
      "de-two-thirds-of-members",
      "ee-border-treaty",
      "ep-component-members",
      "nl-departing-from-constitution",
      "simple-cast",
    ]);
    expect(chambers().map(({ authority }) => authority.mark)).toEqual(["unverified", "unverified"]);
  });

  it("name the authority of the file itself where nobody has checked it", () => {
    const paths = (id: string) =>
      shipped
        .filter((one) => one.id === id)
        .flatMap(unverifiedRules)
        .map(({ path }) => path);
    expect(paths("ca-two-thirds")).toEqual(["authority"]);
    expect(paths("az-law")).toEqual([]);
  });

  it("say the Milli Majlis's numbers as its procedure file does", () => {
    const { tests, quorum } = shipped.find(({ id }) => id === "az-law") ?? {};
    const plenary = stageOf(procedureIn("az-milli-majlis/2026.1.json"), "plenary");
    expect(plenary).toMatchObject({ rules: [{ tests, quorum: [{ tests: quorum?.[0]?.tests }] }] });
  });
});

describe("a rule for votes of one's own", () => {
  const authority = { cite: "a rule made for this test", url: null, mark: "unverified" };
  const own = { id: "own", title: "A rule of one's own", authority };
  const half = { moreThan: { share: [1, 2], of: ["for", "against"] } };
  const failing = "noDecision";

  it("has what a rule of a procedure may have", () => {
    expect(rule({ ...own, tests: [half] })).toEqual([]);
    expect(rule({ ...own, tests: [{ atLeast: 63 }] })).toEqual([]);
    expect(
      rule({
        ...own,
        readings: [half, { atLeast: 63 }].map((one) => ({ tests: [one], authority })),
      }),
    ).toEqual([]);
    const third = { count: "present", atLeast: { share: [1, 3], of: "members" } };
    expect(
      rule({
        ...own,
        tests: [half, { count: "against", atMost: 0 }],
        quorum: { tests: [third], checked: "ifChallenged", failing, authority },
        tie: { decidedBy: "chair", authority },
      }),
    ).toEqual([]);
  });

  it("may ask for more votes for than against, and not for more than the whole", () => {
    const more = (count: string, of: string | readonly string[]) =>
      rule({ ...own, tests: [{ count, moreThan: { share: [1, 1], of } }] });
    expect(more("for", "against")).toEqual([]);
    expect(more("for", ["against", "abstaining"])).toEqual([]);
    expect(more("for", ["for", "against"])).toHaveLength(1);
    expect(more("for", "present")).toHaveLength(1);
  });

  it("may say what a rejection takes", () => {
    expect(rule({ ...own, rejectedIf: [{ count: "against", ...half }] })).toEqual([]);
  });

  it.each([
    [{}, "id: is missing"],
    [{ id: "own", title: "T", tests: [half] }, "authority: is missing"],
    [{ ...own }, "the whole file: give one of three: `tests`"],
    [
      { ...own, tests: [half], rejectedIf: [{ count: "against", ...half }] },
      "the whole file: give one of three: `tests`",
    ],
    [{ ...own, rejectedIf: [half] }, "rejectedIf[0]: does not say what is counted; add `count`"],
    [{ ...own, tests: [{}] }, "tests[0]"],
    [
      { ...own, tests: [{ moreThan: { share: [1, 2], of: "voters" } }] },
      'tests[0]: tests "voters"',
    ],
    [
      { ...own, tests: [{ atLeast: { share: [2, 1], of: "members" } }] },
      "tests[0]: 2/1 is more than 100 percent",
    ],
    [
      { ...own, tests: [{ moreThan: { share: [1, 1], of: "members" } }] },
      "tests[0]: always passes, or always fails, whatever the counts",
    ],
    [
      { ...own, tests: [{ atLeast: 0 }] },
      "tests[0]: always passes, or always fails, whatever the counts",
    ],
    [{ ...own, tests: [{ atLeast: { share: [0, 1], of: "members" } }] }, "tests[0].atLeast"],
    [{ ...own, tests: [{ atLeast: 0.5 }] }, "tests[0].atLeast"],
    [{ ...own, tests: [{ ...half, base: "cast" }] }, "tests[0].base: no rule uses this field"],
    [{ ...own, tests: [half], tie: "adopts" }, "tie: expected"],
    [
      {
        ...own,
        tests: [half],
        quorum: {
          tests: [{ count: "sitting", atLeast: 5 }],
          checked: "always",
          failing,
          authority,
        },
      },
      'quorum.tests[0]: tests "sitting"',
    ],
    [
      {
        ...own,
        tests: [half],
        quorum: { tests: [{ count: "present", atLeast: 5 }], checked: "never", failing, authority },
      },
      "quorum.checked: expected one of",
    ],
    [{ ...own, tests: [half], casting: true }, "casting: no rule uses this field"],
    [
      { ...own, tests: [half], exceptions: [{ measures: ["A", "A"], tests: [half], authority }] },
      'exceptions: "A" is listed twice',
    ],
    [
      { ...own, tests: [half], exceptions: [{ tests: [half], authority }] },
      "exceptions[0]: expected `measures` or `words`, by which the votes are told apart",
    ],
    [
      { ...own, tests: [half], exceptions: [{ measures: ["A"], authority }] },
      "exceptions[0]: give one of three: `tests`",
    ],
  ])("is refused with the place of the fault: %j", (value, fault) => {
    expect(rule(value).join("\n")).toContain(fault);
  });

  it("is refused by line and column where it is not JSON", () => {
    expect(faultsOf(readVoteRule('{"tests":\n}', "rule.json"))).toEqual([
      expect.stringMatching(/^line 2, column 1: /),
    ]);
  });
});

// One thing is changed in a file that comes with the software, as a law is amended. No parliament has amended it so.

const majorities: readonly Row[] = [
  [
    "84 votes",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ atLeast: 84 }] }),
    plenary("adopted"),
    { vote: ["plenary", "rejected", false] },
  ],
  [
    "70 votes",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ atLeast: 70 }] }),
    plenary("adopted"),
    { vote: ["plenary", "adopted", true] },
  ],
  [
    "more than half of the members",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ moreThan: { share: [1, 2], of: "members" } }] }),
    plenary("rejected", { for: 62 }),
    { vote: ["plenary", "rejected", true] },
  ],
  [
    "a majority of the votes cast",
    az,
    (f) => f.rule("plenary", treaty, { tests: [half] }),
    plenary("adopted", { for: 31 }),
    { vote: ["plenary", "adopted", true] },
  ],
  [
    "more for than against",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ moreThan: { share: [1, 1], of: "against" } }] }),
    plenary("rejected", { for: 30 }),
    { vote: ["plenary", "rejected", true] },
  ],
  // Two thirds of 110 are 73.33.
  [
    "two thirds of those present",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ atLeast: { share: [2, 3], of: "present" } }] }),
    plenary("adopted", { for: 73 }),
    { vote: ["plenary", "rejected", false] },
  ],
  [
    "no vote against",
    az,
    (f) => f.rule("plenary", treaty, { tests: [{ count: "against", atMost: 0 }] }),
    plenary("adopted"),
    { vote: ["plenary", "rejected", false] },
  ],
  [
    "two tests",
    az,
    (f) => f.rule("plenary", treaty, { tests: [half, { atLeast: 71 }] }),
    plenary("adopted"),
    { vote: ["plenary", "rejected", false] },
  ],
  [
    "what a rejection takes",
    az,
    (f) =>
      f.rule("plenary", treaty, {
        tests: undefined,
        rejectedIf: [{ count: "against", atLeast: 31 }],
      }),
    plenary("adopted"),
    { vote: ["plenary", "adopted", true] },
  ],
  [
    "a law that can be read in two ways",
    az,
    (f) =>
      f.rule("plenary", treaty, {
        tests: undefined,
        readings: [63, 84].map((atLeast) => ({ tests: [{ atLeast }], authority })),
      }),
    plenary("adopted"),
    { vote: ["plenary", "cannotBeVerified", null] },
  ],
  [
    "a casting vote",
    az,
    (f) => f.rule("plenary", treaty, { tests: [half], tie: { decidedBy: "chair", authority } }),
    [
      ...toVote,
      {
        ...event("plenary.adopted", "2026-02-10"),
        ballot: { counts: { ...present, for: 30 }, tie: "for" },
      },
    ],
    { vote: ["plenary", "adopted", true] },
  ],
  [
    "a quorum of 111",
    az,
    (f) => f.quorum("plenary", treaty, { tests: [{ count: "present", atLeast: 111 }] }),
    plenary("adopted"),
    { vote: ["plenary", "noDecision", false] },
  ],
  [
    "a quorum without which the motion is lost",
    az,
    (f) => f.quorum("plenary", treaty, { failing: "rejected" }),
    plenary("rejected", { present: 82 }),
    { vote: ["plenary", "rejected", true] },
  ],
  [
    "a quorum that is checked if challenged",
    az,
    (f) => f.quorum("plenary", treaty, { checked: "ifChallenged" }),
    plenary("adopted", { present: 82 }),
    { vote: ["plenary", "adopted", true] },
  ],
  [
    "no quorum",
    az,
    (f) => f.rule("plenary", treaty, { quorum: undefined }),
    plenary("adopted", { present: 50 }),
    { vote: ["plenary", "adopted", true] },
  ],
];

const elsewhere: readonly Row[] = [
  [
    "three fifths of the Senators present",
    "us-senate",
    (f) => f.rule("consent", twoThirds, { tests: [{ atLeast: { share: [3, 5], of: "present" } }] }),
    consent("adopted", senators),
    { vote: ["consent", "adopted", true] },
  ],
  // Two thirds of 100 in office are 66.67.
  [
    "two thirds of the Senators in office",
    "us-senate",
    (f) =>
      f.rule("consent", twoThirds, {
        tests: [{ atLeast: { share: [2, 3], of: "membersInOffice" } }],
      }),
    consent("adopted", { ...senators, for: 66, against: 10, present: 80 }),
    { vote: ["consent", "rejected", false] },
  ],
  [
    "a quorum of two thirds of those in office",
    "us-senate",
    (f) =>
      f.quorum("consent", twoThirds, {
        tests: [{ count: "present", atLeast: { share: [2, 3], of: "membersInOffice" } }],
        checked: "always",
      }),
    consent("adopted", { ...senators, for: 60, against: 2, present: 62 }),
    { vote: ["consent", "noDecision", false] },
  ],
  [
    "another number of members",
    "pl-consent",
    (f) => f.body("sejm", { members: 522 }),
    sejm,
    { vote: ["sejm", "noDecision", false] },
  ],
  [
    "a number of members of which half voted",
    "pl-consent",
    (f) => f.body("sejm", { members: 520 }),
    sejm,
    { vote: ["sejm", "adopted", true] },
  ],
  [
    "two thirds to override, of the votes",
    "pl-consent",
    (f) =>
      f.rule("override", "three-fifths", {
        tests: [{ atLeast: { share: [2, 3], of: ["for", "against", "abstaining"] } }],
      }),
    [
      ...senatePresented,
      event("senate.adopted", "2021-02-20", { for: 60, against: 20, abstaining: 5 }),
      event("signature.presented", "2021-02-22"),
      event("signature.returned", "2021-03-01"),
      event("override.adopted", "2021-03-20", { for: 260, against: 140, abstaining: 0 }),
    ],
    { vote: ["override", "rejected", false] },
  ],
];

describe("a single change of law, of what a vote takes,", () => {
  it.each([...majorities, ...elsewhere])("%s (%s) is obeyed", (...row) => {
    expect(underChange(row)).toEqual(row[4]);
  });
});
