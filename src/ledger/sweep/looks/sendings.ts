import { checkLetter, lettersOnRecord } from "../../check/letter.ts";
import type { CaseFact } from "../../../procedure/case/case-fact.ts";
import type { Case } from "../../../procedure/case/case.ts";
import { sendingUnderWay, unknownNotification } from "../../../procedure/case/sending.ts";
import type { CaseId } from "../../../procedure/values/ids.ts";
import type { Said } from "../../../words/messages.ts";
import type { Desk } from "../../desk.ts";
import type { Ledger } from "../../ports.ts";
import { declareIfLeft, isLeft } from "../../sending/notify.ts";
import type { ClaimsWorld } from "../../world.ts";
import { type Findings, heldBack } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";

/** Answers the digest of the message that lies under a reference; undefined where none does. */
export type LyingUnder = (reference: string) => Promise<string | undefined>;

/** Compares the letters of a case, where people send them, with what was claimed. */
export const lookAtLetters =
  (ledger: Pick<Ledger, "head">, lyingUnder: LyingUnder): CaseLook =>
  async ({ caseId, stage, at }, findings) => {
    if (stage !== "transmission" && stage !== "deposit") return;
    const state = (await ledger.head(caseId))?.state;
    if (state === undefined) return;
    for (const letter of lettersOnRecord(state)) {
      const [found] = checkLetter(letter, await lyingUnder(letter.reference));
      if (found === undefined) continue;
      const about = { caseId, since: at, says: found, mark: letter.reference };
      findings.incident(incident("letterNotAsRecorded", about));
    }
  };

const tellUnknown = (caseId: CaseId, unknown: CaseFact, findings: Findings): void => {
  findings.incident(
    incident("sendingUnknown", {
      caseId,
      since: unknown.at,
      mark: unknown.seq,
      says: { kind: "notificationUnknown" },
    }),
  );
};

const tellHeldBack = (caseId: CaseId, claim: CaseFact, findings: Findings): void => {
  const says: Said = { kind: "sendingLeft", why: heldBack };
  findings.incident(incident("sendingUnknown", { caseId, since: claim.at, mark: claim.seq, says }));
};

const stateOf = async ({ world }: Desk, caseId: CaseId): Promise<Case | undefined> =>
  (await world.ledger.head(caseId))?.state;

const declare = async (desk: Desk<ClaimsWorld>, state: Case, findings: Findings): Promise<void> => {
  const claim = sendingUnderWay(state);
  if (claim === undefined) return;
  if (!findings.mayRecord()) {
    if (isLeft(desk, claim)) tellHeldBack(state.caseId, claim, findings);
    return;
  }
  if (await declareIfLeft(desk, state.caseId, claim)) findings.healed("sendings");
};

/** Declares the outcome of a sending unknown that was claimed and left, and names what people must find out. */
export const lookAtSending =
  (desk: Desk<ClaimsWorld>): CaseLook =>
  async ({ caseId, stage }, findings) => {
    if (stage !== "transmission") return;
    const before = await stateOf(desk, caseId);
    if (before === undefined) return;
    await declare(desk, before, findings);
    const after = await stateOf(desk, caseId);
    const unknown = after && unknownNotification(after);
    if (unknown !== undefined) tellUnknown(caseId, unknown, findings);
  };
