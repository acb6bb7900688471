import { bounced, delivered, returned, signedAnew } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  released,
  sent,
} from "../support/cases.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";

const once = "at most one unmarked notification";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

const duplicate = (story: CaseBuilder): boolean => story.fact("NotificationReleased").act.duplicate;

describe("a bounce", () => {
  it.each([
    ["what was sent", gone],
    ["what nobody knows of", unknown],
    ["what is being sent", inFlight],
  ] as const)("of %s takes the case back to a notification that is marked", (_, story) => {
    const told = story.when(command("RecordBounce"), bySystem).thenStage("notification");
    told.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    const again = released(told);
    expect(again.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: true,
    });
    const out = sent(claimed(again));
    expect(out.state.stage).toBe("deposit");
    expectFinding(auditOf(out), once, { verdict: "kept", why: /case-1\/N1, case-1\/N2 .* 1 of/ });
  });
  it("of an older notification does not take back the one that followed it", () => {
    const second = claimed(released(bounced(gone)));
    bounced(second);
    expect(bounced(second).state.stage).toBe("transmission");
    expect(bounced(sent(second)).state.stage).toBe("deposit");
    second
      .when(command("RecordBounce", { reference: "case-1/N2" }), bySystem)
      .thenStage("notification");
  });
  it("that was overtaken by a later delivery moves nothing, and the other way round", () => {
    const late = { at: "2026-03-31T08:30:00Z" };
    expect(bounced(delivered(gone, late)).state.stage).toBe("deposit");
    expect(bounced(delivered(gone), late).state.stage).toBe("notification");
    expect(delivered(bounced(gone, late)).state.stage).toBe("notification");
    expect(delivered(bounced(gone), late).state.stage).toBe("deposit");
    // Of two at the same instant the bounce counts: a second letter is marked, a lost one is not seen.
    expect(delivered(bounced(gone)).state.stage).toBe("notification");
  });
  it("of a notification of an instrument that was returned moves nothing", () => {
    const back = returned(gone);
    expect(bounced(back).state.stage).toBe("instrument");
    const again = signedAnew(back);
    expect(bounced(again).state.stage).toBe("notification");
    expect(delivered(again).state.stage).toBe("notification");
  });
  it("of what was refused at once leaves the next notification unmarked only if nothing came back", () => {
    const refused = inFlight.record(command("RecordNotSent"), bySystem);
    expect(duplicate(released(refused))).toBe(false);
    const told = bounced(refused);
    expect(told.state.stage).toBe("notification");
    expect(duplicate(released(told))).toBe(true);
    // Whoever complains of a letter has it.
    const complained = refused.record(command("RecordComplaint"), bySystem);
    expect(duplicate(released(complained))).toBe(true);
  });
});
