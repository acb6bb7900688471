import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { laid, late, read, suspendedOn, verdict, voteOf } from "../support/suspended-deadlines.ts";
import { suspensionFindings } from "../../src/audit/suspension.ts";

const on = (today: string) => ({ today });

// The vote is due on 12 March.
const running = laid(read(), []);

const back = (
  entered: string,
  until: string | null = null,
  story: CaseBuilder = running,
): CaseBuilder => suspendedOn(story, [["2026-03-01", until]], () => on(entered));

describe("A suspension that is entered when a clock had run out", () => {
  it("leaves alone what was done in time", () => {
    const voted = azerbaijaniCase("VoteCertified", read());
    const still = suspendedOn(voted, [["2026-01-20", "2026-01-21"]], () => on("2026-03-31"));
    expect(verdict(still, "2026-06-01")?.verdict).toBe("kept");
  });
  it("may be resumed late where it was entered in time", () => {
    const resumed = back("2026-03-01").record(command("Resume", { on: "2026-03-21" }), late);
    expect(verdict(resumed, "2026-04-01")?.verdict).toBe("running");
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
    const voted = story.record(command("RecordVote", { stage: "plenary", on: "2026-02-25" }), late);
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
