import { checkLetter, lettersOnRecord } from "../../check/letter.ts";
import type { CaseFact } from "../../../procedure/case/case-fact.ts";
import { sendingUnderWay, unknownNotification } from "../../../procedure/case/sending.ts";
import type { CaseId } from "../../../procedure/values/ids.ts";
import type { Desk } from "../../desk.ts";
import type { Ledger } from "../../ports.ts";
import { isLeft } from "../../sending/notify.ts";
import type { ClaimPorts } from "../../desk-ports.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";
import { untilSaid } from "./not-recorded.ts";

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

/** Names a sending of which people must find out what became, and one that was left and that nobody declared unknown. */
export const lookAtSending =
  (desk: Desk<ClaimPorts>): CaseLook =>
  async ({ caseId, stage }, findings) => {
    if (stage !== "transmission") return;
    const state = (await desk.ports.ledger.head(caseId))?.state;
    if (state === undefined) return;
    const unknown = unknownNotification(state);
    if (unknown !== undefined) tellUnknown(caseId, unknown, findings);
    const claim = sendingUnderWay(state);
    if (claim === undefined || !isLeft(desk, claim, untilSaid)) return;
    const about = { caseId, since: claim.at, mark: claim.seq };
    findings.incident(incident("sendingUnknown", { ...about, says: { kind: "sendingLeft" } }));
  };
