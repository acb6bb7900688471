import { byUrgency } from "../../src/office/assignee.ts";

describe("The order of tasks", () => {
  const task = (caseId: string, dueOn: string | null, since: string) => ({ caseId, dueOn, since });
  it("is by the day they are due, the overdue first, then by how long they have waited", () => {
    const tasks = [
      task("none-late", null, "2026-02-02"),
      task("none-early", null, "2026-01-01"),
      task("later", "2026-05-01", "2026-01-01"),
      task("overdue", "2026-01-15", "2026-03-01"),
      task("same-day", "2026-05-01", "2026-01-02"),
    ];
    expect(tasks.sort(byUrgency).map(({ caseId }) => caseId)).toEqual([
      "overdue",
      "later",
      "same-day",
      "none-early",
      "none-late",
    ]);
  });
});
