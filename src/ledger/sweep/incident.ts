import type { Sentence } from "../../words/messages.ts";
import type { CaseId } from "../../values/ids.ts";
import { troubleName, type IncidentKind } from "../../case/incident.ts";

/** What a sweep could not make good, each with its page in `docs/runbooks/`. An incident is found anew by each sweep and is no part of the record. */
export const runbooks = {
  recordDamaged: "ledger-altered",
  triggersPutBack: "incidents",
  headBehind: "incidents",
  caseStandsStill: "incidents",
  sendingUnknown: "notification-unknown",
  letterNotAsRecorded: "notification-unknown",
  overdueNotRecorded: "incidents",
  noticeNotTold: "incidents",
  documentMissing: "incidents",
  passkeyMayBeCopied: "incidents",
  caseNotLookedAt: "incidents",
  logBehind: "incidents",
  checkpointOld: "no-checkpoint",
  logNotAsPublished: "checkpoint-refused",
} as const satisfies Readonly<Record<IncidentKind, string>>;

/** An incident as one sweep finds it. */
export type Incident = {
  readonly kind: IncidentKind;
  /** The page in `docs/runbooks/`, without its ending. */
  readonly runbook: string;
  readonly caseId: CaseId | null;
  /** Since when, as far as the record says so; null where nobody can know. */
  readonly since: string | null;
  /** What is wrong, to be said in a language. */
  readonly says: Sentence;
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
  runbook: runbooks[kind],
  trouble: troubleName({
    kind,
    caseId: about.caseId,
    mark: mark === undefined ? null : String(mark),
  }),
});

/** What tells one incident from another, from sweep to sweep: of one kind a case has one. */
export const kindInCase = ({ kind, caseId }: Pick<Incident, "kind" | "caseId">): string =>
  `${kind} ${caseId ?? ""}`;
