import {
  azerbaijaniCase,
  britishCase,
  command,
  claimed,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/cases.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";
import { returned, signedAnew } from "../support/abroad.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

const duplicate = (story: CaseBuilder): boolean => story.fact("NotificationReleased").act.duplicate;

describe("the notification of the depositary", () => {
  it.each([
    ["Azerbaijan", azerbaijaniCase],
    ["Britain", britishCase],
  ] as const)("is prepared, released, claimed and sent in %s", (_, caseAt) => {
    const prepared = caseAt("InstrumentSigned")
      .when(command("PrepareNotification"))
      .thenStage("notification");
    expect(prepared.fact("NotificationPrepared").act.reference).toBe("case-1/N1");
    const out = prepared
      .when(command("ReleaseNotification", { of: prepared.hashOf("NotificationPrepared") }))
      .thenStage("transmission");
    expect(out.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N1",
      duplicate: false,
    });
    const taken = out
      .when(command("ClaimNotification", { of: out.hashOf("NotificationReleased") }), bySystem)
      .thenStage("transmission");
    taken.when(command("RecordSent"), bySystem).thenStage("deposit");
  });
  it("may be prepared anew before it is released", () => {
    const anew = azerbaijaniCase("NotificationPrepared").record(
      command("PrepareNotification", { text: digestOf("a better letter") }),
    );
    expect(anew.fact("NotificationPrepared").act.reference).toBe("case-1/N2");
    const of = anew.hashOf("NotificationPrepared");
    anew
      .when(command("ReleaseNotification", { of, text: digestOf("a better letter") }))
      .thenActs("NotificationReleased");
  });
});

describe("a notification after a return", () => {
  it("is marked if an earlier one may have been sent, and only then", () => {
    const back = signedAnew(returned(gone));
    expect(duplicate(released(back))).toBe(true);
    const resolved = unknown.record(
      command("ResolveUnknown", { of: unknown.hashOf("NotificationOutcomeUnknown") }),
    );
    expect(duplicate(released(signedAnew(returned(resolved))))).toBe(true);
    const nothingLeft = signedAnew(returned(azerbaijaniCase("NotificationPrepared")));
    expect(duplicate(released(nothingLeft))).toBe(false);
  });
  it("has a reference of its own", () => {
    const told = released(signedAnew(returned(gone)));
    expect(told.fact("NotificationReleased").act.reference).toBe("case-1/N2");
    expect(brokenRules(auditOf(deposited(sent(claimed(told)))))).toEqual([]);
  });
});
