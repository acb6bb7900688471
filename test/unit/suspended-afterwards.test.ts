import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";
import { laid, late, read, suspendedOn, verdict } from "../support/suspended-deadlines.ts";

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
        /^not done yet; running only because of a suspension entered on 2026-03-13, after the deadline had passed; otherwise due 2026-03-12;/,
      ),
    });
    expect(verdict(running, "2026-03-20")?.verdict).toBe("broken");
  });
  it("hides nothing after the resumption either, and is not called overdue before its moved day", () => {
    const resumed = back("2026-03-20", "2026-03-20");
    // 19 days later, on 31 March.
    expect(verdict(resumed, "2026-03-31")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(/entered on 2026-03-20, after the deadline had passed/),
    });
    const overdue = (today: string) =>
      overdueToRecord(resumed.state, resumed.law.profile, day(today));
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
        /^done 2026-03-15; kept only because of .* after the deadline had passed; otherwise due 2026-03-12/,
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
      why: saying(/entered on 2026-03-30, after the deadline had passed; otherwise due 2026-03-24/),
    });
  });
  it("perhaps had run out where the record leaves its last day open", () => {
    const doubtful = laid(read(), [], "2026-01-10..2026-01-20");
    expect(verdict(back("2026-03-15", null, doubtful), "2026-06-01")).toMatchObject({
      verdict: "cannotBeVerified",
      why: saying(
        /when the deadline may have passed; otherwise due between 2026-03-10 and 2026-03-20/,
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
      why: saying(/entered on 2026-03-20, .* running only if .* no source that was read says/),
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
      why: saying(/entered on 2026-03-20/),
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
