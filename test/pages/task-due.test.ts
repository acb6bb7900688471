import type { Html } from "../../src/console/html.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { dueSaid } from "../../src/console/tasks/groups.ts";
import { noticesSaid } from "../../src/console/tasks/notices.ts";
import type { TitledTask } from "../../src/console/tasks/titles.ts";
import type { ShownNotice } from "../../src/api/shapes/notices.ts";
import { messagesIn } from "../../src/console/words.ts";
import { britain, day } from "../support/law.ts";

type Language = "az" | "en";
const speaking = (language: Language) =>
  speechOf({ language, words: messagesIn(language) } as unknown as Visit);
const textOf = async (shown: Html): Promise<string> =>
  String(await shown)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const said = (language: Language, task: Partial<TitledTask>): Promise<string> => {
  const usual = { overdue: false, runs: "vote", noDay: null, suspended: null } as const;
  const due = {
    dueOn: "2026-03-22",
    orLater: false,
    dueUnmoved: null,
    moveUnverified: false,
    ...usual,
    ...task,
  } as TitledTask;
  return textOf(dueSaid(speaking(language), due));
};

describe("When a task is due, as pages say it", () => {
  it.each([
    ["en", "due 22 March 2026 unverified 12 March 2026 unless the suspension moved it"],
    ["az", "12 mart 2026"],
  ] as const)("in %s bears its mark where only a suspension moved it", async (language, words) => {
    const dueUnmoved = day("2026-03-12");
    const unverified = await said(language, { dueUnmoved, moveUnverified: true });
    expect(unverified).toContain(words);
    expect(unverified).toMatch(/unverified|yoxlanılma/);
    // Its days were entered late, by a rule that somebody read.
    const late = await said(language, { dueUnmoved, moveUnverified: false });
    expect(late).toContain("12 ");
    expect(late).not.toMatch(/unverified|yoxlanılma/);
    expect(await said(language, {})).not.toMatch(/unverified|yoxlanılma|12/);
  });
  it.each([
    ["en", "due no earlier than 22 March 2026"],
    ["az", "son tarix 22 mart 2026 və ya daha gec"],
  ] as const)("in %s is no earlier than a day where it may be later", async (language, words) => {
    expect(await said(language, { orLater: true })).toContain(words);
    const isPeriod = { procedure: britain(), runs: "period-a", isPeriod: true, periodOver: false };
    const ends = await said(language, { ...isPeriod, orLater: true });
    expect(ends).toMatch(/22 March 2026 or later|22 mart 2026 və ya daha gec/);
  });
  it("bears it when it has passed as well", async () => {
    expect(
      await said("en", { overdue: true, dueUnmoved: day("2026-03-12"), moveUnverified: true }),
    ).toMatch(/overdue was due 22 March 2026 unverified 12 March 2026/);
  });
});

describe("What was told of a task, as pages say it", () => {
  const told = (language: Language, notice: Partial<ShownNotice>) => {
    const usual = { due: "vote", step: "before-7", at: "2026-03-08T08:00:00Z", to: [] } as const;
    return textOf(noticesSaid(speaking(language), [{ ...usual, ...notice } as ShownNotice]));
  };
  it.each([
    [4, "reminder 4 days before the last day", "son gündən 4 gün əvvəl xatırlatma"],
    [1, "reminder a day before the last day", "son gündən 1 gün əvvəl xatırlatma"],
    [0, "reminder on the last day", "son gündə xatırlatma"],
    [null, ": reminder,", ": xatırlatma,"],
  ])("names the days that were left, and not those wished for: %s", async (left, en, az) => {
    expect(await told("en", { daysLeft: left })).toContain(en);
    expect(await told("az", { daysLeft: left })).toContain(az);
  });
  it("counts to the earliest last day where it may be later", async () => {
    const days = { daysLeft: 4, orLater: true };
    expect(await told("en", days)).toContain("reminder 4 days before the earliest last day");
    expect(await told("az", days)).toContain("ən tez son gündən 4 gün əvvəl xatırlatma");
  });
  it("says of hours that at most so many were left", async () => {
    const step = "before-12h";
    expect(await told("en", { step, daysLeft: null })).toContain("reminder at most 12 hours");
  });
});
