import type { Answer } from "../../src/ledger/handling/answer.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import type { Credential } from "../../src/ledger/handling/establish.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import { rulesOf } from "../../src/commands/despite.ts";

/** Carries a command out by somebody who goes on despite whatever the audit finds broken, and says so. */
export const handleDespite = async (
  desk: Desk,
  request: HandledRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await handle(desk, request, credential);
  if (answer.kind === "accepted" || answer.refusal.kind !== "RulesBroken") return answer;
  const findings = [...rulesOf(answer.refusal.findings ?? [])];
  return handle(desk, { ...request, despite: { findings, reason: "an invented one" } }, credential);
};
