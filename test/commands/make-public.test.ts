import { cited } from "../support/in-english.ts";
import { authorityOfAct } from "../../src/procedure/values/authority-of-act.ts";
import { isPublic } from "../../src/procedure/case/public.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";

const open = azerbaijaniCase("CommitteeReported");

describe("A case", () => {
  it("is public only after an act that says on what ground", () => {
    expect(isPublic(open.state)).toBe(false);
    const made = open
      .when(command("MakePublic", { basis: "Art. 50" }), { today: "2026-02-01" })
      .thenActs("CaseMadePublic");
    expect(isPublic(made.state)).toBe(true);
    expect(made.fact("CaseMadePublic").act.basis).toBe("Art. 50");
    expect(made.state.stage).toBe("committee");
  });
  it("becomes public in either procedure, also after its end, whatever the end", () => {
    for (const ended of [
      azerbaijaniCase("DepositConfirmed"),
      britishCase("DepositConfirmed"),
      open.record(command("Withdraw")),
      open.record(command("Lapse")),
    ])
      ended.despite(command("MakePublic")).thenStage(ended.state.stage);
  });
  it("becomes public once; the second time names the entry that did it", () => {
    const made = open.record(command("MakePublic"));
    made
      .when(command("MakePublic"))
      .thenRefused("PublicAlready", { entry: made.hashOf("CaseMadePublic") });
  });
  it("is made public by the clerk, never by the way of an import, and never by a correction", () => {
    open.when(command("MakePublic"), { duty: "treaty-officer" }).thenRefused("DutyMayNot");
    open.with(importing).when(command("MakePublic")).thenRefused("NothingOfThePast");
    const made = open.record(command("MakePublic"));
    const of = made.hashOf("CaseMadePublic");
    made.when(command("Correct", { of }), { duty: "clerk" }).thenRefused("CannotRestate");
  });
  it("of the past that was made public is still entered further, one that somebody carries on is not", () => {
    const past = open.with(importing);
    const clerk = { mode: { kind: "live" }, person: "clerk-1", duty: "clerk" } as const;
    const shown = past.record(command("MakePublic"), clerk);
    expect(shown.when(command("ScheduleSitting")).decision.kind).toBe("allowed");
    shown
      .record(command("ScheduleSitting"), clerk)
      .when(command("RecordPlenaryVote"))
      .thenRefused("CaseIsLive");
  });
  it("says of its being public that the rule is ours", () => {
    const { act } = open.record(command("MakePublic")).fact("CaseMadePublic");
    expect(cited(authorityOfAct(open.law, act))).toMatch(/^Tasdiq’s own rule: /);
  });
});
