import { day, event } from "../procedures/files.ts";
import {
  authority,
  half,
  az,
  plenary,
  present,
  toVote,
  toAssent,
  signed,
  toConsent,
  senatePresented,
  underChange,
  type Row,
  type Part,
} from "./amended.ts";

// One thing is changed in a file that comes with the software, as a law is amended. No parliament has amended it so.

const courses: readonly Row[] = [
  [
    "no committee",
    az,
    (f) => {
      f.remove("stages", "committee");
      f.remove("bodies", "committee");
      f.removeDuty("committee-secretary");
      f.on("plenary", { referredBack: "stay" });
      f.stage("plenary", { atMost: undefined });
      f.withoutCommands("Refer", "RecordReport");
    },
    [
      event("draft-law.laid", "2026-01-20"),
      event("plenary.adopted", "2026-02-10", { for: 70, ...present }),
    ],
    { at: "head-of-state" },
  ],
  [
    "a committee that need not report",
    az,
    (f) => f.stage("committee", { optional: true }),
    [
      event("draft-law.laid", "2026-01-20"),
      event("plenary.adopted", "2026-02-10", { for: 70, ...present }),
    ],
    { at: "head-of-state" },
  ],
  [
    "a second reading",
    az,
    (f) =>
      f.add("head-of-state", {
        id: "second-reading",
        kind: "decide",
        body: "milli-majlis",
        records: ["for", "against"],
        rules: [{ id: "second-reading", tests: [half], authority }],
      }),
    plenary("adopted"),
    { at: "second-reading" },
  ],
  [
    "a reading without counting",
    az,
    (f) => f.add("plenary", { id: "first-reading", kind: "decide", body: "milli-majlis" }),
    [
      ...toVote,
      event("first-reading.adopted", "2026-02-05"),
      event("plenary.adopted", "2026-02-10", { for: 70, ...present }),
    ],
    { at: "head-of-state", vote: ["plenary", "adopted", true] },
  ],
  [
    "the Cabinet countersigns",
    az,
    (f) => f.stage("head-of-state", { countersignedBy: ["cabinet"] }),
    signed,
    { act: "notCountersigned" },
  ],
  [
    "publication before the notification",
    az,
    (f) => f.stage("publication", { beside: undefined }),
    [...signed, event("international.notified", "2026-03-20")],
    { refused: "stageNotOpen" },
  ],
  [
    "the law may not be returned",
    az,
    (f) => {
      f.stage("head-of-state", { on: undefined });
      f.remove("stages", "second-vote");
    },
    [...toAssent, event("head-of-state.returned", "2026-02-20")],
    { refused: "eventUnknown" },
  ],
  [
    "a draft may be withdrawn until the committee has reported",
    az,
    (f) => Object.assign(f.file["withdrawal"] as Part, { until: "committee.done" }),
    [...toVote, { kind: "withdrawn", on: day("2026-02-05") }],
    { refused: "tooLate" },
  ],
  [
    "a rejected draft goes back to the committee",
    az,
    (f) => f.on("plenary", { rejected: { to: "committee", authority } }),
    plenary("rejected", { for: 50 }),
    { at: "committee" },
  ],
  [
    "what is unfinished lapses",
    "us-senate",
    (f) => Object.assign(f.file["onEndOfTerm"] as Part, { effect: "lapses", at: undefined }),
    [...toConsent, { kind: "termEnded", on: day("2027-01-03") }],
    { at: "lapsed" },
  ],
  [
    "nothing is said of the end of a term",
    "us-senate",
    (f) => {
      delete f.file["onEndOfTerm"];
      f.withoutCommands("EndOfTerm");
    },
    [...toConsent, { kind: "termEnded", on: day("2027-01-03") }],
    { at: "consent", refused: "notProvidedFor" },
  ],
  [
    "another chamber decides",
    "pl-consent",
    (f) => f.stage("senate", { body: "sejm" }),
    [
      ...senatePresented,
      event("senate.adopted", "2021-02-20", { for: 60, against: 20, abstaining: 5 }),
    ],
    { vote: ["senate", "noDecision", false] },
  ],
];

describe("a single change of law, of the stages,", () => {
  it.each(courses)("%s (%s) is obeyed", (...row) => {
    expect(underChange(row)).toEqual(row[4]);
  });
});
