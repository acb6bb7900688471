import type { Case } from "../../case/case.ts";
import { isInCase } from "../../case/command.ts";
import { type Allowed, decide, reservedCaseId } from "../../commands/decide.ts";
import type { Context } from "../../commands/rules/rule.ts";
import type { Law } from "../../law/law.ts";
import { isRefusal, type Refusal, refusal } from "../../words/refusal.ts";
import type { Desk } from "../desk.ts";
import { lawOfCase, lawOfOpening } from "../law/law-of-case.ts";
import { versionChanged } from "../law/pinned-versions.ts";
import type { CaseHead } from "../ports.ts";
import { contextOfRequest } from "./context-of-request.ts";
import { depositaryRefusal } from "./depositary.ts";
import type { HandledRequest } from "./request.ts";
import { statementTextRefusal } from "./statement-texts.ts";

/** A request that nothing speaks against, and by what it was judged. Nothing of it is written. */
export type Judged = {
  /** The case as it stood; undefined where the request opens it. */
  readonly head: CaseHead | undefined;
  readonly law: Law;
  readonly context: Context;
  readonly decision: Allowed;
};

const lawFor = async (
  desk: Desk,
  head: CaseHead | undefined,
  { caseId, command }: HandledRequest,
): Promise<Law | Refusal> => {
  // The office's record stands under a case id, but is judged by no parliament's law.
  const reserved = reservedCaseId(caseId);
  if (reserved !== undefined) return reserved;
  if (head !== undefined) return lawOfCase(desk.ports, head.state, desk.caches.laws);
  if (isInCase(command)) return refusal("CaseNotFound", { caseId });
  return lawOfOpening(desk.ports, command);
};

/** Refuses a salt of which the case has a commitment: with one that is open, somebody could guess what another hides. */
const saltUsed = (state: Case | undefined, { salt }: HandledRequest): Refusal | undefined => {
  if (state === undefined || salt === undefined) return undefined;
  const used = [...state.facts, ...state.corrections].find((one) => one.salt === salt);
  return used && refusal("SaltUsedBefore", { seq: used.seq });
};

/** What speaks against a decision that the rules allow: by the salt, the law files at hand, the addresses and the texts. */
const againstWriting = async (
  { ports }: Desk,
  request: HandledRequest,
  { head, law, context }: Judged,
): Promise<Refusal | undefined> => {
  const state = head?.state;
  const used = saltUsed(state, request);
  if (used !== undefined) return used;
  const pinning = state === undefined ? law.procedure : context.movesTo?.procedure;
  return (
    (pinning && (await versionChanged(ports, pinning))) ??
    depositaryRefusal(ports, request, { office: context.office, state, treaty: law.treaty }) ??
    statementTextRefusal(ports, request, state)
  );
};

/**
 * Judges a request by the case and the law as they stand now. Writes nothing.
 * @param office the office's record as it stands
 */
export const judgeRequest = async (
  desk: Desk,
  office: Case,
  request: HandledRequest,
): Promise<Judged | Refusal> => {
  const head = await desk.ports.ledger.head(request.caseId);
  const law = await lawFor(desk, head, request);
  if (isRefusal(law)) return law;
  const state = head?.state;
  const context = await contextOfRequest(desk, { office, law, request, state });
  const standing = desk.caches.standings.of(request.caseId);
  const decision = decide({ case: state, law, context, standing }, request.command);
  if (decision.kind === "refused") return decision.refusal;
  const judged = { head, law, context, decision };
  return (await againstWriting(desk, request, judged)) ?? judged;
};
