import { assigneeOf, assignmentsOf } from "../../src/office/assignee.ts";
import { duties } from "../../src/office/duty.ts";
import { azerbaijaniCase, command, instrumentReleased, voted } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
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
    expect(voted(claimed).fact("PlenaryVoteRecorded").person).toBe("plenary-secretary-1");
    claimed.when(command("RecordPlenaryVote"), second).thenActs("PlenaryVoteRecorded");
  });
  it("is refused where somebody has it already, by name and time", () => {
    const taken = { person: "plenary-secretary-1", since: "2026-03-31T09:00:00.000Z" };
    claimed.when(command("ClaimTask"), second).thenRefused("TaskTaken", taken);
    claimed.when(command("ClaimTask"), first).thenRefused("TaskTaken", taken);
  });
  it("is for the duties whose step comes next, and for no other", () => {
    for (const duty of duties)
      if (duty !== "plenary-secretary" && duty !== "clerk")
        sitting
          .when(command("ClaimTask"), { duty })
          .thenRefused("NoTaskOfDuty", { duty, waitsFor: "plenary-secretary, clerk" });
  });
  it("is nothing of a past case, and of one that was deposited until its entry into force is on record", () => {
    sitting.with(importing).when(command("ClaimTask"), importing).thenRefused("NothingOfThePast");
    const ended = azerbaijaniCase("DepositConfirmed");
    ended.when(command("ClaimTask"), { duty: "clerk" }).thenActs("TaskClaimed");
    const recorded = ended
      .record(command("PublishLaw"))
      .record(command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-03-31" }));
    recorded.when(command("ClaimTask"), { duty: "clerk" }).thenRefused("NoTaskOfDuty");
    sitting
      .record(command("Withdraw"))
      .when(command("ClaimTask"), { duty: "clerk" })
      .thenRefused("WrongStage");
  });
  it("is one person's in each duty: another duty's claim stands beside it", () => {
    const both = claimed.record(command("ClaimTask"), { duty: "clerk" });
    expect(assignmentsOf(both.state).map(({ person }) => person)).toEqual([
      "plenary-secretary-1",
      "clerk-1",
    ]);
    expect(assigneeOf(both.state)?.person).toBe("clerk-1");
  });
});

describe("A claim", () => {
  it("ends when the stage changes, also where the case comes back to it", () => {
    const moved = claimed.record(command("ReferBack"));
    expect(assigneeOf(moved.state)).toBeUndefined();
    const back = moved.record(command("RecordCommitteeReport")).record(command("ScheduleSitting"));
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
    expect(assigneeOf(claimed.state, office)?.person).toBe("plenary-secretary-1");
    expect(assigneeOf(claimed.state, withoutFirst)).toBeUndefined();
    claimed.when(command("ClaimTask"), { ...second, office: withoutFirst }).thenActs("TaskClaimed");
  });
});
