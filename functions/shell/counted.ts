import type { Answer } from "../../application/answer.ts";
import { refusalClass } from "../../domain/refusal.ts";
import { note } from "./log.ts";
import { count, countRefusal } from "./metrics.ts";

const counted = { OpenCase: "CasesOpened", RecordPlenaryVote: "VotesRecorded" } as const;
const isCounted = (kind: string): kind is keyof typeof counted => Object.hasOwn(counted, kind);

/** Logs and counts the answer to a command, by ids and kinds alone. */
export const heard = (kind: string, answer: Answer): void => {
  if (answer.kind === "refused") {
    const { refusal } = answer;
    note("commandRefused", { kind, refusal: refusal.kind });
    countRefusal(refusal.kind);
    if (refusalClass(refusal) === "duty") count("Forbidden");
    return;
  }
  const { caseId, seq } = answer.receipt;
  note(answer.repeated ? "commandRepeated" : "commandAccepted", { kind, caseId, seq });
  if (!answer.repeated && isCounted(kind)) count(counted[kind]);
};
