import { type AuditAnswer, auditAnswer } from "../shapes/finding.ts";
import type { Reading } from "../api.ts";
import { caseAt } from "../language.ts";
import { look } from "../look.ts";
import { json } from "../route.ts";

export const auditCase = look({
  id: "auditCase",
  at: "GET /api/cases/{id}/audit",
  about: "What is known of every rule: kept, broken, running, or that it cannot be verified.",
  tag: "Cases",
  for: "duty",
  servedBy: "show-log",
  answers: json<AuditAnswer>("AuditAnswer", "The audit."),
  refusals: ["notFound"],
  tagged: true,
  take: ({ desk, readerOf, checkpointed, damage }: Reading, asked) =>
    caseAt(asked, async (caseId) =>
      auditAnswer(desk, caseId, {
        checkpoint: await checkpointed?.(),
        damage: (await damage?.()) ?? [],
        reader: await readerOf?.(asked.handed),
        words: asked.words,
      }),
    ),
});
