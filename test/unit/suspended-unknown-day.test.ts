import { runningIn } from "../../src/clocks/due.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { day } from "../support/law.ts";
import { laid, read, verdict, voteOf } from "../support/suspended-deadlines.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

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
        /due between 2026-03-12 and 2026-04-11 at the latest, .* recorded on 2026-03-03 and cannot be later/,
      ) as string,
    });
    expect(verdict(story, "2026-04-11")?.verdict).toBe("cannotBeVerified");
    expect(verdict(story, "2026-04-12")?.verdict).toBe("broken");
    expect(overdueToRecord(story.state, story.law.profile, day("2026-04-12"))).toEqual([
      command("RecordOverdue", {
        of: story.fact("DraftLawLaid").entry,
        dueOn: "2026-04-11",
      }),
    ]);
    expect(runningIn(story.state, story.law.profile, undefined)).toMatchObject([
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
