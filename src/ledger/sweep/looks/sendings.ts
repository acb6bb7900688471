import type { CaseFact } from "../../../case/case-fact.ts";
import { sendingUnderWay, unknownNotification } from "../../../case/sending.ts";
import type { CaseId } from "../../../values/ids.ts";
import type { RecordFinding } from "../../check/finding.ts";
import { canonicalJson, digestOf } from "../../../record/canonical.ts";
import type { Desk } from "../../desk.ts";
import { strangeLetters } from "../../record/read-record.ts";
import { isLeft } from "../../sending/notify.ts";
import type { ClaimPorts } from "../../desk-ports.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook, WholeLook } from "../looks.ts";
import { isRead, type Reads } from "../reads.ts";
import { untilSaid } from "./not-recorded.ts";

/** Tells of letters that are not those on record; of a case they are one incident, and the first says most. */
export const tellOfLetters = (
  caseId: CaseId | null,
  [first]: readonly RecordFinding[],
  findings: Findings,
): void => {
  if (first === undefined) return;
  const mark = digestOf(canonicalJson(first)).slice(0, 12);
  findings.incident(incident("letterNotAsRecorded", { caseId, since: null, says: first, mark }));
};

/** Tells of what lies among the letters under no case: people send what lies there. */
export const lookForStrangeLetters =
  ({ ports: { derived, ledger } }: Desk, reads: Reads): WholeLook =>
  async (findings) => {
    if (derived !== undefined && isRead(reads, null))
      tellOfLetters(null, await strangeLetters(derived, ledger), findings);
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
