import { azerbaijaniCase, claimed, command, released, sent } from "../support/build.ts";
import { bySystem } from "../support/given.ts";

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("not sent leads back, to be prepared and released again and not as a duplicate", () => {
    const back = story.when(command("RecordNotSent"), bySystem).thenStage("notification");
    back.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    const again = released(back);
    expect(again.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: false,
    });
    expect(sent(claimed(again)).state.stage).toBe("deposit");
  });
});
