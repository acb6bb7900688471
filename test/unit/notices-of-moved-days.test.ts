import { nextDue } from "../../src/application/handling/next-due.ts";
import { noticeKey, noticeNamed } from "../../src/office/reminders/notice.ts";
import { noticesDue } from "../../src/office/reminders/notices-due.ts";
import { usualReminding } from "../../src/office/reminders/reminding.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { laid, read, suspendedOn } from "../support/suspended-deadlines.ts";

/** What is told on a day, as last day and step. */
const told = ({ state, law }: CaseBuilder, today: string): readonly string[] =>
  noticesDue(
    { state, profile: law.profile, calendar: undefined, assignees: [] },
    usualReminding(),
    Date.parse(`${today}T08:00:00Z`),
  ).map((notice) => {
    const named = noticeNamed(noticeKey(notice));
    return `${named?.dueOn ?? ""} ${named?.step ?? ""}`;
  });

// Due on 12 March, and ten days later if the suspension stopped the clock.
const moved = (law: Law): CaseBuilder => laid(law, [["2026-02-01", "2026-02-11"]]);

describe("What is told of a day that only a suspension moved", () => {
  it.each([
    ["2026-03-04", []],
    ["2026-03-05", ["2026-03-12 before-7"]],
    ["2026-03-12", ["2026-03-12 before-1"]],
    ["2026-03-13", ["2026-03-12 doubtful"]],
    ["2026-03-15", ["2026-03-12 doubtful", "2026-03-22 before-7"]],
    ["2026-03-22", ["2026-03-12 doubtful", "2026-03-22 before-1"]],
    ["2026-03-23", ["2026-03-12 doubtful", "2026-03-22 over"]],
    ["2026-03-30", ["2026-03-12 doubtful", "2026-03-22 escalated-2"]],
  ])("counts from either day where nobody has read the rule: on %s", (today, expected) => {
    expect(told(moved(azerbaijaniLaw()), today)).toEqual(expected);
  });
  it("counts from the moved day alone where somebody has", () => {
    expect(told(moved(read()), "2026-03-13")).toEqual([]);
    expect(told(moved(read()), "2026-03-15")).toEqual(["2026-03-22 before-7"]);
  });
  it("says that it is doubtful where the suspension was entered when the day had passed", () => {
    const back = suspendedOn(laid(read(), []), [["2026-03-01", "2026-03-11"]], () => ({
      today: "2026-03-13",
    }));
    expect(told(back, "2026-03-15")).toEqual(["2026-03-12 doubtful", "2026-03-22 before-7"]);
  });
  it("is nothing while the clock stands still", () => {
    expect(told(laid(azerbaijaniLaw(), [["2026-03-01", null]]), "2026-03-11")).toEqual([]);
  });
});

describe("The day by which a case is looked at", () => {
  const due = ({ state, law }: CaseBuilder) => nextDue(state, law);
  it("is the earlier one where it is in doubt whether a suspension moved it", () => {
    expect(due(moved(azerbaijaniLaw()))).toBe("2026-03-12");
    expect(due(moved(read()))).toBe("2026-03-22");
  });
});
