import { judgementOf } from "../support/judged.ts";
import { azerbaijaniCase, certified, command, votesFor } from "../support/cases.ts";

describe("returning the law", () => {
  const story = azerbaijaniCase("LawPresented");
  it("takes it back to the plenary, where a new sitting is needed", () => {
    const returned = story.when(command("ReturnLaw")).thenStage("plenary");
    returned
      .when(command("RecordPlenaryVote"))
      .thenRefused("NoSittingThatDay", { sitting: "no new sitting has been scheduled" });
    returned
      .when(command("ScheduleSitting", { sittingOn: "2026-02-22" }))
      .thenRefused("DateBeforeStep", { step: "the return of the law" });
  });
  it("needs the law to have been presented before", () => {
    azerbaijaniCase("PlenaryVoteCertified")
      .when(command("ReturnLaw"))
      .thenRefused("LawNotPresented");
    story.when(command("ReturnLaw", { on: "2026-02-11" })).thenRefused("DateBeforeStep");
    story.when(command("ReturnLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it.each([
    [63, 83, 82, "rejected"],
    [63, 83, 83, "adopted"],
    [82, 83, 82, "rejected"],
    [83, 95, 94, "rejected"],
    [83, 95, 95, "adopted"],
    [125, 95, 95, "adopted"],
  ] as const)(
    "a law passed with %i votes needs %i in the second vote: %i are %s",
    (...[passed, needs, again, outcome]) => {
      const first = certified(
        azerbaijaniCase("SittingScheduled").record(
          command("RecordPlenaryVote", { record: votesFor(passed) }),
        ),
      );
      const returned = first
        .record(command("PresentLaw"))
        .record(command("ReturnLaw"))
        .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
      const second = returned.record(
        command("RecordPlenaryVote", {
          on: "2026-03-10",
          record: votesFor(again),
          declared: outcome,
        }),
      );
      expect(judgementOf(second)).toMatchObject({ outcome, needed: needs, had: again });
      expect(second.notes()).toEqual([]);
      expect(certified(second).state.stage).toBe(
        outcome === "adopted" ? "head-of-state" : "rejected",
      );
    },
  );
  it("leaves the majority of the second vote open where the counts of the first were not published", () => {
    const notPublished = { kind: "notPublished", present: null };
    const first = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordPlenaryVote", { record: notPublished }),
      ),
    );
    const returned = first
      .record(command("PresentLaw"))
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
    returned
      .when(command("RecordPlenaryVote", { on: "2026-03-10", record: votesFor(120) }))
      .thenFinding(
        "majority",
        "cannotBeVerified",
        /the number of votes with which the law was first passed is not known/,
      );
  });
});
