import type { Visit } from "../../http/pages/pages.ts";
import { speechOf } from "../../http/pages/speech.ts";
import { dueSaid } from "../../http/pages/tasks/due.ts";
import type { TitledTask } from "../../http/pages/tasks/titles.ts";
import { messagesIn } from "../../http/pages/words/index.ts";
import { day } from "../support/law.ts";

const said = async (language: "az" | "en", task: Partial<TitledTask>): Promise<string> => {
  const visit = { language, words: messagesIn(language) } as unknown as Visit;
  const usual = { overdue: false, runs: "vote", noDay: null, suspended: null } as const;
  const due = { dueOn: "2026-03-22", dueUnmoved: null, ...usual, ...task } as TitledTask;
  const shown = await dueSaid(speechOf(visit), due);
  return String(shown)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
};

describe("When a task is due, as pages say it", () => {
  it.each([
    ["en", "due 22 March 2026 unverified 12 March 2026 if the suspension did not move it"],
    ["az", "12 mart 2026"],
  ] as const)("in %s bears its mark where only a suspension moved it", async (language, words) => {
    expect(await said(language, { dueUnmoved: day("2026-03-12") })).toContain(words);
    expect(await said(language, {})).not.toMatch(/unverified|yoxlanılma|12/);
  });
  it("bears it when it has passed as well", async () => {
    expect(await said("en", { overdue: true, dueUnmoved: day("2026-03-12") })).toMatch(
      /overdue was due 22 March 2026 unverified 12 March 2026/,
    );
  });
});
