import { askedOfStage } from "../support/asked-of-stages.ts";
import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import { runningIn } from "../support/running.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import { duesOf } from "../../src/exports/due.ts";
import { exportedFrom } from "../documents/exports/exported.ts";
import { auditOf } from "../support/audit-findings.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, certified, command } from "../support/cases.ts";
import { day } from "../support/law.ts";
import { laid, late, read, suspendedOn, verdict, voteOf } from "../support/suspended-deadlines.ts";
import {
  azerbaijani,
  deputies,
  textsAsLaid,
  american,
  estonian,
  members,
  polish,
  senators,
  votes,
} from "./support/roads.ts";
import { saidOf } from "./support/said.ts";
import { type StagedCase, opened } from "./support/staged-case.ts";
import type { Law } from "../../src/law/law.ts";

const suspended = { ground: "other", legalBasis: "a decision", reason: "the term ended" } as const;

const stoodStill = (): StagedCase =>
  azerbaijani.inCommittee().on("2026-02-01").does("Suspend", suspended);

const resumed = (): StagedCase => stoodStill().on("2026-02-11").does("Resume");

const due = (one: StagedCase, on = one.today) =>
  runningIn(one.state, one.procedure, { calendar: undefined, today: day(on) }).map(
    ({ clock, ends }) =>
      ends.kind === "days"
        ? [clock.id, ends.unmoved, ends.certainlyBy, ends.possiblyBy, ends.moveUnverified]
        : [clock.id, ends.why],
  );

describe("a time of which no source says that it stands still", () => {
  it("is due on the earlier day, and on the later one only if it stood still", () => {
    expect(due(resumed())).toEqual([["vote", "2026-03-11", "2026-03-21", "2026-03-22", true]]);
  });
  it("runs no more while the case is suspended", () => {
    expect(due(stoodStill())).toEqual([]);
    expect(saidOf(stoodStill(), "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: running: due no earlier than 11 March 2026",
    ]);
  });
  it("is shown with the earlier day while it runs on either reading", () => {
    expect(saidOf(resumed(), "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: running: due 11 March 2026",
    ]);
  });
  it("is neither running nor broken between the two days", () => {
    expect(saidOf(resumed().on("2026-03-15"), "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: cannotBeVerified: no source says whether a suspension pauses it: due 21 March 2026 if it does",
    ]);
    expect(
      overdueToRecord(resumed().state, resumed().procedure, { today: day("2026-03-15") }),
    ).toEqual([]);
  });
  it("is broken when it is over on either reading", () => {
    const [said] = saidOf(resumed().on("2026-03-25"), "Was the time limit ‘Vote");
    expect(said).toContain(": broken: ");
  });
  it("is moved by nothing that came after what ended it", () => {
    const later = azerbaijani
      .presented()
      .on("2026-02-20")
      .does("Suspend", suspended)
      .on("2026-03-01")
      .does("Resume");
    expect(saidOf(later, "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: kept: due 11 March 2026, done 10 February 2026",
    ]);
  });
  it("is moved by no suspension that began when it was over", () => {
    const after = azerbaijani.inCommittee().on("2026-03-20").does("Suspend", suspended);
    expect(saidOf(after, "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: broken: due 12 March 2026",
    ]);
  });
});

describe("a time that was put on record as overdue", () => {
  it("stays on record as that once it was made up for", () => {
    const reported = azerbaijani
      .inCommittee()
      .on("2026-03-10")
      .does("RecordReport", { outcome: "favourable" })
      .on("2026-03-20");
    const [overdue] = overdueToRecord(reported.state, reported.procedure, {
      today: day(reported.today),
    });
    if (overdue === undefined) throw new Error("nothing is overdue");
    const { kind, ...fields } = overdue;
    const recorded = reported
      .does(kind, fields, bySystem)
      .votes({ ...textsAsLaid, on: "2026-03-10", counts: deputies(90) });
    expect(saidOf(recorded, "Was the time limit ‘Vote")).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: kept: due 11 March 2026, done 10 March 2026; recorded as overdue on 20 March 2026, when the last day was 12 March 2026",
    ]);
  });
});

describe("a time that stood still for nobody knows how long", () => {
  const suspended = (days: readonly [string, string | null], story = laid(read(), [])) =>
    suspendedOn(story, [days], () => ({ today: "2026-02-20" }));
  const inPlenary = azerbaijaniCase("SittingScheduled", read());
  it.each([
    ["began", ["unknown", "2026-02-11"]],
    ["ended", ["2026-02-01", "unknown"]],
    ["ended, because it goes on", ["2026-02-01", null]],
  ] as const)(
    "is due no earlier than without that while it runs: nobody knows when it %s",
    (_, days) => {
      expect(verdict(suspended(days), "2026-02-25")).toMatchObject({
        verdict: "running",
        why: "due no earlier than 12 March 2026",
      });
    },
  );
  it("has no last day in a calendar or on a page either once it was met", () => {
    const voted = certified(
      suspended(["2026-01-20", "unknown"], inPlenary).record(
        command("RecordVote", { on: "2026-02-10" }),
        { today: "2026-02-20" },
      ),
    );
    const said = verdict(voted, "2026-06-01");
    expect(said).toMatchObject({
      verdict: "kept",
      why: "due no earlier than 12 March 2026, done 10 February 2026",
    });
    const vote = duesOf(exportedFrom(voted)).find(({ id }) => id === "vote");
    expect(vote).toMatchObject({
      ends: { kind: "noDay", why: "suspensionUnknown" },
      metOn: knownDate(day("2026-02-10")),
    });
  });
});

describe("a suspension that was entered when a time had run out", () => {
  // The vote is due on 12 March.
  const back = (entered: string, until: string | null = null, story = laid(read(), [])) =>
    suspendedOn(story, [["2026-03-01", until]], () => ({ today: entered }));
  const overdue = ({ state, law }: CaseBuilder, today: string) =>
    overdueToRecord(state, law.procedure, { today: day(today) });
  const inDoubt = (entered: string, due = "12 March 2026") => ({
    verdict: "cannotBeVerified",
    why: `it depends on a suspension recorded on ${entered}: without it, the last day was ${due}`,
  });
  it("does not hide that", () => {
    expect(verdict(back("2026-03-13"), "2026-03-20")).toMatchObject(inDoubt("13 March 2026"));
    expect(verdict(laid(read(), []), "2026-03-20")?.verdict).toBe("broken");
  });
  it("hides nothing after the resumption, and nothing is overdue before the moved day", () => {
    const resumed = back("2026-03-20", "2026-03-20");
    expect(verdict(resumed, "2026-03-31")).toMatchObject(inDoubt("20 March 2026"));
    expect(overdue(resumed, "2026-03-31")).toEqual([]);
    // The rule was read here: only that its days were entered late leaves it in doubt.
    expect(voteOf(resumed)).toMatchObject({
      unmoved: "2026-03-12",
      certainlyBy: "2026-03-31",
      moveUnverified: false,
    });
    expect(verdict(resumed, "2026-04-01")?.verdict).toBe("broken");
    expect(overdue(resumed, "2026-04-01")).toMatchObject([{ dueOn: "2026-03-31" }]);
  });
  it("does not make kept what was done too late", () => {
    const voted = azerbaijaniCase("Reported", read())
      .record(command("ScheduleSitting", { sittingOn: "2026-03-15" }))
      .record(command("RecordVote", { on: "2026-03-15" }), { today: "2026-03-15" });
    expect(verdict(back("2026-03-20", "2026-03-11", voted), "2026-06-01")).toMatchObject(
      inDoubt("20 March 2026"),
    );
    expect(verdict(back("2026-03-12", "2026-03-11", voted), "2026-06-01")?.verdict).toBe("kept");
  });
  it("leaves alone what was done in time, however long it lasts", () => {
    const voted = azerbaijaniCase("VoteCertified", read());
    const still = suspendedOn(voted, [["2026-01-20", null]], () => ({ today: "2026-03-31" }));
    expect(verdict(still, "2026-06-01")?.verdict).toBe("kept");
  });
  it("is judged by the last day to which the suspensions before it had moved the time", () => {
    const twice = suspendedOn(laid(read(), []), [
      ["2026-02-01", "2026-02-11"],
      ["2026-03-22", "2026-03-24"],
    ]);
    expect(verdict(twice, "2026-03-24")?.verdict).toBe("running");
    const third = suspendedOn(twice, [["2026-03-24", "2026-03-30"]], () => ({
      today: "2026-03-30",
    }));
    expect(verdict(third, "2026-03-30")).toMatchObject(inDoubt("30 March 2026", "24 March 2026"));
  });
  it("leaves it in doubt where the case is withdrawn afterwards", () => {
    const withdrawn = back("2026-03-20").record(command("Withdraw", { on: "2026-04-01" }), late);
    expect(verdict(withdrawn, "2027-12-31")?.verdict).toBe("cannotBeVerified");
  });
  it("is not asked when it was entered in a past case, all of which was entered afterwards", () => {
    const past = laid(read(), []).with(importing);
    expect(verdict(back("2026-06-01", "2026-03-21", past), "2026-04-01")?.verdict).toBe("running");
  });

  describe("or was corrected then", () => {
    const corrected = (of: "CaseSuspended" | "CaseResumed", restated: object) => {
      const story = laid(read(), [["2026-03-01", "2026-03-06"]]);
      const kind = of === "CaseSuspended" ? "Suspend" : "Resume";
      const correction = { of: story.hashOf(of), restated: command(kind, restated) };
      return story.record(command("Correct", correction), { today: "2026-03-20", duty: "clerk" });
    };
    it("counts as entered then where that changed one of its days", () => {
      const earlier = corrected("CaseSuspended", { on: "2026-02-20" });
      expect(verdict(earlier, "2026-03-20")).toMatchObject(inDoubt("20 March 2026"));
      const longer = corrected("CaseResumed", { on: "2026-03-12" });
      expect(verdict(longer, "2026-03-20")?.verdict).toBe("cannotBeVerified");
    });
    it("does not where that changed a word", () => {
      const reworded = corrected("CaseSuspended", { on: "2026-03-01", reason: "another" });
      expect(verdict(reworded, "2026-03-17")?.verdict).toBe("running");
    });
  });
});

/** Why the audit cannot verify the order of a past case, and what it lacks. */
// Both happened years before the files are known to have stood.
const ruleThenUnknown = "not on record; no source says what the rule was at the time";

const orderOf = ({ story }: StagedCase): readonly string[] =>
  auditOf(story)
    .filter(
      ({ rule, verdict }) =>
        (rule.startsWith("Were the st") || askedOfStage.test(rule)) && verdict !== "kept",
    )
    .map(({ why }) => why);

const past = (id: string): StagedCase => opened(id).on("2026-03-31").imported();

describe("a past case under a procedure file", () => {
  it("is entered step by step, and its votes need no second person", () => {
    const case1 = past("us-senate")
      .does("Lay", { on: "2026-01-13" })
      .does("RecordReport", { on: "2026-02-16", stage: "committee" })
      .does("RecordReport", { on: "2026-03-15", outcome: "withoutRecommendation" })
      .records({ on: "2026-03-22", stage: "consent", counts: senators(71, 97) });
    expect(case1.at).toBe("instrument");
    expect(case1.story.notes()).toEqual([]);
    const certified = case1.certifies({}, { duty: "administrator", person: "administrator-1" });
    expect(certified.at).toBe("instrument");
    expect(certified.story.notes()).toEqual([]);
  });
  it("keeps a step entered before those that its file asks for, with a finding", () => {
    const skipped = past("us-senate").does("RecordReport", {
      on: "2010-12-15",
      stage: "second-reading",
    });
    expect(skipped.at).toBe("reservations");
    expect(orderOf(skipped)).toEqual(Array<string>(2).fill(ruleThenUnknown));
    const voted = skipped
      .records({ on: "2010-12-22", stage: "consent", counts: senators(71, 97) })
      .certifies({}, { duty: "administrator", person: "administrator-2" });
    expect(voted.at).toBe("instrument");
  });
  it("has such a step corrected by whoever may, and the case stays where it is", () => {
    const skipped = past("us-senate").does("RecordReport", {
      on: "2010-12-15",
      stage: "second-reading",
    });
    skipped
      .correcting(
        "RecordReport",
        { on: "2010-12-16" },
        { duty: "legislative-clerk", mode: { kind: "live" } },
      )
      .thenStage("reservations");
  });
  it("keeps a step entered out of its order of days, with a finding", () => {
    const early = past("us-senate")
      .does("Lay", { on: "2010-05-13" })
      .does("RecordReport", { on: "2010-05-01" });
    expect(early.at).toBe("second-reading");
    expect(early.story.notes().map(({ rule }) => rule)).toContain(
      "Were the stages taken in order?",
    );
  });
  it("is told once that a step was entered out of its order of days, with both days", () => {
    const early = past("us-senate")
      .does("Lay", { on: "2025-05-13" })
      .does("RecordReport", { on: "2025-05-01" });
    const broken = auditOf(early.story).filter(({ verdict }) => verdict === "broken");
    expect(broken.map(({ why }) => why)).toEqual([
      "Committee on Foreign Relations: favourable (1 May 2025) is dated before Message of the President: laid (13 May 2025)",
    ]);
  });
  it("keeps a step whose place is past, and leads back to nothing by it", () => {
    const late = past("us-senate")
      .does("Lay", { on: "2010-05-13" })
      .does("RecordReport", { on: "2010-09-16", stage: "committee" })
      .does("Refer", { on: "2010-05-14", stage: "committee" });
    expect(late.state.facts.map(({ act }) => act.kind)).toContain("Referred");
    expect(orderOf(late)).not.toEqual([]);
  });
  it("ends where it ended, and what is entered afterwards undoes nothing", () => {
    const rejected = past("us-senate")
      .does("Lay", { on: "1919-07-10" })
      .does("RecordReport", { on: "1919-09-10", stage: "committee" })
      .does("RecordReport", { on: "1919-11-15", stage: "second-reading" })
      .records({ on: "1919-11-19", stage: "consent", outcome: "rejected", counts: null })
      .certifies({}, { duty: "administrator", person: "administrator-2" });
    expect(rejected.at).toBe("rejected");
    const after = rejected.does("RecordReport", { on: "1919-08-01", stage: "committee" });
    expect(after.at).toBe("rejected");
    expect(after.state.facts).toHaveLength(rejected.state.facts.length + 1);
    expect(orderOf(after)).not.toEqual(orderOf(rejected));
  });
  it("records nothing of what its file does not know", () => {
    const begun = past("us-senate").does("Lay", { on: "2010-05-13" });
    begun
      .asks("RecordReport", { on: "2010-09-16", stage: "finance-committee" })
      .thenRefused("StageUnknown");
    begun
      .asks("RecordReport", { on: "2010-09-16", stage: "committee", outcome: "splendid" })
      .thenRefused("NotInCourse");
    past("pl-consent")
      .asks("Classify", { on: "2010-01-01", classes: ["peace"] })
      .thenRefused("NotInCourse");
  });
  it("certifies a silence that the record does not show, with a finding", () => {
    const silent = past("pl-consent")
      .does("Classify", { on: "2010-01-01", classes: ["statute-of-consent"] })
      .does("CertifyTimeEnded", { on: "2010-03-01", stage: "senate" });
    expect(silent.at).toBe("signature");
    expect(orderOf(silent)).toEqual([
      ...Array<string>(4).fill(ruleThenUnknown),
      "‘Senate, 30 days’ is not running: nothing on record has started it",
    ]);
  });
  it("is not entered into a case that people carry on", () => {
    american
      .onCalendar()
      .asks(
        "RecordReport",
        { on: "2026-02-10" },
        {
          duty: "administrator",
          person: "administrator-1",
          mode: { kind: "import", source: "the printed record" },
        },
      )
      .thenRefused("CaseIsLive");
  });
});

describe("what a live case and a past one have in common", () => {
  it("is the stage to which the same steps lead", () => {
    const live = estonian.finalVote().votes({ counts: members(60, 20) });
    const again = live.imported();
    expect(again.at).toBe(live.at);
    expect(
      polish
        .inSejm()
        .imported()
        .records({ counts: votes(400, 40) }).at,
    ).toBe(polish.inSenate().at);
  });
});

describe("a limit in a case that is suspended", () => {
  const { procedure } = read();
  const runningOn: Law = {
    ...read(),
    procedure: procedureWith(procedure, {
      clocks: fileOf(procedure).clocks.map((one) => ({ ...one, standsStill: undefined })),
    }),
  };
  const running = ({ state, law }: CaseBuilder) =>
    runningIn(state, law.procedure, { calendar: undefined, today: day("2026-03-31") }).map(
      ({ clock, ends }) =>
        ends.kind === "days" ? [clock.id, ends.certainlyBy] : [clock.id, ends.why],
    );

  it("stands still if the case was suspended on its last day, and was over if on the day after", () => {
    expect(running(laid(read(), [["2026-03-12", null]]))).toEqual([]);
    expect(running(laid(read(), [["2026-03-13", null]]))).toEqual([["vote", "2026-03-12"]]);
  });

  it("runs on where the law lets it", () => {
    expect(running(laid(runningOn, [["2026-02-01", null]]))).toEqual([["vote", "2026-03-12"]]);
  });

  it("says why it has no last day: nobody knows its start, or how long an earlier suspension lasted", () => {
    expect(running(laid(read(), [["2026-02-01", null]], "unknown"))).toEqual([
      ["vote", "startUnknown"],
    ]);
    const spans = [
      ["2026-01-20", "unknown"],
      ["2026-02-10", null],
    ] as const;
    expect(running(laid(read(), spans))).toEqual([["vote", "suspensionUnknown"]]);
  });
});
