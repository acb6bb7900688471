import type { SittingCalendar } from "../../src/time/calendar.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { day, event, classes } from "../procedures/files.ts";
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

// One thing is changed in a file that comes with the software, as a law is amended. No parliament has amended it so.

const times: readonly Row[] = [
  // The day after is not certain, so the earlier of both days is named: 90 days with the first are over on 19 April.
  [
    "90 days for two months",
    az,
    (f) => f.clock("vote", { limit: { unit: "days", n: 90 } }),
    signed,
    { time: ["vote", "2026-04-19", "kept"] },
  ],
  [
    "one day for the presentation",
    az,
    (f) => f.clock("presentation", { limit: { unit: "days", n: 1 } }),
    signed,
    { time: ["presentation", "2026-02-11", "broken"] },
  ],
  [
    "two weeks for 14 days",
    az,
    (f) => f.clock("presentation", { limit: { unit: "weeks", n: 2 } }),
    signed,
    { time: ["presentation", "2026-02-23", "kept"] },
  ],
  // From Tuesday, 10 February, the 14th working day is Friday the 27th, or Monday, 2 March.
  [
    "working days",
    az,
    (f) => f.clock("presentation", { limit: { unit: "workingDays", n: 14 } }),
    signed,
    { time: ["presentation", "2026-02-27", "kept"] },
  ],
  [
    "one month for 56 days",
    az,
    (f) => f.clock("signature", { limit: { unit: "months", n: 1 } }),
    signed,
    { time: ["signature", "2026-03-11", "kept"] },
  ],
  [
    "sitting days, of which no calendar is known",
    az,
    (f) =>
      f.clock("presentation", {
        limit: { unit: "sittingDays", n: 14, of: ["milli-majlis"], when: "all" },
      }),
    signed,
    { time: ["presentation", null, "cannotBeVerified"] },
  ],
  [
    "the first day counts, as a source says",
    az,
    (f) => f.clock("presentation", { counts: { from: "sameDay", authority } }),
    signed,
    { time: ["presentation", "2026-02-23", "kept"] },
  ],
  [
    "the day after counts, as a source says",
    az,
    (f) => f.clock("presentation", { counts: { from: "dayAfter", authority } }),
    signed,
    { time: ["presentation", "2026-02-24", "kept"] },
  ],
  // 12 to 14 February are three days, and from 16 March the other 53 end on 7 May.
  [
    "days that do not count",
    az,
    (f) =>
      f.clock("signature", { leavesOut: { each: [{ from: "02-15", to: "03-15" }], authority } }),
    signed,
    { time: ["signature", "2026-05-07", "kept"] },
  ],
  [
    "an interval for a limit",
    az,
    (f) => f.clock("presentation", { limit: undefined, interval: { unit: "days", n: 7 } }),
    signed,
    { time: ["presentation", "2026-02-17", "broken"] },
  ],
  [
    "a time that begins with the reference to the committee",
    az,
    (f) => f.clock("vote", { from: ["committee.referred"] }),
    signed,
    { time: ["vote", "2026-03-20", "kept"] },
  ],
  [
    "45 days for the Senate",
    "pl-consent",
    (f) => f.clock("senate", { limit: { unit: "days", n: 45 } }),
    [
      ...senatePresented,
      event("senate.adopted", "2021-03-20", { for: 60, against: 20, abstaining: 5 }),
    ],
    { time: ["senate", "2021-03-26", "kept"] },
  ],
  [
    "ten days for the Senate",
    "pl-consent",
    (f) => f.clock("senate", { limit: { unit: "days", n: 10 } }),
    [
      ...senatePresented,
      event("senate.adopted", "2021-03-20", { for: 60, against: 20, abstaining: 5 }),
    ],
    { time: ["senate", "2021-02-20", "broken"] },
  ],
  [
    "three days on the calendar",
    "us-senate",
    (f) => f.clock("lie-over", { interval: { unit: "days", n: 3 } }),
    toConsent,
    { time: ["lie-over", "2025-06-06", "broken"] },
  ],
  [
    "40 days for a wish",
    "nl-tacit",
    (f) => f.clock("wish", { limit: { unit: "days", n: 40 } }),
    [classes(), event("laying.laid", "2026-02-01")],
    { time: ["wish", "2026-03-13", "running"] },
  ],
  [
    "21 days for 21 sitting days",
    "gb-crag-2010",
    (f) =>
      f.clock("period-a", {
        limit: { unit: "days", n: 21 },
        counts: { from: "dayAfter", authority },
      }),
    [event("laying.laid", "2026-02-20")],
    { time: ["period-a", "2026-03-13", "running"] },
  ],
  // Both Houses sit on weekdays but 4 March, when only the Commons do.
  [
    "three sitting days",
    "gb-crag-2010",
    (f) =>
      f.clock("period-a", {
        limit: { unit: "sittingDays", n: 3, of: ["commons", "lords"], when: "all" },
      }),
    [event("laying.laid", "2026-03-02")],
    { time: ["period-a", "2026-03-06", "running"] },
  ],
  [
    "three sitting days of any House",
    "gb-crag-2010",
    (f) =>
      f.clock("period-a", {
        limit: { unit: "sittingDays", n: 3, of: ["commons", "lords"], when: "any" },
      }),
    [event("laying.laid", "2026-03-02")],
    { time: ["period-a", "2026-03-05", "running"] },
  ],
];

// Sittings made up for this test.
const weekdays = [
  "2026-03-02",
  "2026-03-03",
  "2026-03-04",
  "2026-03-05",
  "2026-03-06",
] as IsoDate[];
const calendar: SittingCalendar = {
  houses: { commons: weekdays, lords: weekdays.filter((one) => one !== "2026-03-04") },
  endsOn: "2026-03-31" as IsoDate,
};

describe("a single change of law, of a time limit,", () => {
  it.each(times)("%s (%s) is obeyed", (...row) => {
    expect(underChange(row, calendar)).toEqual(row[4]);
  });
});
