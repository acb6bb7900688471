import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { isLetterAddress } from "../../src/values/mail-address.ts";
import {
  nextMoment,
  notedNow,
  nothingNoted,
} from "../../src/commands/next/reminders/next-moment.ts";
import {
  noticeKey,
  noticeNamed,
  recipientsLine,
  stepNamed,
} from "../../src/commands/next/reminders/notice.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { dutiesNamedIn, remindingSchema, usualReminding } from "../../src/office/reminding.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, certified, command, publication } from "../support/cases.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { inWorkingDays, laid, seen, unread } from "../support/suspended-deadlines.ts";

const usual = usualReminding();

const at = ({ state, law: { procedure } }: CaseBuilder) => ({
  state,
  procedure,
  calendar: undefined,
  assignees: [],
});

/** What is told at a moment, as step, last day and recipients. */
const told = (story: CaseBuilder, moment: string, wishes = usual): readonly string[] =>
  noticesDue(at(story), wishes, Date.parse(moment)).map((notice) => {
    const named = noticeNamed(noticeKey(notice));
    return `${named?.step ?? ""} ${notice.dueOn}: ${recipientsLine(notice.to)}`;
  });

/** Every moment at which something new is to be said, each noted when it comes. */
const moments = (story: CaseBuilder, wishes = usual): readonly string[] => {
  const found: string[] = [];
  let noted = nothingNoted;
  for (;;) {
    const now = noted.at;
    const next = nextMoment(at(story), wishes, { now, noted });
    if (next === undefined) return found;
    found.push(new Date(next).toISOString());
    noted = notedNow(at(story), next);
  }
};

// The law is presented within 24 hours. The record knows the day of the vote alone, so they end on that day or on the next.
const adopted = certified(
  azerbaijaniCase("Laid", unread())
    .record(command("Declare", { on: "2026-01-12", declaration: "urgent", body: "president" }))
    .record(command("Refer"))
    .record(command("RecordReport"))
    .record(command("ScheduleSitting", { sittingOn: "2026-01-28" }))
    .record(command("RecordVote", { on: "2026-01-28" })),
);

describe("A deadline of hours", () => {
  it("is told of under the day by which it is surely kept, and as over under the one after which it is not", () => {
    const by = "clerk";
    expect(told(adopted, "2026-01-28T08:00:00Z")).toEqual([`before-12h 2026-01-28: ${by}`]);
    expect(told(adopted, "2026-01-28T20:00:00Z")).toEqual([`doubtful 2026-01-28: ${by}`]);
    expect(told(adopted, "2026-01-29T20:00:00Z")).toEqual([`over 2026-01-29: ${by}`]);
  });
  it("is looked at again at each of its hours, at its end, and when it is over for whole days", () => {
    expect(moments(adopted)).toEqual([
      "2026-01-28T08:00:00.000Z",
      "2026-01-28T16:00:00.000Z",
      "2026-01-28T20:00:00.000Z",
      "2026-01-29T20:00:00.000Z",
      "2026-01-30T20:00:00.000Z",
      "2026-02-05T20:00:00.000Z",
    ]);
  });
  it("is looked at by hours alone, whatever is wished of days", () => {
    const wishes = remindingSchema().parse({ daysBefore: [20], hoursBefore: [1], escalation: [] });
    expect(moments(adopted, wishes)).toEqual([
      "2026-01-28T19:00:00.000Z",
      "2026-01-28T20:00:00.000Z",
      "2026-01-29T20:00:00.000Z",
    ]);
  });
});

describe("The moments at which something is to be said of a deadline", () => {
  const wish = (daysBefore: readonly number[]) =>
    remindingSchema().parse({ daysBefore, escalation: [] });
  it("leave out the day on which it began, and those before", () => {
    const urgent = azerbaijaniCase("Laid", unread()).record(
      command("Declare", { on: "2026-01-12", declaration: "urgent", body: "president" }),
    );
    expect(moments(urgent, wish([30, 20, 19]))).toEqual([
      "2026-01-12T20:00:00.000Z",
      "2026-02-01T20:00:00.000Z",
    ]);
  });
  it("count from either day where it is in doubt whether a suspension moved it", () => {
    const moved = laid(unread(), [["2026-02-01", "2026-02-11"]]);
    expect(moments(moved, wish([1]))).toEqual([
      "2026-03-10T20:00:00.000Z",
      "2026-03-12T20:00:00.000Z",
      "2026-03-20T20:00:00.000Z",
      "2026-03-22T20:00:00.000Z",
    ]);
  });
  it("never say that it is over where holidays that nobody recorded may have moved it", () => {
    expect(moments(laid(inWorkingDays(), []), wish([1]))).toEqual([
      "2026-03-07T20:00:00.000Z",
      "2026-03-09T20:00:00.000Z",
    ]);
  });
  it("are none where no last day can be calculated", () => {
    expect(moments(britishCase("Published"))).toEqual([]);
  });
  it("come anew once a correction moved its day", () => {
    const story = laid(unread(), []);
    const restated = command("Lay", { on: "2026-01-09" });
    const corrected = story.record(command("Correct", { of: story.fact("Laid").entry, restated }));
    const now = Date.parse("2026-03-12T08:00:00Z");
    const noted = notedNow(at(story), now);
    const next = (one: CaseBuilder) => nextMoment(at(one), usual, { now, noted });
    expect(next(story)).toBe(Date.parse("2026-03-12T20:00:00Z"));
    expect(next(corrected)).toBe(Date.parse("2026-03-01T20:00:00Z"));
  });
});

describe("The step of a period that is over", () => {
  it("is read by its name", () => {
    expect(stepNamed("period-over")).toEqual({ kind: "periodOver" });
  });
});

const law = azerbaijaniLaw();

const publishing = {
  id: "publishing",
  name: { en: "Publication of the law" },
  limit: { unit: "days", n: 60 },
  from: ["head-of-state.signed"],
  to: "publication.published",
  counts: { from: "dayAfter", authority: seen },
  authority: seen,
};

describe("A reminder while a letter is being sent", () => {
  const clocks = [...fileOf(law.procedure).clocks, publishing];
  const released = azerbaijaniCase("NotificationReleased", {
    ...law,
    procedure: procedureWith(law.procedure, { clocks }),
  });
  it("goes to people alone: the system, which sends, is told of nothing", () => {
    const steps = nextSteps(released.state, released.law.procedure);
    expect(steps.map(({ duties }) => duties)).toEqual([["system"], ["clerk"]]);
    expect(told(released, "2026-04-23T08:00:00Z")).toEqual(["before-1 2026-04-24: clerk"]);
    expect(told(released, "2026-05-02T08:00:00Z")).toEqual([
      "escalated-2 2026-04-24: clerk administrator",
    ]);
  });
  it("is of what is still to be done", () => {
    expect(told(released.record(publication()), "2026-05-02T08:00:00Z")).toEqual([]);
  });
});

describe("What an office may wish of its reminders", () => {
  const falling = (most: number, length: number) => Array.from({ length }, (_, n) => most - n);
  it.each([
    { daysBefore: [365, 0] },
    { daysBefore: falling(365, 20) },
    { hoursBefore: [24, 1] },
    { hoursBefore: [] },
    {
      escalation: [
        { afterDays: 1, duty: "clerk" },
        { afterDays: 365, duty: "clerk" },
      ],
    },
  ])("reaches as far as this: %j", (wishes) => {
    expect(remindingSchema().parse(wishes)).toMatchObject(wishes);
  });
  it.each([
    { daysBefore: [366] },
    { daysBefore: [-1] },
    { daysBefore: [1.5] },
    { daysBefore: falling(365, 21) },
    { hoursBefore: [0] },
    { escalation: [{ afterDays: 366, duty: "clerk" }] },
    {
      escalation: falling(365, 11).map((afterDays) => ({
        afterDays: 366 - afterDays,
        duty: "clerk",
      })),
    },
    { addresses: { clerk: falling(11, 11).map((n) => `clerk-${String(n)}@example.org`) } },
  ])("reaches no farther: %j", (wishes) => {
    expect(remindingSchema().safeParse(wishes).success).toBe(false);
  });
  it.each([
    [{ daysBefore: [1, 3] }, "wantFallingNumbers"],
    [{ hoursBefore: [4, 4] }, "wantFallingNumbers"],
    [{ escalation: [7, 2].map((afterDays) => ({ afterDays, duty: "clerk" })) }, "wantRisingSteps"],
  ])("is refused with what is expected instead where it is out of order: %j", (wishes, wanted) => {
    expect(remindingSchema().safeParse(wishes).error?.issues[0]?.message).toBe(wanted);
  });
  it("names duties, each in its place", () => {
    const wishes = remindingSchema().parse({
      escalation: [
        { afterDays: 2, duty: "clerk" },
        { afterDays: 5, duty: "speaker" },
      ],
      addresses: { registrar: ["a@example.org"] },
    });
    expect(dutiesNamedIn(wishes)).toEqual([
      ["escalation[0].duty", "clerk"],
      ["escalation[1].duty", "speaker"],
      ["addresses.registrar", "registrar"],
    ]);
  });
});

describe("The address to which a letter goes", () => {
  it.each([
    "treaty@un.example.org",
    "The depositary <treaty@un.example.org>",
    "<treaty@un.example.org>",
  ])("is an address, with or without a name: %s", (text) => {
    expect(isLetterAddress(text)).toBe(true);
  });
  it.each([
    "the depositary",
    "treaty@localhost",
    "The depositary <treaty@localhost>",
    "The depositary <the depositary>",
    "The depositary <treaty@un.example.org> and others",
    "The depositary treaty@un.example.org",
    "treaty@un.example.org, legal@un.example.org",
    "A <a@un.example.org> B <b@un.example.org>",
    "",
  ])("is nothing else: %j", (text) => {
    expect(isLetterAddress(text)).toBe(false);
  });
});
