import type { Answer, Asked } from "../../src/ledger/handling/answer.ts";
import { refusalClass } from "../../src/words/refusal.ts";
import { note } from "./log.ts";
import { count, countOfKind } from "./metrics.ts";

type Accepted = Extract<Answer, { kind: "accepted" }>;

const counted = { OpenCase: "CasesOpened", RecordVote: "VotesRecorded" } as const;
const isCounted = (kind: string): kind is keyof typeof counted => Object.hasOwn(counted, kind);

const noteAccepted = ({ kind, caseId, id: command }: Asked, answer: Accepted): void => {
  const { seq } = answer.receipt;
  if (command === null) note("pastCaseEntered", { caseId, seq });
  else
    note(answer.repeated ? "commandRepeated" : "commandAccepted", { kind, caseId, command, seq });
};

/** Logs and counts the answer to a command, by ids and kinds alone. */
export const countAnswer = (asked: Asked, answer: Answer): void => {
  const { kind, caseId, id } = asked;
  if (answer.kind === "accepted") {
    noteAccepted(asked, answer);
    if (!answer.repeated && isCounted(kind)) count(counted[kind]);
    return;
  }
  const { refusal } = answer;
  note("commandRefused", { kind, caseId, command: id ?? "a file", refusal: refusal.kind });
  countOfKind("Refusals", refusal.kind);
  if (refusalClass(refusal) === "duty") count("Forbidden");
};
