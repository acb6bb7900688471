import type { Said } from "../../words/messages.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { troubleName, type IncidentKind } from "../../office/incident.ts";

type Help = {
  readonly advice: string;
  /** The page in `docs/runbooks/`, without its ending. */
  readonly runbook: string;
};

/** What a sweep could not make good, and who looks where. An incident is found anew by each sweep and is no part of the record. */
export const incidentKinds = {
  recordDamaged: {
    advice: "change nothing, keep everything as it is, and compare with the last export",
    runbook: "ledger-altered",
  },
  headBehind: {
    advice:
      "read what is wrong, and find out what wrote there: the software writes it together with an entry. While the head is behind, nothing can be recorded in this case",
    runbook: "incidents",
  },
  driverNotHealed: {
    advice: "acts can still be recorded; read what the driver says, and check again",
    runbook: "driver-faults",
  },
  sendingUnknown: {
    advice:
      "a treaty officer finds out whether the letter was sent, and records it: resolve-unknown",
    runbook: "notification-unknown",
  },
  letterNotAsRecorded: {
    advice:
      "do not send what lies there; keep it, find out who wrote there, and restore the letter from a backup, or record what became of it",
    runbook: "notification-unknown",
  },
  overdueNotRecorded: {
    advice: "read why it was refused; the deadline is missed all the same",
    runbook: "incidents",
  },
  noticeNotTold: {
    advice: "read why; the person who has to act may not know that something is due",
    runbook: "incidents",
  },
  documentMissing: {
    advice: "put the same bytes back from a backup; their SHA-256 is the name",
    runbook: "incidents",
  },
  caseNotLookedAt: {
    advice: "read the fault, fix it, and check again",
    runbook: "incidents",
  },
  logBehind: {
    advice: "sequence the log; until then the last entries could be cut off unnoticed",
    runbook: "incidents",
  },
  checkpointOld: {
    advice:
      "look for checkpoints that were published, then seal and sign the log; until then nothing outside shows what was recorded since",
    runbook: "no-checkpoint",
  },
  logNotAsPublished: {
    advice:
      "record nothing and keep everything as it is: entries that were published are missing or were altered",
    runbook: "checkpoint-refused",
  },
} as const satisfies Readonly<Record<IncidentKind, Help>>;

/** An incident as one sweep finds it. */
export type Incident = Help & {
  readonly kind: IncidentKind;
  readonly caseId: CaseId | null;
  /** Since when, as far as the record says so; null where nobody can know. */
  readonly since: string | null;
  /** What is wrong, to be said in a language. */
  readonly says: Said;
  /** The same in every sweep that finds it; what people do about it is recorded under this name and a number. */
  readonly trouble: string;
};

type About = Pick<Incident, "caseId" | "since" | "says"> & {
  /** What of the record it hangs on, where that tells one occurrence from the next. */
  readonly mark?: string | number;
};

export const incident = (kind: IncidentKind, { mark, ...about }: About): Incident => ({
  kind,
  ...about,
  ...incidentKinds[kind],
  trouble: troubleName({
    kind,
    caseId: about.caseId,
    mark: mark === undefined ? null : String(mark),
  }),
});

/** What tells one incident from another, from sweep to sweep: of one kind a case has one. */
export const kindInCase = ({ kind, caseId }: Pick<Incident, "kind" | "caseId">): string =>
  `${kind} ${caseId ?? ""}`;
