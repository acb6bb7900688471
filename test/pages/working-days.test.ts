import { runningIn } from "../../src/clocks/due.ts";
import { deadlinesSection } from "../../src/console/cases/deadlines.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { courseOf } from "../../src/procedure/case/course-of-case.ts";
import { deadlinesOf } from "../../src/procedure/model/deadline.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { day } from "../support/law.ts";
import { inWorkingDays } from "../support/suspended-deadlines.ts";

const asInterval = ({ procedure, ...law }: Law): Law => ({
  ...law,
  procedure: {
    ...procedure,
    clocks: (procedure.clocks ?? []).map((clock) => {
      if (clock.id !== "vote" || !("limit" in clock)) return clock;
      const { limit, ...more } = clock;
      return { ...more, interval: limit };
    }),
  },
});

const saidOf = (law: Law, language: "az" | "en"): Promise<string> => {
  const { state } = azerbaijaniCase("Laid", law);
  const today = day("2026-02-01");
  const { procedure } = law;
  const running = runningIn(state, procedure, { today, calendar: undefined });
  const times = deadlinesOf(courseOf(state, procedure), today);
  const view = { state, law, running, times } as unknown as CaseView;
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit, [
    procedure,
  ]);
  return Promise.resolve(deadlinesSection(speech, view, today)).then(String);
};

describe("A time in working days, on the page of its case", () => {
  it.each([
    ["en", "9 March 2026 or a later day (public holidays are not recorded)"],
    ["az", "9 mart 2026 və ya daha gec (bayram günləri qeyd edilmir)"],
  ] as const)("may end later, in %s", async (language, words) => {
    expect(await saidOf(inWorkingDays(), language)).toContain(words);
    expect(await saidOf(asInterval(inWorkingDays()), language)).toContain(words);
  });
});
