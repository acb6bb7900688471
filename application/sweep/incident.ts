import type { CaseId } from "../../domain/ids.ts";

/** What a sweep could not make good, and who looks where. An incident is found anew by each sweep and stored nowhere. */
export const incidentKinds = {
  recordDamaged: {
    advice: "change nothing, keep everything as it is, and compare with the last export",
    runbook: "ledger-altered",
  },
  headBehind: {
    advice: "nothing can be recorded in this case until its head is made anew from its entries",
    runbook: "incidents",
  },
  driverNotHealed: {
    advice: "acts can be recorded all the same; read what the driver says, and look again",
    runbook: "driver-faults",
  },
  sendingUnknown: {
    advice: "a treaty officer finds out whether the letter left, and records it: resolve-unknown",
    runbook: "notification-unknown",
  },
  overdueNotRecorded: {
    advice: "read why it was refused; the deadline is overdue all the same",
    runbook: "incidents",
  },
  noticeNotTold: {
    advice: "read why; whoever has to act may not know that something is due",
    runbook: "incidents",
  },
  documentMissing: {
    advice: "put the same bytes back from a backup; their SHA-256 is the name",
    runbook: "incidents",
  },
  caseNotLookedAt: {
    advice: "read the fault, make it good, and look again",
    runbook: "incidents",
  },
  logBehind: {
    advice: "sequence the log; until then the last entries could be cut off unnoticed",
    runbook: "incidents",
  },
  checkpointOld: {
    advice: "seal and sign the log; until then nothing outside shows what was recorded since",
    runbook: "no-checkpoint",
  },
} as const;

export type IncidentKind = keyof typeof incidentKinds;

export type Incident = {
  readonly kind: IncidentKind;
  readonly caseId: CaseId | null;
  /** Since when, as far as the record says so; null where nobody can know. */
  readonly since: string | null;
  readonly words: string;
  readonly advice: string;
  /** The page in `docs/runbooks/`, without its ending. */
  readonly runbook: string;
};

type Told = Pick<Incident, "caseId" | "since" | "words">;

export const incident = (kind: IncidentKind, told: Told): Incident => ({
  kind,
  ...told,
  ...incidentKinds[kind],
});
