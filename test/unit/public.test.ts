import { cited } from "../support/in-english.ts";
import { authorityOfAct } from "../../domain/authority-of-act.ts";
import { isPublic } from "../../domain/public.ts";
import { mayRead } from "../../domain/reading.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import { azerbaijaniCase, britishCase, command } from "../support/build.ts";
import { importing } from "../support/given.ts";
import { officeCommand, officeOf, openedOffice } from "../support/office.ts";

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
      open.and(command("Withdraw")),
      open.and(command("Lapse")),
    ])
      ended.despite(command("MakePublic")).thenStage(ended.state.stage);
  });
  it("becomes public once; the second time names the entry that did it", () => {
    const made = open.and(command("MakePublic"));
    made
      .when(command("MakePublic"))
      .thenRefused("PublicAlready", { entry: made.hashOf("CaseMadePublic") });
  });
  it("is made public by the clerk, never by the way of an import, and never by a correction", () => {
    open.when(command("MakePublic"), { duty: "treaty-officer" }).thenRefused("DutyMayNot");
    open.with(importing).when(command("MakePublic")).thenRefused("NothingOfThePast");
    const made = open.and(command("MakePublic"));
    const of = made.hashOf("CaseMadePublic");
    made.when(command("Correct", { of }), { duty: "clerk" }).thenRefused("CannotRestate");
  });
  it("of the past that was made public is still entered further, one that somebody carries on is not", () => {
    const past = open.with(importing);
    const clerk = { mode: { kind: "live" }, person: "clerk-1", duty: "clerk" } as const;
    const shown = past.and(command("MakePublic"), clerk);
    expect(shown.when(command("ScheduleSitting")).decision.kind).toBe("allowed");
    shown
      .and(command("ScheduleSitting"), clerk)
      .when(command("RecordPlenaryVote"))
      .thenRefused("CaseIsLive");
  });
  it("says of its being public that the rule is ours", () => {
    const { act } = open.and(command("MakePublic")).fact("CaseMadePublic");
    expect(cited(authorityOfAct(open.law, act))).toMatch(/^Tasdiq’s own rule: /);
  });
});

describe("Whoever reads", () => {
  const person = (name: string) => name as PersonNumber;
  const auditor = officeOf([officeCommand({ kind: "GrantDuty", holder: "a", granted: "auditor" })]);
  const revoked = officeOf([
    officeCommand({ kind: "GrantDuty" }),
    officeCommand({ kind: "RevokeDuty" }),
  ]);
  const shown = open.and(command("MakePublic")).state;
  it.each([
    ["an auditor", { office: auditor, person: person("a"), reads: true }],
    [
      "the administrator",
      { office: openedOffice.state, person: openedOffice.administrator, reads: true },
    ],
    ["a person without a duty", { office: auditor, person: person("stranger"), reads: false }],
    ["whoever lost the duty", { office: revoked, person: person("clerk-1"), reads: false }],
    ["nobody in particular", { office: auditor, person: undefined, reads: false }],
  ])("as %s may read every public case, and others by a duty only", (_, asked) => {
    expect(mayRead(asked.office, asked.person, open.state)).toBe(asked.reads);
    expect(mayRead(asked.office, asked.person, shown)).toBe(true);
  });
});
