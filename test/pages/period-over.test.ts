import { runningIn } from "../../src/clocks/due.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { deadlinesSection } from "../../src/console/cases/deadlines.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { courseOf } from "../../src/procedure/case/course-of-case.ts";
import { deadlinesOf as timesOf } from "../../src/procedure/model/deadline.ts";
import { britishCalendar, britishCase } from "../support/cases.ts";
import { britain, day, everyDaySits } from "../support/law.ts";

const { state, law } = britishCase("Published");
const viewOn = (today: string, calendar: PinnedCalendar | undefined): CaseView => {
  const at = { today: day(today), calendar };
  return {
    state,
    law,
    deadlines: [],
    running: runningIn(state, britain(), at),
    times: timesOf(courseOf(state, britain()), at.today, { calendar }),
  } as unknown as CaseView;
};

const saidOn = async (
  today: string,
  language: "az" | "en",
  calendar: PinnedCalendar | null = britishCalendar,
): Promise<string> => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit, [
    britain(),
  ]);
  return String(await deadlinesSection(speech, viewOn(today, calendar ?? undefined), day(today)));
};

// Both Houses sit every day from 13 January 2026 on, so period A ends on 2 February 2026.
describe("A period in which silence approves, on the page of its case", () => {
  it("runs to its last day", async () => {
    const said = await saidOn("2026-02-02", "en");
    expect(said).toContain("Period A");
    expect(said).toContain("running");
    expect(said).toContain("2 February 2026");
  });
  it("has ended after it, and nobody is late", async () => {
    const said = await saidOn("2026-02-03", "en");
    expect(said).toContain("the period has ended");
    expect(said).not.toMatch(/overdue|running|broken/);
    expect(await saidOn("2026-02-03", "az")).toContain("müddət bitib");
  });
  it("says since when it runs, and why its last day cannot be calculated", async () => {
    const none = await saidOn("2026-01-20", "en", null);
    expect(none).toContain("cannot be calculated: the sitting days are not recorded");
    expect(none).toContain("12 January 2026");
    expect(none).toContain("s. 20(2)");
    const short = await saidOn("2026-01-20", "en", everyDaySits("2026-01-12", 20));
    expect(short).toContain("the calendar of sitting days ends too early");
    expect(`${none}${short}`).not.toContain("start date not known");
  });
});
