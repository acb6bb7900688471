import { azerbaijaniCase, command, declaredUnknown } from "../support/cases.ts";
import { bySystem } from "../support/case-builder.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

describe("a complaint", () => {
  it("is noted and moves nothing", () => {
    for (const story of [gone, unknown, inFlight])
      story.when(command("RecordComplaint"), bySystem).thenStage(story.state.stage);
    expect(
      gone.record(command("RecordComplaint")).fact("NotificationComplained").act,
    ).toMatchObject({
      reference: "case-1/N1",
      evidence: "the mail server's report",
    });
  });
});
