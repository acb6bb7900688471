import { importing } from "../support/case-builder.ts";
import { assigneeOf } from "../../src/office/assignee.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
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

const handOver = (to: string) => command("HandOverTask", { to });

describe("Handing a task over", () => {
  it("gives it to another holder of the duty, with a reason", () => {
    const given = claimed.record(handOver("plenary-secretary-2"), first);
    expect(assigneeOf(given.state, office)?.person).toBe("plenary-secretary-2");
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
    expect(assigneeOf(taken.state, office)?.person).toBe("plenary-secretary-2");
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
