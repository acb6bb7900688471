import { historyPage, type HistoryPage } from "../../ledger/reading/history.ts";
import type { Reading } from "../api.ts";
import { caseAt } from "../language.ts";
import { look } from "../look.ts";
import { afterNumber, limit, pageSizes } from "../query.ts";
import { json } from "../route.ts";

export const showHistory = look({
  id: "showHistory",
  at: "GET /api/cases/{id}/history",
  about:
    "Its entries, each checked against its hash, as canonical JSON (RFC 8785). `office` and `log` have one too.",
  tag: "Cases",
  for: "duty",
  servedBy: "show-log",
  query: {
    after: afterNumber("Only the entries after this number."),
    limit: limit(pageSizes.usualOfHistory),
  },
  answers: json<HistoryPage>("History", "A page of the history."),
  refusals: ["input", "notFound"],
  tagged: true,
  take: ({ desk, readerOf }: Reading, asked) =>
    caseAt(asked, async (caseId) =>
      historyPage(desk, caseId, { ...asked.query, reader: await readerOf?.(asked.handed) }),
    ),
});
