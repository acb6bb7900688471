import { officeId } from "../domain/ids.ts";
import type { Finding } from "../domain/finding.ts";
import { isRefusal, refusal, type Refusal } from "../domain/refusal.ts";
import { findingsIn } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { judgeRequest } from "./handle.ts";
import { officeCaseId, type HandledRequest } from "./request.ts";

/** What would come of a command now. */
export type Rehearsal =
  | { readonly kind: "allowed"; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Judges a command as it would be judged if it were given now, and records nothing. Who asks is not established here, and
 * by the time the command is given the case may have moved on: then it is judged again.
 */
export const rehearseCommand = async (desk: Desk, request: HandledRequest): Promise<Rehearsal> => {
  const office = await desk.world.ledger.head(officeCaseId);
  if (office === undefined)
    return { kind: "refused", refusal: refusal("CaseNotFound", { caseId: officeId }) };
  const judged = await judgeRequest(desk, office.state, request);
  return isRefusal(judged)
    ? { kind: "refused", refusal: judged }
    : { kind: "allowed", findings: findingsIn(judged.acts) };
};
