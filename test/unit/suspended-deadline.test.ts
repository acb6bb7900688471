import { cited } from "../support/in-english.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import { listedOf } from "../../src/office/head-row.ts";
import {
  azerbaijaniCase,
  command,
  claimed,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/cases.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";
import { restsOn } from "../../src/case/clocks/clock-run.ts";
import { runningIn } from "../support/running.ts";
import { dutiesGiven } from "../../src/law/procedure/duties-of-command.ts";
import { azerbaijan, day } from "../support/law.ts";
import {
  dueOf,
  laid,
  late,
  read,
  seen,
  suspendedOn,
  unread,
  verdict,
  voteOf,
} from "../support/suspended-deadlines.ts";
import {
  type Command,
  type CommandKind,
  isPossibleWhileSuspended,
} from "../../src/case/command.ts";
import {
  commandRow,
  isKnownAt,
  personCommandKinds,
  systemCommandKinds,
} from "../../src/commands/command-table.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { suspendedNow } from "../../src/case/clocks/suspension.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import type { Law } from "../../src/law/law.ts";

describe("A clock that a suspension stops", () => {
  it("goes on with the days that were left", () => {
    expect(dueOf([])).toEqual(["2026-03-12", "2026-03-12"]);
    // 11 days were left on the morning of 1 March and the due day itself: ten days later all of them are.
    expect(dueOf([["2026-03-02", "2026-03-12"]])).toEqual(["2026-03-22", "2026-03-22"]);
    expect(dueOf([["2026-02-01", "2026-02-02"]])).toEqual(["2026-03-13", "2026-03-13"]);
    expect(dueOf([["2026-02-01", "2026-02-01"]])).toEqual(["2026-03-12", "2026-03-12"]);
  });
  it("counts the day of the suspension as still and that of the resumption as running", () => {
    expect(dueOf([["2026-03-12", "2026-03-13"]])).toEqual(["2026-03-13", "2026-03-13"]);
    expect(dueOf([["2026-03-13", "2026-04-13"]])).toEqual(["2026-03-12", "2026-03-12"]);
  });
  it("is reminded of by the authority that stops it, and by none that does not", () => {
    const remindedBy = (law: Law) => {
      const { state } = laid(law, [["2026-02-01", "2026-02-11"]]);
      const at = { state, procedure: law.procedure, calendar: undefined, assignees: [] };
      const told = noticesDue(at, usualReminding(), Date.parse("2026-03-20T08:00:00Z"));
      return told.map(({ due, dueOn }) => [dueOn, restsOn(due).map(cited)] as const);
    };
    const suspension = expect.arrayContaining([seen.cite]) as unknown;
    expect(remindedBy(read())).toEqual([["2026-03-22", suspension]]);
    expect(remindedBy(read(["signature"])).map(([dueOn]) => dueOn)).toEqual(["2026-03-12"]);
  });
  it("is not moved by what stood still before it began", () => {
    const before = suspendedOn(azerbaijaniCase("CaseOpened", read()), [
      ["2025-12-01", "2026-01-10"],
    ]).record(command("Lay", { on: "2026-01-12" }), late);
    expect(voteOf(before).certainlyBy).toBe("2026-03-12");
  });
  it("stays on record as overdue by its earlier day where a suspension dates back", () => {
    const story = laid(read(), []);
    const of = story.fact("Laid").entry;
    const overdue = { deadline: "vote", of, dueOn: "2026-03-12" };
    const told = story.record(command("RecordOverdue", overdue as never), { ...bySystem, ...late });
    const back = suspendedOn(told, [["2026-02-01", "2026-02-11"]]);
    expect(voteOf(back).certainlyBy).toBe("2026-03-22");
    expect(verdict(back, "2026-03-20")?.why).toMatch(
      /recorded as overdue on \d+ \w+ \d{4}, when the last day was 12 March 2026/,
    );
  });
  it("is moved by each of several, also by one that it reaches only because of another", () => {
    const spans = [
      ["2026-02-01", "2026-02-11"],
      ["2026-03-15", "2026-03-20"],
    ] as const;
    expect(dueOf(spans)).toEqual(["2026-03-27", "2026-03-27"]);
  });
  it("moves over the end of a February in a leap year and in another", () => {
    for (const [on, due] of [
      ["2027-12-31", "2028-03-01"],
      ["2026-12-31", "2027-03-01"],
    ] as const) {
      const story = azerbaijaniCase("CaseOpened", read()).record(command("Lay", { on }), {
        today: "2028-12-31",
      });
      const still = story
        .record(command("Suspend", { on: `${due.slice(0, 4)}-02-27` }), { today: "2028-12-31" })
        .record(command("Resume", { on: `${due.slice(0, 4)}-02-28` }), { today: "2028-12-31" });
      expect(voteOf(still).certainlyBy).toBe(due);
    }
  });
  it("counts no day twice where a correction makes two suspensions overlap", () => {
    const story = laid(read(), [
      ["2026-02-01", "2026-02-11"],
      ["2026-02-20", "2026-02-25"],
    ]);
    const [first] = story.state.facts.filter(({ act }) => act.kind === "CaseResumed");
    const of = first?.entry;
    const restated = command("Resume", { on: "2026-02-22" });
    const corrected = story.record(command("Correct", { of, restated }), {
      ...late,
      duty: "clerk",
    });
    // From 1 to 25 February, once: 24 days.
    expect(voteOf(corrected).certainlyBy).toBe("2026-04-05");
  });
  it("is no other clock than those that the procedure names", () => {
    expect(dueOf([["2026-02-01", "2026-02-11"]], read(["signature"]))).toEqual([
      "2026-03-12",
      "2026-03-12",
    ]);
  });
  it("has run out once it was met: what stands still afterwards does not move it", () => {
    const voted = azerbaijaniCase("VoteCertified", read());
    const still = voted.record(command("Suspend", { on: "2026-02-20" }));
    expect(verdict(still, "2026-06-01")).toMatchObject({
      verdict: "kept",
      why: expect.stringContaining("due 12 March 2026") as string,
    });
  });
});

describe("While the case is suspended", () => {
  const still = laid(read(), [["2026-02-01", null]]);
  it("a clock stands still, and has no last day until it goes on", () => {
    expect(runningIn(still.state, still.law.procedure, { calendar: undefined })).toEqual([]);
    expect(verdict(still, "2027-12-31")?.verdict).not.toBe("broken");
    expect(listedOf(still.state, still.law).task?.dueOn).toBeNull();
  });
  it("nothing is overdue, not even what was before; it is recorded once the case goes on", () => {
    const after = laid(read(), [["2026-03-20", null]]);
    const { procedure } = after.law;
    expect(verdict(after, "2026-04-01")?.verdict).toBe("broken");
    expect(overdueToRecord(after.state, procedure, { today: day("2026-04-01") })).toEqual([]);
    const of = after.fact("Laid").entry;
    const overdue = command("RecordOverdue", { of, dueOn: "2026-03-12" });
    after.when(overdue, { ...bySystem, ...late }).thenRefused("CaseSuspendedSince");
    const resumed = after.record(command("Resume", { on: "2026-04-01" }), late);
    expect(overdueToRecord(resumed.state, procedure, { today: day("2026-04-02") })).toEqual([
      overdue,
    ]);
    resumed.when(overdue, { ...bySystem, ...late }).thenActs("DeadlineOverdue");
  });
  it("whether a clock had run out before is not known where the day of the suspension is not", () => {
    const perhaps = laid(read(), [["2026-03-01..2026-03-20", null]]);
    expect(verdict(perhaps, "2026-06-01")?.verdict).toBe("cannotBeVerified");
  });
  it("what ends ends before anything was due", () => {
    const withdrawn = still.record(command("Withdraw", { on: "2026-06-01" }), late);
    expect(verdict(withdrawn, "2027-12-31")?.verdict).not.toBe("broken");
  });
});

describe("A deadline that only a suspension keeps", () => {
  const spans = [["2026-03-01", "2026-03-21"]] as const;
  const votedOn = (law: Law, on: string) =>
    laid(law, spans)
      .with(importing)
      .record(command("RecordVote", { stage: "plenary", on }), late);
  it("is kept where the rule on suspension was read", () => {
    expect(verdict(votedOn(read(), "2026-04-01"), "2026-06-01")).toMatchObject({
      verdict: "kept",
      why: expect.stringContaining("due 1 April 2026") as string,
    });
    expect(verdict(votedOn(read(), "2026-04-02"), "2026-06-01")?.verdict).toBe("broken");
  });
  it("cannot be verified where nobody has read it, as in the shipped procedure", () => {
    const shipped = unread();
    expect(verdict(votedOn(shipped, "2026-04-01"), "2026-06-01")).toMatchObject({
      verdict: "cannotBeVerified",
      why: expect.stringMatching(/no source says whether a suspension pauses it/) as string,
    });
    expect(verdict(votedOn(shipped, "2026-02-27"), "2026-06-01")?.verdict).toBe("kept");
    expect(verdict(votedOn(shipped, "2026-04-02"), "2026-06-01")?.verdict).toBe("broken");
  });
  it("does not run on in good order either where nobody has read it", () => {
    const shipped = laid(unread(), spans);
    expect(verdict(shipped, "2026-03-12")?.verdict).toBe("running");
    expect(verdict(shipped, "2026-03-25")?.verdict).toBe("cannotBeVerified");
    expect(verdict(shipped, "2026-04-02")?.verdict).toBe("broken");
    const still = laid(unread(), [["2026-03-01", null]]);
    expect(verdict(still, "2026-03-12")?.verdict).toBe("running");
    expect(verdict(still, "2026-03-13")?.verdict).toBe("cannotBeVerified");
  });
});

const sitting = azerbaijaniCase("SittingScheduled");

const suspended = (story: CaseBuilder, on = "2026-03-01"): CaseBuilder =>
  story.record(command("Suspend", { on }));

const verbs = ({ state, law }: CaseBuilder) =>
  nextSteps(state, law.procedure).map(({ verb }) => verb);

describe("While a case is suspended", () => {
  const law = {
    "draft-law": azerbaijaniCase("CaseOpened"),
    committee: azerbaijaniCase("Referred"),
    plenary: sitting,
    "head-of-state": azerbaijaniCase("VoteCertified"),
    instrument: azerbaijaniCase("AssentRecorded"),
    notification: azerbaijaniCase("InstrumentSigned"),
    transmission: azerbaijaniCase("NotificationReleased"),
    deposit: azerbaijaniCase("NotificationSent"),
  } as const;
  const kinds = [...personCommandKinds, ...systemCommandKinds];
  const inFile: Readonly<Record<string, readonly CommandKind[]>> = {
    "draft-law": ["Lay"],
    committee: ["Refer", "RecordReport"],
    plenary: ["ScheduleSitting", "RecordVote"],
    "head-of-state": ["Present", "RecordAssent"],
    instrument: ["Publish"],
  };
  const knownAt = (stage: string): readonly CommandKind[] => [
    ...(inFile[stage] ?? []),
    ...kinds.filter(
      (kind) =>
        isKnownAt(kind, stage) &&
        commandRow(kind).stages.length > 0 &&
        (systemCommandKinds.some((one) => one === kind) ||
          dutiesGiven(azerbaijan(), kind).length > 0),
    ),
  ];
  it.each(Object.entries(law))("at the stage %s nothing carries it on", (stage, story) => {
    const still = suspended(story);
    const asking = (kind: Command["kind"]) =>
      systemCommandKinds.some((one) => one === kind) ? bySystem : {};
    for (const kind of knownAt(stage).filter((one) => !isPossibleWhileSuspended(one)))
      still.when(command(kind), asking(kind)).thenRefused("CaseSuspendedSince", {
        since: "2026-03-01",
        legalBasis: "an invented article",
      });
    still.when(command("Lapse", { on: "2026-03-31" })).thenStage("lapsed");
    if (["draft-law", "committee", "plenary"].includes(stage))
      still.when(command("Withdraw", { on: "2026-03-31" })).thenStage("withdrawn");
    expect(still.record(command("MakePublic")).state.stage).toBe(stage);
    still.when(command("RecordDatedFact")).thenActs("DatedFactRecorded");
    expect(still.record(command("Resume")).state.stage).toBe(stage);
  });
  it("a letter that was released goes out, and its outcome is recorded", () => {
    const still = suspended(released(law.notification));
    expect(verbs(still)).toEqual(["resume", "(system)"]);
    const gone = sent(claimed(still));
    expect(gone.state.stage).toBe("deposit");
    expect(suspendedNow(gone.state)).not.toBeNull();
    gone
      .when(
        command("RecordDelivery", { reference: gone.fact("NotificationClaimed").act.reference }),
        bySystem,
      )
      .thenActs("NotificationDelivered");
    deposited(gone);
  });
  it("an unknown sending is settled, but nothing is prepared anew", () => {
    const unknown = declaredUnknown(claimed(suspended(released(law.notification))));
    const of = unknown.hashOf("NotificationOutcomeUnknown");
    const back = unknown.record(command("ResolveUnknown", { of, outcome: "sendAgain" }));
    expect(back.state.stage).toBe("notification");
    back.when(command("PrepareNotification")).thenRefused("CaseSuspendedSince");
  });
  it("what was recorded is corrected, the suspension too", () => {
    const still = suspended(sitting);
    const of = still.hashOf("CaseSuspended");
    const restated = command("Suspend", { on: "2026-03-03" });
    const corrected = still.record(command("Correct", { of, restated }), { duty: "clerk" });
    expect(suspendedNow(corrected.state)?.on).toEqual({ kind: "known", on: "2026-03-03" });
    const laid = still.hashOf("Laid");
    still
      .when(command("Correct", { of: laid, restated: command("Lay", { on: "2026-01-11" }) }))
      .thenActs("ActCorrected");
  });
  it("a task is handed over, and claimed by whoever waits", () => {
    const first = { duty: "plenary-secretary", person: "plenary-secretary-1" } as const;
    const still = suspended(sitting.record(command("ClaimTask"), first));
    still
      .when(command("HandOverTask", { to: "plenary-secretary-2" }), {
        ...first,
        person: "plenary-secretary-2",
      })
      .thenActs("TaskHandedOver");
    still.when(command("ClaimTask"), { duty: "treaty-officer" }).thenRefused("NoTaskOfDuty");
  });
});

describe("The audit of a suspension", () => {
  const rule = "Was every step taken while the case was not suspended?";
  it("says since when and by what it was suspended, and that nothing carried it on", () => {
    const still = suspended(sitting);
    expectFinding(auditOf(still), rule, {
      verdict: "running",
      why: /^suspended 1 March 2026 under an invented article, and not resumed$/,
    });
    expectFinding(auditOf(still.record(command("Resume"))), rule, {
      verdict: "kept",
      why: /resumed 21 March 2026 under an invented decision$/,
    });
  });
  it("calls a step broken that a suspension dated back reaches", () => {
    const voted = azerbaijaniCase("VoteCertified");
    expectFinding(auditOf(suspended(voted, "2026-02-09")), rule, {
      verdict: "broken",
      why: /meanwhile: vote recorded 10 February 2026/,
    });
    expect(brokenRules(auditOf(suspended(voted, "2026-02-10")))).not.toContain(rule);
  });
  it("cannot say where a step lies that may have been taken meanwhile", () => {
    const voted = suspended(azerbaijaniCase("Reported"), "2026-02-05..2026-02-20")
      .record(command("Resume", { on: "2026-02-25" }))
      .record(command("ScheduleSitting"))
      .record(command("RecordVote"));
    expectFinding(auditOf(voted), rule, {
      verdict: "cannotBeVerified",
      why: /steps that may have been taken meanwhile: vote recorded 10 February 2026/,
    });
  });
});
