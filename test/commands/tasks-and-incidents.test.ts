import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import { assigneeOf, assignmentsOf } from "../../src/office/assignee.ts";
import { duties } from "../../src/law/duty.ts";
import { handlingsIn } from "../../src/office/incident-handling.ts";
import type { CommandOf } from "../../src/case/command.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { importing, bySystem, type CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  command,
  instrumentReleased,
  voted,
  britishCase,
  certified,
  publication,
} from "../support/cases.ts";
import { refusalInEnglish } from "../support/in-english.ts";
import {
  anna,
  boris,
  decidedAfter,
  officer,
  recordOf,
  resolve,
  take,
  theSystem,
  type Step,
  retry,
  retried,
} from "../support/incidents.ts";
import { azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";
import { officeCommand, officeOf } from "../support/office.ts";

const grant = (holder: string, granted: string) =>
  officeCommand({ kind: "GrantDuty", holder, granted });

const granted = [
  grant("plenary-secretary-1", "plenary-secretary"),
  grant("plenary-secretary-2", "plenary-secretary"),
  grant("plenary-secretary-3", "plenary-secretary"),
];

const office = officeOf(granted);

const withoutFirst = officeOf([
  ...granted,
  officeCommand({
    kind: "RevokeDuty",
    holder: "plenary-secretary-1",
    revoked: "plenary-secretary",
  }),
]);

const [first, second] = [{ person: "plenary-secretary-1" }, { person: "plenary-secretary-2" }];

const sitting = azerbaijaniCase("SittingScheduled").with({ office });

const claimed = sitting.record(command("ClaimTask"), first);

describe("Claiming a task", () => {
  it("says who attends to the open stage in a duty, and since when", () => {
    sitting.when(command("ClaimTask"), first).thenActs("TaskClaimed");
    expect(claimed.fact("TaskClaimed").act).toEqual({
      kind: "TaskClaimed",
      stage: "plenary",
      duty: "plenary-secretary",
    });
    expect(assigneeOf(claimed.state)).toEqual({
      person: "plenary-secretary-1",
      duty: "plenary-secretary",
      since: "2026-03-31T09:00:00.000Z",
    });
    expect(assigneeOf(sitting.state)).toBeUndefined();
  });
  it("keeps no other holder of the duty from acting", () => {
    expect(voted(claimed).fact("VoteRecorded").person).toBe("plenary-secretary-1");
    claimed.when(command("RecordVote"), second).thenActs("VoteRecorded");
  });
  it("is refused where somebody has it already, by name and time", () => {
    const taken = { person: "plenary-secretary-1", since: "2026-03-31T09:00:00.000Z" };
    claimed.when(command("ClaimTask"), second).thenRefused("TaskTaken", taken);
    claimed.when(command("ClaimTask"), first).thenRefused("TaskTaken", taken);
  });
  it("is for the duties whose step comes next, and for no other", () => {
    for (const duty of duties)
      if (duty !== "plenary-secretary")
        sitting
          .when(command("ClaimTask"), { duty })
          .thenRefused("NoTaskOfDuty", { duty, waitsFor: "plenary-secretary" });
  });
  it("is nothing of a past case, and of one that was deposited until its entry into force is on record", () => {
    sitting.with(importing).when(command("ClaimTask"), importing).thenRefused("NothingOfThePast");
    const ended = azerbaijaniCase("DepositConfirmed");
    ended.when(command("ClaimTask"), { duty: "clerk" }).thenActs("TaskClaimed");
    const recorded = ended
      .record(publication())
      .record(command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-03-31" }));
    recorded.when(command("ClaimTask"), { duty: "clerk" }).thenRefused("NoTaskOfDuty");
    sitting
      .record(command("Withdraw"))
      .when(command("ClaimTask"), { duty: "clerk" })
      .thenRefused("WrongStage");
  });
  it("is one person's in each duty: another duty's claim stands beside it", () => {
    const both = azerbaijaniCase("Reported")
      .with({ office })
      .record(command("ClaimTask"), { ...first, duty: "plenary-secretary" })
      .record(command("ClaimTask"), { duty: "clerk" });
    expect(assignmentsOf(both.state).map(({ person }) => person)).toEqual([
      "plenary-secretary-1",
      "clerk-1",
    ]);
    expect(assigneeOf(both.state)?.person).toBe("clerk-1");
  });
});

describe("A claim", () => {
  it("ends when the stage changes, also where the case comes back to it", () => {
    const moved = certified(
      claimed.record(command("RecordVote", { outcome: "referredBack", counts: null })),
    );
    expect(assigneeOf(moved.state)).toBeUndefined();
    const back = moved.record(command("RecordReport", { on: "2026-02-16" }));
    expect(back.state.stage).toBe("plenary");
    expect(assigneeOf(back.state)).toBeUndefined();
    back.when(command("ClaimTask"), second).thenActs("TaskClaimed");
  });
  it("stays while only the next step changes", () => {
    const prepared = azerbaijaniCase("InstrumentPrepared").record(command("ClaimTask"));
    const released = instrumentReleased(prepared);
    expect(assigneeOf(released.state)?.duty).toBe("releasing-officer");
  });
  it("ends for whoever loses the duty", () => {
    expect(assignmentsOf(claimed.state, office).at(-1)?.person).toBe("plenary-secretary-1");
    expect(assignmentsOf(claimed.state, withoutFirst).at(-1)).toBeUndefined();
    claimed.when(command("ClaimTask"), { ...second, office: withoutFirst }).thenActs("TaskClaimed");
  });
});

const handOver = (to: string) => command("HandOverTask", { to });

describe("Handing a task over", () => {
  it("gives it to another holder of the duty, with a reason", () => {
    const given = claimed.record(handOver("plenary-secretary-2"), first);
    expect(assignmentsOf(given.state, office).at(-1)?.person).toBe("plenary-secretary-2");
    expect(given.fact("TaskHandedOver").act).toMatchObject({
      stage: "plenary",
      reason: "on leave",
    });
  });
  it("is refused where whoever is to have it does not hold the duty", () => {
    claimed
      .when(handOver("clerk-1"), first)
      .thenRefused("DutyNotHeld", { person: "clerk-1", duty: "plenary-secretary" });
  });
  it("lets another holder take it over, but give it to nobody else", () => {
    const taken = claimed.record(handOver("plenary-secretary-2"), second);
    expect(assignmentsOf(taken.state, office).at(-1)?.person).toBe("plenary-secretary-2");
    claimed.when(handOver("plenary-secretary-3"), second).thenRefused("TaskTaken");
  });
  it("to whoever has it already changes nothing, and is refused", () => {
    for (const who of [first, second])
      claimed.when(handOver("plenary-secretary-1"), who).thenRefused("TaskTaken");
  });
  it("needs somebody who has it", () => {
    sitting.when(handOver("plenary-secretary-2"), first).thenRefused("TaskNotClaimed");
    claimed
      .when(handOver("plenary-secretary-3"), { ...second, office: withoutFirst })
      .thenRefused("TaskNotClaimed");
  });
});

describe("A task of the past", () => {
  it("is handed over by nobody", () => {
    azerbaijaniCase("SittingScheduled")
      .with({ ...importing, office })
      .when(handOver("plenary-secretary-2"))
      .thenRefused("NothingOfThePast");
  });
});

const laid = azerbaijaniCase("Laid");

const presented = azerbaijaniCase("Presented");

const due = (story: CaseBuilder, today: string): readonly CommandOf<"RecordOverdue">[] =>
  overdueToRecord(story.state, story.law.procedure, { today: day(today), calendar: undefined });

const firstDue = (story: CaseBuilder, today: string): CommandOf<"RecordOverdue"> => {
  const [first] = due(story, today);
  if (first === undefined) throw new Error("nothing is overdue");
  return first;
};

const overdueOn = (story: CaseBuilder, today: string): CaseBuilder =>
  story.record(firstDue(story, today), { ...bySystem, today });

describe("recording that something is overdue", () => {
  const recorded = overdueOn(laid, "2026-03-13");
  it("is an act of the system that leaves the stage alone and keeps nobody from acting", () => {
    laid.when(firstDue(laid, "2026-03-13"), bySystem).thenActs("DeadlineOverdue");
    recorded.when(command("Refer"), { today: "2026-03-14" }).thenStage("committee");
    expect(recorded.state.stage).toBe("committee");
    expect(recorded.fact("DeadlineOverdue")).toMatchObject({ person: "system", duty: "system" });
  });
  it("happens once", () => {
    expect(due(recorded, "2027-01-01")).toEqual([]);
    recorded
      .when(firstDue(laid, "2026-03-13"), bySystem)
      .thenRefused("OverdueAlready", { entry: recorded.hashOf("DeadlineOverdue") });
  });
  it("leaves another that was due on the same day to be recorded", () => {
    const [vote, ...others] = fileOf(azerbaijan()).clocks;
    if (vote === undefined) throw new Error("no clock");
    const clocks = [{ ...vote, id: "report", to: "committee.done" }, vote, ...others];
    const law = { ...azerbaijaniLaw(), procedure: procedureWith(azerbaijan(), { clocks }) };
    const both = azerbaijaniCase("Laid", law);
    const names = (story: CaseBuilder) => due(story, "2026-03-13").map((one) => one.deadline);
    expect(names(both)).toEqual(["report", "vote"]);
    expect(names(overdueOn(both, "2026-03-13"))).toEqual(["vote"]);
  });
  it("happens anew when a correction moves the day, and not when it leaves the day alone", () => {
    const correct = (fields: { readonly on: string; readonly by?: string }): CaseBuilder =>
      recorded.record(
        command("Correct", {
          of: recorded.hashOf("Laid"),
          restated: command("Lay", fields),
        }),
        { duty: "clerk" },
      );
    expect(due(correct({ on: "2026-01-12", by: "another initiator" }), "2026-12-31")).toEqual([]);
    const moved = correct({ on: "2026-01-26" });
    expect(due(moved, "2026-03-26")).toEqual([]);
    expect(firstDue(moved, "2026-03-27").dueOn).toBe("2026-03-26");
    expect(overdueOn(moved, "2026-03-31").state.facts.length).toBe(moved.state.facts.length + 1);
  });
  it("is refused to people, in import mode, before the day, of another day and of another entry", () => {
    const overdue = firstDue(laid, "2026-03-13");
    laid.when(overdue, { duty: "clerk" }).thenRefused("DutyMayNot", { allowed: "system" });
    laid.with(importing).when(overdue, importing).thenRefused("NothingOfThePast");
    const onTime = { ...bySystem, today: "2026-03-12" };
    laid.when(overdue, onTime).thenRefused("NotOverdue", { today: "2026-03-12" });
    laid.when({ ...overdue, dueOn: day("2026-03-11") }, bySystem).thenRefused("NotOverdue");
    presented.when(overdue, bySystem).thenRefused("DeadlineNotRunning");
    const signature = { ...overdue, deadline: "signature" } as const;
    laid.when(signature, bySystem).thenRefused("DeadlineNotRunning");
    britishCase("Published").when(overdue, bySystem).thenRefused("DeadlineNotRunning");
  });
  it("is named by the audit, also after it was made up for", () => {
    const rule = "Was the time limit ‘Vote’ kept (from 12 January 2026)?";
    const told = auditOf(recorded, "2026-03-31");
    expectFinding(told, rule, { verdict: "broken", why: /recorded as overdue on 13 March 2026/ });
    const late = { today: "2026-03-20" };
    const made = ["Refer", "RecordReport"] as const;
    const referred = made.reduce((story, kind) => story.record(command(kind), late), recorded);
    const decided = certified(referred.record(command("RecordVote", { on: "2026-03-20" }), late));
    const why = /done 20 March 2026.*recorded as overdue on 13 March 2026/;
    expectFinding(auditOf(decided, "2026-03-31"), rule, { verdict: "broken", why });
  });
});

type Refused = string | readonly [kind: string, fields: Readonly<Record<string, string | null>>];

const refusedAs = (as: Refused, before: readonly Step[], step: Step): void => {
  const [kind, fields] = typeof as === "string" ? [as, {}] : as;
  const decision = decidedAfter(before, step);
  expect(decision.kind === "refused" && refusalInEnglish(decision.refusal)).toMatchObject({
    kind,
    ...fields,
  });
};

const handlingAfter = (steps: readonly Step[]) =>
  handlingsIn(recordOf(steps)).get("documentMissing.az-7.4");

describe("Taking an incident", () => {
  it("belongs to the duty that can make it good, and to whoever holds it", () => {
    expect(decidedAfter([], [anna, take()])).toMatchObject({ acts: [{ kind: "IncidentTaken" }] });
    expect(decidedAfter([], [officer, take("sendingUnknown.az-7.12.1")]).kind).toBe("allowed");
    refusedAs("IncidentNotOfDuty", [], [officer, take()]);
    refusedAs("IncidentNotOfDuty", [], [anna, take("sendingUnknown.az-7.12.1")]);
    const named = { person: "administrator-1", duty: "administrator" };
    refusedAs(["DutyNotHeld", named], [], [{ ...anna, dutiesHeld: [] }, take()]);
    refusedAs(["DutyNotHeld", { person: "system", duty: "system" }], [], [theSystem, take()]);
  });
  it("may be done by another, who owns it from then on", () => {
    const taken: Step = [anna, take()];
    refusedAs("IncidentTakenAlready", [taken], taken);
    const handling = handlingAfter([taken, [boris, take()]]);
    expect(handling?.owner?.person).toBe("administrator-2");
    refusedAs("IncidentNotTaken", [taken, [boris, take()]], [anna, resolve()]);
  });
  it("is of the next number, and of no other", () => {
    const later = take("documentMissing.az-7.4.3");
    refusedAs(["IncidentNotFound", { why: "the next one is number 1" }], [], [anna, later]);
    const ended: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
    ];
    refusedAs(["IncidentNotFound", { why: "the next one is number 2" }], ended, [anna, later]);
    const again: readonly Step[] = [...ended, [boris, take("documentMissing.az-7.4.2")]];
    refusedAs(["IncidentNotFound", { why: "the next one is number 2" }], again, [anna, later]);
    refusedAs(["IncidentEnded", { person: "administrator-1" }], again, [boris, take()]);
  });
  it("is refused of one that ended with who ended that one, and when, however many came after it", () => {
    const [second, third] = ["documentMissing.az-7.4.2", "documentMissing.az-7.4.3"];
    const both: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
      [boris, take(second)],
      [boris, resolve(second)],
    ];
    const ofAnna = { person: "administrator-1", at: "2026-01-01T09:00:02.000Z" };
    const ofBoris = { person: "administrator-2", at: "2026-01-01T09:00:04.000Z" };
    for (const before of [both, [...both, [anna, take(third)] as const]]) {
      refusedAs(["IncidentEnded", ofAnna], before, [anna, take()]);
      refusedAs(["IncidentEnded", ofBoris], before, [anna, take(second)]);
    }
  });
});

describe("Retrying and resolving an incident", () => {
  it("is for its owner", () => {
    for (const step of [retry(), resolve()]) {
      refusedAs(["IncidentNotTaken", { owner: null }], [], [anna, step]);
      const owner = "administrator-2";
      refusedAs(["IncidentNotTaken", { owner }], [[boris, take()]], [anna, step]);
      expect(decidedAfter([[anna, take()]], [anna, step]).kind).toBe("allowed");
    }
  });
});

describe("Retrying and resolving an incident", () => {
  it("ends it with a reason; what comes after is another incident, which says so", () => {
    const ended: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
    ];
    expect(handlingAfter(ended)?.ended).toMatchObject({ kind: "resolved", reason: "put back" });
    for (const step of [take(), retry(), resolve()])
      refusedAs("IncidentEnded", ended, [anna, step]);
    const again = handlingAfter([...ended, [boris, take("documentMissing.az-7.4.2")]]);
    expect(again).toMatchObject({
      number: 2,
      owner: { person: "administrator-2" },
      ended: null,
      before: { person: "administrator-1", reason: "put back" },
    });
  });
});

describe("Retrying and resolving an incident", () => {
  const asked: readonly Step[] = [
    [anna, take()],
    [anna, retry()],
  ];
  it("has what came of a retry recorded by the system, once", () => {
    expect(handlingAfter(asked)?.lastRetry).toMatchObject({
      person: "administrator-1",
      outcome: null,
    });
    refusedAs("NoRetryToEnd", [], [theSystem, retried(2, "healed")]);
    refusedAs("NoRetryToEnd", [[anna, take()]], [theSystem, retried(2, "healed")]);
    refusedAs(
      [
        "DutyNotHeld",
        {
          person: "administrator-1",
          duty: "system",
        },
      ],
      asked,
      [anna, retried(2, "healed")],
    );
    refusedAs("NoRetryToEnd", asked, [theSystem, retried(1, "healed")]);
    const done: readonly Step[] = [...asked, [theSystem, retried(2, "stillThere")]];
    expect(handlingAfter(done)).toMatchObject({
      ended: null,
      lastRetry: { outcome: "stillThere" },
    });
    refusedAs("NoRetryToEnd", done, [theSystem, retried(2, "healed")]);
  });
  it("ends the incident where the retry finds it healed", () => {
    const done: readonly Step[] = [...asked, [theSystem, retried(2, "healed")]];
    expect(handlingAfter(done)?.ended).toMatchObject({ kind: "healed", person: "administrator-1" });
    refusedAs("IncidentEnded", done, [anna, resolve()]);
  });
});
