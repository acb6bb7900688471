import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { day, everyDaySits } from "../support/law.ts";
import { runningIn } from "../support/running.ts";
import { opened } from "./support/staged-case.ts";

/** Both Houses sit on every day from 13 January 2026 on, so period A of a treaty laid on the 12th ends on 2 February. */
const calendar = everyDaySits("2026-01-12", 300);

describe("a window that stays open after an intervention", () => {
  const { state, procedure } = opened("gb-crag-2010")
    .by(calendar)
    .on("2026-01-12")
    .does("Lay", { stage: "laying", with: ["copy", "memorandum"] })
    .on("2026-01-20")
    .does("RecordIntervention", { intervention: "lords-against", body: "lords", on: "2026-01-20" });
  it("is due still, at its end", () => {
    expect(runningIn(state, procedure, { today: day("2026-01-21"), calendar })).toMatchObject([
      { clock: { id: "period-a", isPeriod: true }, ends: { certainlyBy: "2026-02-02" } },
    ]);
  });
  it("is told of when it has ended", () => {
    const at = { state, procedure, calendar, assignees: [] };
    const [notice] = noticesDue(at, usualReminding(), Date.parse("2026-02-03T09:00:00Z"));
    expect(notice).toMatchObject({ dueOn: "2026-02-02", step: { kind: "periodOver" } });
  });
});
