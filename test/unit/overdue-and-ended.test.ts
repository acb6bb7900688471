import { inEnglish } from "../support/in-english.ts";
import { deadlineFindings, judgedOn } from "../../src/audit/deadlines.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, certified, command, deposited } from "../support/cases.ts";
import { bySystem, caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";

const late = { today: "2026-04-30" };
const scheduled = azerbaijaniCase("CommitteeReported").record(
  command("ScheduleSitting", { sittingOn: "2026-04-20" }),
  late,
);
const overdue = (story: CaseBuilder, today: string): CaseBuilder => {
  const [first] = overdueToRecord(story.state, story.law.profile, day(today));
  if (first === undefined) throw new Error("nothing is overdue");
  return story.record(first, { ...bySystem, today });
};
const why = ({ state, law }: CaseBuilder, rule: string): string | undefined =>
  inEnglish(deadlineFindings(state, law, day("2026-04-30"))).find((one) => one.rule === rule)?.why;

describe("what was put on record as overdue", () => {
  const voted = overdue(scheduled, "2026-04-01").record(
    command("RecordPlenaryVote", { on: "2026-04-20" }),
    late,
  );
  const adopted = certified(voted.with(late));
  it("stays with its deadline, also after it was made up for, and with no other", () => {
    expect(why(adopted, "deadline: plenary vote")).toMatch(/; recorded as overdue on 2026-04-01$/);
    expect(why(adopted, "deadline: presentation of the law")).not.toContain("overdue");
  });
  it("is told with the day by which it was due then, where a correction moved that", () => {
    const corrected = adopted.record(
      command("Correct", {
        of: adopted.hashOf("DraftLawLaid"),
        restated: command("Lay", { on: "2026-01-11" }),
      }),
      { ...late, duty: "clerk", person: "clerk-2" },
    );
    expect(why(corrected, "deadline: plenary vote")).toMatch(
      /; recorded as overdue on 2026-04-01, when the last day was 2026-03-12$/,
    );
    expect(why(corrected, "deadline: presentation of the law")).not.toContain("overdue");
  });
});

describe("the day as of which a case is judged", () => {
  const on = (story: CaseBuilder, today: string) => judgedOn(story.state, "Asia/Baku", day(today));
  const open = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
  const withdrawn = (date: string): CaseBuilder => open.record(command("Withdraw", { on: date }));
  it("is today while the case goes on, or after a deposit", () => {
    expect(on(open, "2026-12-31")).toBe("2026-12-31");
    expect(on(deposited(azerbaijaniCase("NotificationSent")), "2026-12-31")).toBe("2026-12-31");
  });
  it("is that of a past ending, at the latest, or today where nobody knows it", () => {
    expect(on(withdrawn("2026-03-01"), "2026-12-31")).toBe("2026-03-01");
    expect(on(withdrawn("2026-03-01..2026-03-20"), "2026-12-31")).toBe("2026-03-20");
    expect(on(withdrawn("unknown"), "2026-12-31")).toBe("2026-12-31");
  });
  it("is no later than the day that is asked of", () => {
    expect(on(withdrawn("2026-03-20"), "2026-03-10")).toBe("2026-03-10");
    expect(on(withdrawn("2026-03-10"), "2026-03-20")).toBe("2026-03-10");
  });
  it("is the day on which a live ending was recorded, whatever day it names", () => {
    const live = azerbaijaniCase("DraftLawLaid").record(
      command("Lapse", { on: "2026-03-01" }),
      late,
    );
    expect(on(live, "2026-12-31")).toBe("2026-04-30");
  });
});
