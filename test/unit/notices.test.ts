import type { PinnedCalendar } from "../../src/time/calendar.ts";
import { runningIn } from "../support/running.ts";
import { type Assignment, assigneeOf, assignmentsOf } from "../../src/office/assignee.ts";
import type { Duty } from "../../src/law/duty.ts";
import { listedOf } from "../../src/office/head-row.ts";
import {
  noticeKey,
  noticeNamed,
  recipientsIn,
  recipientsLine,
  stepNamed,
} from "../../src/commands/next/reminders/notice.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { remindingSchema, usualReminding } from "../../src/office/reminding.ts";
import { personSchema } from "../../src/values/ids.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import { azerbaijan, everyDaySits, digestOf } from "../support/law.ts";
import { officeCommand, officeOf } from "../support/office.ts";
import { laid, read, unread } from "../support/suspended-deadlines.ts";
import type { Law } from "../../src/law/law.ts";

describe("Notices due", () => {
  const laid = azerbaijaniCase("Laid", unread());

  const usual = usualReminding();

  const clerk1 = personSchema.parse("clerk-1");

  type With = {
    readonly calendar?: PinnedCalendar | undefined;
    readonly assignees?: readonly Assignment[];
    readonly wishes?: object;
    readonly timeZone?: string;
  };

  const due = (story: CaseBuilder, at: string, given: With = {}) => {
    const { calendar, assignees = [], wishes, timeZone } = given;
    const { procedure: law } = story.law;
    const procedure = timeZone === undefined ? law : { ...law, timeZone };
    const reminding = wishes === undefined ? usual : remindingSchema().parse(wishes);
    const now = Date.parse(at.includes("T") ? at : `${at}T08:00:00Z`);
    return noticesDue({ state: story.state, procedure, calendar, assignees }, reminding, now);
  };

  /** What is told on a day, as step and recipients. */
  const told = (...asked: Parameters<typeof due>): readonly string[] =>
    due(...asked).map((notice) => {
      const named = noticeNamed(noticeKey(notice));
      return `${named?.due ?? ""} ${named?.dueOn ?? ""} ${named?.step ?? ""}: ${recipientsLine(notice.to)}`;
    });

  describe("what a duty is told of a deadline", () => {
    it.each([
      ["2026-03-04", []],
      ["2026-03-05", ["vote 2026-03-12 before-7: clerk committee-secretary"]],
      ["2026-03-08", ["vote 2026-03-12 before-7: clerk committee-secretary"]],
      ["2026-03-09", ["vote 2026-03-12 before-3: clerk committee-secretary"]],
      ["2026-03-11", ["vote 2026-03-12 before-1: clerk committee-secretary"]],
      ["2026-03-12", ["vote 2026-03-12 before-1: clerk committee-secretary"]],
      ["2026-03-13", ["vote 2026-03-12 over: clerk committee-secretary"]],
      ["2026-03-14", ["vote 2026-03-12 escalated-1: clerk committee-secretary"]],
      ["2026-03-19", ["vote 2026-03-12 escalated-1: clerk committee-secretary"]],
      ["2026-03-20", ["vote 2026-03-12 escalated-2: clerk committee-secretary administrator"]],
      ["2027-01-01", ["vote 2026-03-12 escalated-2: clerk committee-secretary administrator"]],
    ])("due on 12 March, on %s", (at, expected) => {
      expect(told(laid, at)).toEqual(expected);
    });
    it("is its last step alone, however long nobody looked", () => {
      expect(due(laid, "2026-06-01")).toHaveLength(1);
    });
    it("follows the office's wishes", () => {
      const wishes = { daysBefore: [20, 0], escalation: [{ afterDays: 30, duty: "auditor" }] };
      expect(told(laid, "2026-02-20", { wishes })).toEqual([
        "vote 2026-03-12 before-20: clerk committee-secretary",
      ]);
      expect(told(laid, "2026-03-12", { wishes })).toEqual([
        "vote 2026-03-12 before-0: clerk committee-secretary",
      ]);
      expect(told(laid, "2026-04-12", { wishes })).toEqual([
        "vote 2026-03-12 escalated-1: clerk committee-secretary auditor",
      ]);
      expect(told(laid, "2026-03-12", { wishes: { daysBefore: [] } })).toEqual([]);
    });
    it("is nothing on the day on which it begins, and before", () => {
      const urgent = azerbaijaniCase("Laid", unread()).record(
        command("Declare", { on: "2026-01-12", declaration: "urgent", body: "president" }),
      );
      const wishes = { daysBefore: [30, 20, 19] };
      expect(told(urgent, "2026-01-12", { wishes })).toEqual([]);
      expect(told(urgent, "2026-01-13", { wishes })).toEqual([
        "vote 2026-02-01 before-19: clerk committee-secretary",
      ]);
    });
    it("turns with the day where the parliament sits", () => {
      const at = (timeZone: string, instant: string) =>
        told(laid, instant, { timeZone }).map((words) => words.split(" ")[2]);
      expect(at("Asia/Baku", "2026-03-12T19:59:59Z")).toEqual(["before-1:"]);
      expect(at("Asia/Baku", "2026-03-12T20:00:00Z")).toEqual(["over:"]);
      expect(at("America/Lima", "2026-03-13T04:59:59Z")).toEqual(["before-1:"]);
      expect(at("America/Lima", "2026-03-13T05:00:00Z")).toEqual(["over:"]);
      // Thirteen hours ahead of Greenwich in March.
      expect(at("Pacific/Tongatapu", "2026-03-12T10:59:59Z")).toEqual(["before-1:"]);
      expect(at("Pacific/Tongatapu", "2026-03-12T11:00:00Z")).toEqual(["over:"]);
    });
    it("ends when it is kept, and when the case ends", () => {
      const withdrawn = laid.record(command("Withdraw"), { today: "2026-03-10" });
      expect(told(withdrawn, "2026-03-11")).toEqual([]);
      const presented = azerbaijaniCase("Presented", unread());
      expect(due(presented, "2026-12-01").map(({ due: { clock } }) => clock.id)).toEqual([
        "signature",
      ]);
    });
    it("is doubtful where the record leaves it open whether it can still be kept", () => {
      const story = azerbaijaniCase("CaseOpened", unread()).record(
        command("Lay", { on: "2026-01-10..2026-01-20" }),
      );
      expect(told(story, "2026-03-09")).toEqual([
        "vote 2026-03-10 before-1: clerk committee-secretary",
      ]);
      expect(told(story, "2026-03-11")).toEqual([
        "vote 2026-03-10 doubtful: clerk committee-secretary",
      ]);
      expect(told(story, "2026-03-20")).toEqual([
        "vote 2026-03-10 doubtful: clerk committee-secretary",
      ]);
      expect(told(story, "2026-03-21")).toEqual([
        "vote 2026-03-20 over: clerk committee-secretary",
      ]);
    });
    it("is never that it is over where the start was imported: what ended it may not be on record", () => {
      expect(told(laid.with(importing), "2028-01-01")).toEqual([
        "vote 2026-03-12 doubtful: clerk committee-secretary",
      ]);
    });
    it("is nothing where nobody knows when it began, and that is said", () => {
      const unknown = azerbaijaniCase("CaseOpened", unread()).record(
        command("Lay", { on: "unknown" }),
      );
      expect(told(unknown, "2028-01-01")).toEqual([]);
      expect(runningIn(unknown.state, azerbaijan(), { calendar: undefined })).toMatchObject([
        { clock: { id: "vote" }, ends: { kind: "noDay", why: "startUnknown" } },
      ]);
    });
    it("has another key once a correction moved the day, and the same while nothing changed", () => {
      const { entry: of } = laid.fact("Laid");
      const keysOf = (story: CaseBuilder) => due(story, "2026-03-13").map(noticeKey);
      const corrected = laid.record(
        command("Correct", { of, restated: command("Lay", { on: "2026-01-09" }) }),
      );
      expect(keysOf(laid)).toEqual(keysOf(laid.record(command("Refer"))));
      expect(keysOf(corrected)[0]).toContain("2026-03-09");
      expect(keysOf(corrected)).not.toEqual(keysOf(laid));
    });
  });

  describe("whom it is told to", () => {
    it("is the duty that acts next, at each stage anew", () => {
      const referred = laid.record(command("Refer"));
      expect(told(referred, "2026-03-09")).toEqual([
        "vote 2026-03-12 before-3: committee-secretary",
      ]);
    });
    it("is who attends to the case in that duty, and nobody who does in another", () => {
      const since = "2026-02-01T00:00:00Z";
      const attending = (duty: Duty): With => ({ assignees: [{ person: clerk1, duty, since }] });
      expect(told(laid, "2026-03-09", attending("clerk"))).toEqual([
        "vote 2026-03-12 before-3: clerk/clerk-1 committee-secretary",
      ]);
      expect(told(laid, "2026-03-09", attending("auditor"))).toEqual([
        "vote 2026-03-12 before-3: clerk committee-secretary",
      ]);
    });
  });

  describe("a deadline of hours", () => {
    const voted = azerbaijaniCase("Laid", unread())
      .record(command("Declare", { on: "2026-01-12", declaration: "urgent", body: "president" }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting", { sittingOn: "2026-01-28" }))
      .record(command("RecordVote", { on: "2026-01-28" }));
    const { entry: of } = voted.fact("VoteRecorded");
    const adopted = voted.record(command("CertifyVote", { of }), {
      person: "plenary-secretary-2",
    });
    it.each([
      ["2026-01-28T07:59:59Z", []],
      ["2026-01-28T08:00:00Z", ["before-12h"]],
      ["2026-01-28T16:00:00Z", ["before-4h"]],
      ["2026-01-28T19:59:59Z", ["before-4h"]],
      ["2026-01-28T20:00:00Z", ["doubtful"]],
      ["2026-01-29T19:59:59Z", ["doubtful"]],
      ["2026-01-29T20:00:00Z", ["over"]],
    ])("counts back from the end of the day in Baku: at %s", (at, steps) => {
      expect(adopted.state.stage).toBe("head-of-state");
      expect(due(adopted, at).map((one) => noticeNamed(noticeKey(one))?.step)).toEqual(steps);
    });
  });

  describe("what is told of a time in which nobody has to act", () => {
    const story = britishCase("Published");
    it("is that its last day comes, and that it has passed", () => {
      const at = (today: string) => told(story, today, { calendar: britishCalendar });
      expect(at("2026-01-25")).toEqual([]);
      expect(at("2026-01-26")).toEqual(["period-a 2026-02-02 before-7: clerk"]);
      expect(at("2026-02-03")).toEqual(["period-a 2026-02-02 period-over: clerk"]);
      expect(at("2026-02-10")).toEqual(["period-a 2026-02-02 escalated-2: clerk administrator"]);
    });
    it("moves with the sitting days", () => {
      const recess = everyDaySits("2026-03-01", 40);
      expect(told(story, "2026-02-03", { calendar: recess })).toEqual([]);
      expect(told(story, "2026-03-21", { calendar: recess })[0]).toContain(
        "period-a 2026-03-22 before-1",
      );
    });
    it.each([
      ["noCalendar", undefined],
      ["calendarEnds", everyDaySits("2026-01-12", 20)],
    ])("is nothing while no last day can be calculated (%s), and that is said", (why, calendar) => {
      expect(told(story, "2027-01-01", { calendar })).toEqual([]);
      expect(runningIn(story.state, story.law.procedure, { calendar })).toMatchObject([
        { clock: { id: "period-a" }, ends: { kind: "noDay", why } },
      ]);
    });
    it("is of the second period after a statement, under its own start", () => {
      const asking = (today: string) => ({ calendar: britishCalendar, today });
      const resolved = story.record(
        command("RecordIntervention", { intervention: "commons-against", on: "2026-01-20" }),
        asking("2026-01-21"),
      );
      expect(told(resolved, "2026-01-21", { calendar: britishCalendar })).toEqual([]);
      const stated = resolved.record(
        command("Lay", { on: "2026-01-22", body: "minister", with: ["reasons"] }),
        asking("2026-01-22"),
      );
      const [notice] = due(stated, "2026-02-11", { calendar: britishCalendar });
      expect(notice?.due.startedIn).toBe(stated.fact("Laid").entry);
      expect(notice?.dueOn).toBe("2026-02-12");
    });
  });

  describe("what is kept of a notice", () => {
    it("is read back as it was written, and nothing else is", () => {
      const [notice] = due(laid, "2026-03-13");
      if (notice === undefined) throw new Error("nothing is told");
      const { entry: of } = laid.fact("Laid");
      const key = noticeKey(notice);
      expect(noticeNamed(key)).toEqual({ due: "vote", of, dueOn: "2026-03-12", step: "over" });
      for (const other of ["", "vote", `${key}.x`, key.replace("vote", "Vote!"), `${key}s`])
        expect(noticeNamed(other)).toBeUndefined();
      const to = [
        { duty: "clerk", person: null },
        { duty: "auditor", person: clerk1 },
      ] as const;
      expect(recipientsIn(recipientsLine(to))).toEqual(to);
      expect(recipientsIn("Minister! clerk/sys tem clerk/system")).toEqual([
        { duty: "clerk", person: "sys" },
        { duty: "tem", person: null },
      ]);
    });
  });
});

describe("Notices of moved days", () => {
  /** What is told on a day, as last day and step. */
  const told = ({ state, law }: CaseBuilder, today: string): readonly string[] =>
    noticesDue(
      { state, procedure: law.procedure, calendar: undefined, assignees: [] },
      usualReminding(),
      Date.parse(`${today}T08:00:00Z`),
    ).map((notice) => {
      const named = noticeNamed(noticeKey(notice));
      return `${named?.dueOn ?? ""} ${named?.step ?? ""}`;
    });

  // Due on 12 March, and ten days later if the suspension stopped the clock.
  const moved = (law: Law): CaseBuilder => laid(law, [["2026-02-01", "2026-02-11"]]);

  describe("What is told of a day that only a suspension moved", () => {
    it.each([
      ["2026-03-04", []],
      ["2026-03-05", ["2026-03-12 before-7"]],
      ["2026-03-12", ["2026-03-12 before-1"]],
      ["2026-03-13", ["2026-03-12 doubtful"]],
      ["2026-03-15", ["2026-03-12 doubtful", "2026-03-22 before-7"]],
      ["2026-03-22", ["2026-03-12 doubtful", "2026-03-22 before-1"]],
      ["2026-03-23", ["2026-03-12 doubtful", "2026-03-22 over"]],
      ["2026-03-30", ["2026-03-12 doubtful", "2026-03-22 escalated-2"]],
    ])("counts from either day where nobody has read the rule: on %s", (today, expected) => {
      expect(told(moved(unread()), today)).toEqual(expected);
    });
    it("counts from the moved day alone where somebody has", () => {
      expect(told(moved(read()), "2026-03-13")).toEqual([]);
      expect(told(moved(read()), "2026-03-15")).toEqual(["2026-03-22 before-7"]);
    });
    it("is nothing while the clock stands still", () => {
      expect(told(laid(unread(), [["2026-03-01", null]]), "2026-03-11")).toEqual([]);
    });
  });

  describe("The day by which a case is looked at", () => {
    const due = ({ state, law }: CaseBuilder) => listedOf(state, law).task?.dueOn;
    it("is the earlier one where it is in doubt whether a suspension moved it", () => {
      expect(due(moved(unread()))).toBe("2026-03-12");
      expect(due(moved(read()))).toBe("2026-03-22");
    });
  });
});

describe("the key of a notice", () => {
  const of = digestOf("entry");
  const key = (parts: readonly string[]): string => parts.join(".");
  const whole = ["vote", of, "2026-03-12", "before-7"];
  it("is read into what it names", () => {
    expect(noticeNamed(key(whole))).toEqual({
      due: "vote",
      of,
      dueOn: "2026-03-12",
      step: "before-7",
    });
  });
  it.each<[string, readonly string[]]>([
    ["what is due", ["Lunch!", of, "2026-03-12", "over"]],
    ["an entry that is longer", ["vote", `${of}0`, "2026-03-12", "over"]],
    ["an entry with something before", ["vote", `x${of}`, "2026-03-12", "over"]],
    ["a day that is none", ["vote", of, "2026-02-30", "over"]],
    ["a step that is none", ["vote", of, "2026-03-12", "soon"]],
    ["something after the step", [...whole, "more"]],
    ["no step", ["vote", of, "2026-03-12"]],
    ["nothing but what is due", ["vote"]],
  ])("is not read where it has %s", (_, parts) => {
    expect(noticeNamed(key(parts))).toBeUndefined();
  });
  it("names its step, and the number of one that has a number", () => {
    expect(["doubtful", "over", "before-7", "before-4h", "escalated-10"].map(stepNamed)).toEqual([
      { kind: "doubtful" },
      { kind: "over" },
      { kind: "daysBefore", number: 7 },
      { kind: "hoursBefore", number: 4 },
      { kind: "escalated", number: 10 },
    ]);
  });
});

describe("whoever attends to a stage", () => {
  it("is the last to have taken it over, one person in each duty", () => {
    const signed = azerbaijaniCase("AssentRecorded");
    const office = officeOf(
      ["treaty-officer-1", "treaty-officer-2"].map((holder) =>
        officeCommand({ kind: "GrantDuty", holder, granted: "treaty-officer" }),
      ),
    );
    const officer = (person: string) => ({ person, duty: "treaty-officer" as const });
    const taken = signed.record(command("ClaimTask"), officer("treaty-officer-1"));
    const handed = taken.record(command("HandOverTask", { to: "treaty-officer-2" }), {
      ...officer("treaty-officer-1"),
      office,
    });
    const people = ({ state }: CaseBuilder) => assignmentsOf(state).map(({ person }) => person);
    expect([signed, taken, handed].map(people)).toEqual([
      [],
      ["treaty-officer-1"],
      ["treaty-officer-2"],
    ]);
    expect(assigneeOf(handed.state)?.person).toBe("treaty-officer-2");
  });
});

describe("an office's wishes", () => {
  it.each([
    [{ daysBefore: [1, 3] }, "daysBefore"],
    [{ daysBefore: [3, 3] }, "daysBefore"],
    [{ hoursBefore: [25] }, "hoursBefore"],
    [{ escalation: [{ afterDays: 0, duty: "clerk" }] }, "escalation"],
    [
      {
        escalation: [
          { afterDays: 7, duty: "clerk" },
          { afterDays: 2, duty: "clerk" },
        ],
      },
      "escalation",
    ],
    [{ escalation: [{ afterDays: 1, duty: "The minister" }] }, "escalation"],
    [{ addresses: { clerk: ["nowhere"] } }, "addresses"],
    [{ addresses: { clerk: ["a@b\r\nBcc: c@d"] } }, "addresses"],
    [{ addresses: { "The minister": ["a@b"] } }, "addresses"],
    [{ persons: { system: ["a@b"] } }, "persons"],
    [{ weekly: true }, ""],
  ])("are refused where they make no sense: %j", (wishes, at) => {
    const parsed = remindingSchema().safeParse(wishes);
    expect(parsed.error?.issues[0]?.path[0] ?? "").toBe(at);
    expect(parsed.success).toBe(false);
  });
  it("are as usual where none are given", () => {
    expect(usualReminding()).toEqual({
      daysBefore: [7, 3, 1],
      hoursBefore: [12, 4],
      escalation: [
        { afterDays: 1, duty: "clerk" },
        { afterDays: 7, duty: "administrator" },
      ],
      addresses: {},
      persons: {},
    });
  });
});
