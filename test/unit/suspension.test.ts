import type { Command } from "../../src/procedure/command.ts";
import { commandRow } from "../../src/procedure/command-table.ts";
import {
  personCommandKinds,
  systemCommandKinds,
  isPossibleWhileSuspended,
} from "../../src/procedure/command-kinds.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { suspendedNow } from "../../src/clocks/suspension.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/cases.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";

const sitting = azerbaijaniCase("SittingScheduled");

const suspended = (story: CaseBuilder, on = "2026-03-01"): CaseBuilder =>
  story.record(command("Suspend", { on }));

const verbs = ({ state, law }: CaseBuilder) =>
  nextSteps(state, law.profile, undefined).map(({ verb }) => verb);

describe("While a case is suspended", () => {
  const law = {
    opened: azerbaijaniCase("CaseOpened"),
    laid: azerbaijaniCase("DraftLawLaid"),
    committee: azerbaijaniCase("ReferredToCommittees"),
    plenary: sitting,
    "head-of-state": azerbaijaniCase("PlenaryVoteCertified"),
    instrument: azerbaijaniCase("LawSigned"),
    notification: azerbaijaniCase("InstrumentSigned"),
    transmission: azerbaijaniCase("NotificationReleased"),
    deposit: azerbaijaniCase("NotificationSent"),
  } as const;
  const kinds = [...personCommandKinds, ...systemCommandKinds];
  const knownAt = (stage: string) =>
    kinds.filter((kind) => {
      const row = commandRow(kind);
      return row.procedures.includes("law") && row.stages.some((one) => one === stage);
    });
  it.each(Object.entries(law))("at the stage %s nothing carries it on", (stage, story) => {
    const still = suspended(story);
    const asking = (kind: Command["kind"]) =>
      systemCommandKinds.some((one) => one === kind) ? bySystem : {};
    for (const kind of knownAt(stage).filter((one) => !isPossibleWhileSuspended(one)))
      still.when(command(kind), asking(kind)).thenRefused("CaseSuspendedSince", {
        since: "2026-03-01",
        legalBasis: "an invented article",
      });
    for (const kind of ["Withdraw", "Lapse"] as const)
      still
        .when(command(kind, { on: "2026-03-31" }))
        .thenStage(kind === "Lapse" ? "lapsed" : "withdrawn");
    expect(still.record(command("MakePublic")).state.stage).toBe(stage);
    still.when(command("RecordDatedFact")).thenActs("DatedFactRecorded");
    expect(still.record(command("Resume")).state.stage).toBe(stage);
  });
  it("a letter that was released goes out, and its outcome is recorded", () => {
    const still = suspended(released(law.notification));
    expect(verbs(still)).toEqual(["resume", "(system)"]);
    const gone = sent(claimed(still));
    expect(gone.state.stage).toBe("deposit");
    expect(suspendedNow(gone.state)).not.toBeNull();
    gone
      .when(
        command("RecordDelivery", { reference: gone.fact("NotificationClaimed").act.reference }),
        bySystem,
      )
      .thenActs("NotificationDelivered");
    deposited(gone);
  });
  it("an unknown sending is settled, but nothing is prepared anew", () => {
    const unknown = declaredUnknown(claimed(suspended(released(law.notification))));
    const of = unknown.hashOf("NotificationOutcomeUnknown");
    const back = unknown.record(command("ResolveUnknown", { of, outcome: "sendAgain" }));
    expect(back.state.stage).toBe("notification");
    back.when(command("PrepareNotification")).thenRefused("CaseSuspendedSince");
  });
  it("what was recorded is corrected, the suspension too", () => {
    const still = suspended(sitting);
    const of = still.hashOf("CaseSuspended");
    const restated = command("Suspend", { on: "2026-03-03" });
    const corrected = still.record(command("Correct", { of, restated }), { duty: "clerk" });
    expect(suspendedNow(corrected.state)?.on).toEqual({ kind: "known", on: "2026-03-03" });
    const laid = still.hashOf("DraftLawLaid");
    still
      .when(command("Correct", { of: laid, restated: command("Lay", { on: "2026-01-11" }) }))
      .thenActs("ActCorrected");
  });
  it("a task is handed over, and claimed by whoever waits", () => {
    const first = { duty: "plenary-secretary", person: "plenary-secretary-1" } as const;
    const still = suspended(sitting.record(command("ClaimTask"), first));
    still
      .when(command("HandOverTask", { to: "plenary-secretary-2" }), {
        ...first,
        person: "plenary-secretary-2",
      })
      .thenActs("TaskHandedOver");
    still.when(command("ClaimTask"), { duty: "clerk" }).thenActs("TaskClaimed");
    still.when(command("ClaimTask"), { duty: "treaty-officer" }).thenRefused("NoTaskOfDuty");
  });
});

describe("The audit of a suspension", () => {
  const rule = "no step while the case is suspended";
  it("says since when and by what it was suspended, and that nothing carried it on", () => {
    const still = suspended(sitting);
    expectFinding(auditOf(still), rule, {
      verdict: "running",
      why: /^suspended 2026-03-01 under an invented article, and not resumed$/,
    });
    expectFinding(auditOf(still.record(command("Resume"))), rule, {
      verdict: "kept",
      why: /resumed 2026-03-21 under an invented decision$/,
    });
  });
  it("calls a step broken that a suspension dated back reaches", () => {
    const voted = azerbaijaniCase("PlenaryVoteCertified");
    expectFinding(auditOf(suspended(voted, "2026-02-09")), rule, {
      verdict: "broken",
      why: /meanwhile: plenary vote recorded 2026-02-10/,
    });
    expect(brokenRules(auditOf(suspended(voted, "2026-02-10")))).not.toContain(rule);
  });
  it("cannot say where a step lies that may have been taken meanwhile", () => {
    const voted = suspended(azerbaijaniCase("CommitteeReported"), "2026-02-05..2026-02-20")
      .record(command("Resume", { on: "2026-02-25" }))
      .record(command("ScheduleSitting"))
      .record(command("RecordPlenaryVote"));
    expectFinding(auditOf(voted), rule, {
      verdict: "cannotBeVerified",
      why: /steps that may have been taken meanwhile: plenary vote recorded 2026-02-10/,
    });
  });
});
