import { noticeNamed, stepNamed } from "../../src/office/reminders/notice.ts";
import { assigneeOf, assignmentsOf } from "../../src/office/assignee.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";
import { officeCommand, officeOf } from "../support/office.ts";

describe("the key of a notice", () => {
  const of = digestOf("entry");
  const key = (parts: readonly string[]): string => parts.join(".");
  const whole = ["vote", of, "2026-03-12", "before-7"];
  it("is read into what it names", () => {
    expect(noticeNamed(key(whole))).toEqual({
      due: "vote",
      of,
      dueOn: "2026-03-12",
      step: "before-7",
    });
  });
  it.each<[string, readonly string[]]>([
    ["what is due", ["lunch", of, "2026-03-12", "over"]],
    ["an entry that is longer", ["vote", `${of}0`, "2026-03-12", "over"]],
    ["an entry with something before", ["vote", `x${of}`, "2026-03-12", "over"]],
    ["a day that is none", ["vote", of, "2026-02-30", "over"]],
    ["a step that is none", ["vote", of, "2026-03-12", "soon"]],
    ["something after the step", [...whole, "more"]],
    ["no step", ["vote", of, "2026-03-12"]],
    ["nothing but what is due", ["vote"]],
  ])("is not read where it has %s", (_, parts) => {
    expect(noticeNamed(key(parts))).toBeUndefined();
  });
  it("names its step, and the number of one that has a number", () => {
    expect(["doubtful", "over", "before-7", "before-4h", "escalated-10"].map(stepNamed)).toEqual([
      { kind: "doubtful" },
      { kind: "over" },
      { kind: "daysBefore", number: 7 },
      { kind: "hoursBefore", number: 4 },
      { kind: "escalated", number: 10 },
    ]);
  });
});

describe("whoever attends to a stage", () => {
  it("is the last to have taken it over, one person in each duty", () => {
    const signed = azerbaijaniCase("LawSigned");
    const office = officeOf(
      ["treaty-officer-1", "treaty-officer-2"].map((holder) =>
        officeCommand({ kind: "GrantDuty", holder, granted: "treaty-officer" }),
      ),
    );
    const officer = (person: string) => ({ person, duty: "treaty-officer" as const });
    const taken = signed.record(command("ClaimTask"), officer("treaty-officer-1"));
    const handed = taken.record(command("HandOverTask", { to: "treaty-officer-2" }), {
      ...officer("treaty-officer-1"),
      office,
    });
    const people = ({ state }: CaseBuilder) => assignmentsOf(state).map(({ person }) => person);
    expect([signed, taken, handed].map(people)).toEqual([
      [],
      ["treaty-officer-1"],
      ["treaty-officer-2"],
    ]);
    expect(assigneeOf(handed.state)?.person).toBe("treaty-officer-2");
  });
});
