import { event } from "../procedures/files.ts";
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
