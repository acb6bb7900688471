import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";
import { laid, late, read, suspendedOn, verdict, voteOf } from "../support/suspended-deadlines.ts";
import { suspensionFindings } from "../../src/audit/suspension.ts";
import { runningIn } from "../../src/clocks/due.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const on = (today: string) => ({ today });

// The vote is due on 12 March.
const running = laid(read(), []);

const back = (
  entered: string,
  until: string | null = null,
  story: CaseBuilder = running,
): CaseBuilder => suspendedOn(story, [["2026-03-01", until]], () => on(entered));

const saying = (words: RegExp) => expect.stringMatching(words) as string;

describe("A suspension that is entered when a clock had run out", () => {
  it("does not hide it: that the clock stands still hangs on that entry alone", () => {
    expect(verdict(back("2026-03-13"), "2026-03-20")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(
        /^not done yet; running only because of a suspension entered on 13 March 2026, after the deadline had passed; otherwise due 12 March 2026;/,
      ),
    });
    expect(verdict(running, "2026-03-20")?.verdict).toBe("broken");
  });
  it("hides nothing after the resumption either, and is not called overdue before its moved day", () => {
    const resumed = back("2026-03-20", "2026-03-20");
    // 19 days later, on 31 March.
    expect(verdict(resumed, "2026-03-31")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(/entered on 20 March 2026, after the deadline had passed/),
    });
    const overdue = (today: string) =>
      overdueToRecord(resumed.state, resumed.law.profile, { today: day(today) });
    expect(overdue("2026-03-31")).toEqual([]);
    expect(verdict(resumed, "2026-04-01")).toMatchObject({ verdict: "broken" });
    expect(overdue("2026-04-01")).toMatchObject([{ dueOn: "2026-03-31" }]);
  });
  it("does not make kept what was done too late", () => {
    const voted = azerbaijaniCase("CommitteeReported", read())
      .record(command("ScheduleSitting", { sittingOn: "2026-03-15" }))
      .record(command("RecordPlenaryVote", { on: "2026-03-15" }), on("2026-03-15"));
    const kept = (entered: string) => verdict(back(entered, "2026-03-11", voted), "2026-06-01");
    expect(kept("2026-03-20")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(
        /^done 15 March 2026; kept only because of .* after the deadline had passed; otherwise due 12 March 2026/,
      ),
    });
    expect(kept("2026-03-12")?.verdict).toBe("kept");
  });
  it("leaves alone what was done in time", () => {
    const voted = azerbaijaniCase("PlenaryVoteCertified", read());
    const still = suspendedOn(voted, [["2026-01-20", "2026-01-21"]], () => on("2026-03-31"));
    expect(verdict(still, "2026-06-01")?.verdict).toBe("kept");
  });
  it("is in time on the last day itself, and whoever enters it in time may resume late", () => {
    expect(verdict(back("2026-03-12"), "2026-06-01")?.verdict).toBe("running");
    const resumed = back("2026-03-01").record(command("Resume", { on: "2026-03-21" }), late);
    expect(verdict(resumed, "2026-04-01")?.verdict).toBe("running");
  });
  it("is told from one that was in time by where that one had moved the day", () => {
    // Ten days, so until 22 March; the second one is entered in time by that, and a third is not.
    const twice = suspendedOn(running, [
      ["2026-02-01", "2026-02-11"],
      ["2026-03-22", "2026-03-24"],
    ]);
    expect(verdict(twice, "2026-03-24")?.verdict).toBe("running");
    const third = suspendedOn(twice, [["2026-03-24", "2026-03-30"]], () => on("2026-03-30"));
    expect(verdict(third, "2026-03-30")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(
        /entered on 30 March 2026, after the deadline had passed; otherwise due 24 March 2026/,
      ),
    });
  });
  it("perhaps had run out where the record leaves its last day open", () => {
    const doubtful = laid(read(), [], "2026-01-10..2026-01-20");
    expect(verdict(back("2026-03-15", null, doubtful), "2026-06-01")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(
        /when the deadline may have passed; otherwise due between 10 March 2026 and 20 March 2026/,
      ),
    });
  });
  it("stays in doubt where the case is withdrawn afterwards", () => {
    const withdrawn = back("2026-03-20").record(command("Withdraw", { on: "2026-04-01" }), late);
    expect(verdict(withdrawn, "2027-12-31")?.verdict).toBe("cannotBeVerified");
  });
  it("is told beside a rule that nobody has read", () => {
    const shipped = back("2026-03-20", "2026-03-20", laid(azerbaijaniLaw(), []));
    expect(verdict(shipped, "2026-03-25")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(/entered on 20 March 2026, .* running only if .* no source that was read says/),
    });
  });
});

describe("A correction of a suspension when a clock had run out", () => {
  const spans = [["2026-03-01", "2026-03-06"]] as const;
  const corrected = (restated: object) => {
    const story = laid(read(), spans);
    const of = story.hashOf("CaseSuspended");
    return story.record(
      command("Correct", { of, restated: command("Suspend", { on: "2026-03-01", ...restated }) }),
      { ...on("2026-03-20"), duty: "clerk" },
    );
  };
  it("counts as an entry where it changes the day", () => {
    expect(verdict(corrected({ on: "2026-02-20" }), "2026-03-20")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(/entered on 20 March 2026/),
    });
  });
  it("does not where it changes a word", () => {
    expect(verdict(corrected({ reason: "another" }), "2026-03-17")?.verdict).toBe("running");
  });
  it("counts where it moves the resumption", () => {
    const story = laid(read(), spans);
    const restated = command("Resume", { on: "2026-03-12" });
    const later = story.record(command("Correct", { of: story.hashOf("CaseResumed"), restated }), {
      ...on("2026-03-20"),
      duty: "clerk",
    });
    expect(verdict(later, "2026-03-20")?.verdict).toBe("cannotBeVerified");
  });
});

describe("A suspension of a past case", () => {
  it("is not asked when it was entered: all of it was entered afterwards", () => {
    const past = running.with(importing);
    expect(verdict(back("2026-06-01", "2026-03-21", past), "2026-04-01")?.verdict).toBe("running");
  });
});

const past = laid(read(), []).with(importing);

const review = ["2026-02-01", "2026-02-21"] as const;

const dissolution = ["2026-02-11", "2026-03-03"] as const;

const within = ["2026-02-05", "2026-02-10"] as const;

describe("Suspensions of a past case that overlap", () => {
  it("are noted, because the past cannot be refused", () => {
    const [on] = dissolution;
    suspendedOn(past, [review])
      .when(command("Suspend", { on }), late)
      .thenFinding(
        "order of steps",
        "broken",
        /11 February 2026 .*resumption of the case .*21 February 2026/,
      );
    expect(suspendedOn(past, [review, dissolution]).notes()).toHaveLength(1);
  });
  it("are refused all the same while the first has no end: nobody could tell which one a resumption ends", () => {
    suspendedOn(past, [["2026-02-01", null]])
      .when(command("Suspend", { on: "2026-02-11" }), late)
      .thenRefused("CaseSuspendedAlready");
  });
  it.each([
    ["one after the other", [review, dissolution], "2026-04-11"],
    ["entered the other way round", [dissolution, review], "2026-04-11"],
    ["one within the other", [review, within], "2026-04-01"],
    ["entered the other way round, one within the other", [within, review], "2026-04-01"],
  ])("stop a clock for each of their days once: %s", (_, spans, due) => {
    const story = suspendedOn(past, spans);
    expect(voteOf(story)).toMatchObject({ certainlyBy: due, possiblyBy: due });
    expect(verdict(story, due)?.verdict).toBe("running");
  });
  it("are each asked whether anything carried the case on meanwhile", () => {
    const story = suspendedOn(past, [review, dissolution]);
    const voted = story.record(command("RecordPlenaryVote", { on: "2026-02-25" }), late);
    const verdicts = suspensionFindings(voted.state, "Asia/Baku").map(({ verdict: one }) => one);
    expect(verdicts).toEqual(["kept", "broken"]);
  });
});

describe("A suspension of a case that was imported and goes on live", () => {
  it("begins before the end of none on record, whichever was entered last", () => {
    const live = suspendedOn(past, [review, within]).with({
      mode: { kind: "live" },
      person: "clerk-1",
      duty: "clerk",
    });
    live.when(command("Suspend", { on: "2026-02-15" }), late).thenRefused("DateBeforeStep", {
      step: "the resumption of the case",
      stepDate: "2026-02-21",
    });
    live.when(command("Suspend", { on: "2026-02-21" }), late).thenActs("CaseSuspended");
  });
  it("is in a live case refused before the end of the one before", () => {
    const suspended = suspendedOn(azerbaijaniCase("SittingScheduled", read()), [review]);
    suspended
      .when(command("Suspend", { on: "2026-02-20" }), late)
      .thenRefused("DateBeforeStep", { stepDate: "2026-02-21" });
  });
});

describe("A day of a suspension that nobody knows", () => {
  const on = (today: string) => ({ today });
  const running = laid(read(), []);
  const resumed = (until: string) =>
    running
      .record(command("Suspend", { on: "2026-02-01" }), on("2026-02-02"))
      .record(command("Resume", { on: until }), on("2026-03-03"));
  it("is at the latest the day of its entry, so that the clock has a last day at the latest", () => {
    const story = resumed("unknown");
    // From 1 February to 2 March at the longest: 30 days.
    expect(voteOf(story)).toMatchObject({ certainlyBy: "2026-03-12", possiblyBy: "2026-04-11" });
    expect(verdict(story, "2026-03-12")).toMatchObject({
      verdict: "running",
      why: expect.stringMatching(
        /due between 12 March 2026 and 11 April 2026 at the latest, .* recorded on 3 March 2026 and cannot be later/,
      ) as string,
    });
    expect(verdict(story, "2026-04-11")?.verdict).toBe("cannotBeVerified");
    expect(verdict(story, "2026-04-12")?.verdict).toBe("broken");
    expect(overdueToRecord(story.state, story.law.profile, { today: day("2026-04-12") })).toEqual([
      command("RecordOverdue", {
        of: story.fact("DraftLawLaid").entry,
        dueOn: "2026-04-11",
      }),
    ]);
    expect(runningIn(story.state, story.law.profile, { calendar: undefined })).toMatchObject([
      { kind: "due", possiblyBy: "2026-04-11" },
    ]);
  });
  it("is, once a correction says that nobody knows it, at the latest the day of the correction", () => {
    const story = resumed("2026-02-11");
    const correction = command("Correct", {
      of: story.hashOf("CaseResumed"),
      restated: command("Resume", { on: "unknown" }),
    });
    const corrected = story.record(correction, { ...on("2026-03-05"), duty: "clerk" });
    const due = { certainlyBy: "2026-03-12", possiblyBy: "2026-04-13" };
    expect(voteOf(corrected)).toMatchObject(due);
    const another = command("Correct", {
      of: corrected.hashOf("CaseResumed"),
      restated: command("Resume", { on: "unknown", legalBasis: "another decision" }),
    });
    expect(voteOf(corrected.record(another, { ...on("2026-05-05"), duty: "clerk" }))).toMatchObject(
      due,
    );
  });
  it("turns with the day where the parliament sits, and the entry of an import bounds it no less", () => {
    const entered = laid(read(), []).with(importing);
    const story = entered
      .record(command("Suspend", { on: "2026-02-01" }), on("2026-06-01"))
      .record(command("Resume", { on: "unknown" }), on("2026-06-01"));
    // From 1 February to 31 May: 120 days.
    expect(voteOf(story)).toMatchObject({ certainlyBy: "2026-03-12", possiblyBy: "2026-07-10" });
    const late = story.state.facts.map((fact) => ({ ...fact, datedAt: "2026-06-01T20:00:00Z" }));
    expect(voteOf({ ...story, state: withFacts(story.state, late) }).possiblyBy).toBe("2026-07-11");
  });
  it("is of a suspension that lasts the day of its entry too: from then on it surely stands still", () => {
    const still = running.record(command("Suspend", { on: "unknown" }), on("2026-03-02"));
    expect(voteOf(still).stopped).toMatchObject({ standsStill: true });
    const again = still.record(command("Resume", { on: "2026-03-12" }), on("2026-03-12"));
    expect(voteOf(again).certainlyBy).toBe("2026-03-22");
  });
});
