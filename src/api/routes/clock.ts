import { clockAnswer, type ClockAnswer } from "../shapes/clock.ts";
import type { Reading } from "../api.ts";
import { caseAt } from "../language.ts";
import { look } from "../look.ts";
import { dayAsked } from "../query.ts";
import { json } from "../route.ts";

export const explainClock = look({
  id: "explainClock",
  at: "GET /api/cases/{id}/clocks/{clock}",
  about:
    "How the last day of a clock is worked out: each day with what is made of it and by which line, and for a day, from when the clock must run.",
  tag: "Cases",
  for: "duty",
  servedBy: "show-log",
  query: { for: dayAsked("A day for which it is counted back.") },
  answers: json<ClockAnswer>("ClockAnswer", "The clock, in each of its runs."),
  refusals: ["input", "notFound"],
  tagged: true,
  take: ({ desk, readerOf }: Reading, asked) =>
    caseAt(asked, async (caseId) =>
      clockAnswer(desk, caseId, {
        clock: asked.place["clock"] ?? "",
        on: asked.query.for,
        reader: await readerOf?.(asked.handed),
        words: asked.words,
      }),
    ),
});
