import { estonian, polish } from "../stages/support/roads.ts";
import { azerbaijaniCase, command, publication, registration } from "../support/cases.ts";

describe("a publication", () => {
  const proclaimed = estonian.beforePresident().on("2026-02-20").does("RecordAssent");
  it("is recorded beside the international steps and moves nothing", () => {
    const published = proclaimed.does("Publish", { publishedIn: "the State Gazette", number: "7" });
    expect(published.story.fact("Published").act).toMatchObject({
      stage: "publication",
      publishedIn: "the State Gazette",
      number: "7",
    });
    expect(published.at).toBe("instrument");
  });
  it("is preceded by a submission, which moves nothing either", () => {
    const submitted = proclaimed.does("Lay", { with: ["act"] });
    expect(submitted.story.fact("Laid").act).toMatchObject({ stage: "submission", with: ["act"] });
    expect(submitted.at).toBe("instrument");
  });
  it("happens once", () => {
    proclaimed.does("Publish").asks("Publish").thenRefused("StageNotOpen");
  });
  it("is refused before there is anything to publish, and with an outcome of another kind", () => {
    estonian.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    polish.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    proclaimed.asks("Publish", { outcome: "registered" }).thenRefused("NotInCourse");
    proclaimed.asks("Publish", { on: "2026-02-21" }).thenRefused("DateInFuture");
  });
});

describe("the publication and the registration of a law in Azerbaijan", () => {
  it("are recorded at any time after the signature, with the day on which they happened", () => {
    for (const act of ["AssentRecorded", "InstrumentSigned", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      story.when(publication({ number: "1490-VQ" })).thenStage(story.state.stage);
      const told = story.when(registration()).thenStage(story.state.stage);
      expect(told.fact("Published").act).toMatchObject({
        number: "17",
        publishedIn: "the state register",
      });
      told.when(registration()).thenRefused("StageNotOpen");
    }
    azerbaijaniCase("Presented").when(publication()).thenRefused("StageNotOpen");
    azerbaijaniCase("Presented").when(registration()).thenRefused("StageNotOpen");
  });
  it("lie neither before the signature nor in the future, and are the clerk's", () => {
    for (const step of [publication, registration]) {
      azerbaijaniCase("DepositConfirmed")
        .when(step({ on: "2026-02-22" }))
        .thenRefused("DateBeforeStep", { step: "Head of state: signed" });
      azerbaijaniCase("AssentRecorded")
        .when(step({ on: "2026-04-01" }))
        .thenRefused("DateInFuture");
      azerbaijaniCase("AssentRecorded")
        .when(step(), { duty: "treaty-officer" })
        .thenRefused("DutyMayNot");
    }
  });
  it("may be corrected", () => {
    const told = azerbaijaniCase("DepositConfirmed").record(registration());
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("Published"),
        restated: registration({ number: "18" }),
      }),
    );
    expect(corrected.fact("Published").act.number).toBe("18");
  });
});
