import { readinessAnswer, type ReadinessAnswer } from "../shapes/finding.ts";
import type { Reading } from "../api.ts";
import { caseAt } from "../language.ts";
import { look } from "../look.ts";
import { json } from "../route.ts";

export const showReadiness = look({
  id: "showReadiness",
  at: "GET /api/cases/{id}/readiness",
  about: "What is still needed before the deposit.",
  tag: "Cases",
  for: "duty",
  servedBy: "show-log",
  answers: json<ReadinessAnswer>("ReadinessAnswer", "The requirements, and where each stands."),
  refusals: ["notFound"],
  tagged: true,
  take: ({ desk, readerOf }: Reading, asked) =>
    caseAt(asked, async (caseId) =>
      readinessAnswer(desk, caseId, { reader: await readerOf?.(asked.handed), words: asked.words }),
    ),
});
