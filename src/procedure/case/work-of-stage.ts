import type { RecordedAct } from "./act.ts";
import type { CaseFact } from "./case-fact.ts";
import type { Stage } from "./stage.ts";

/** What is done while a case waits at a stage. Where nothing is named, no fact can stand on record without the stage. */
const workOf: Partial<Readonly<Record<Stage, readonly RecordedAct["kind"][]>>> = {
  committee: ["CommitteeReported"],
  plenary: ["PlenaryVoteRecorded", "PlenaryVoteCertified"],
  "head-of-state": ["LawPresented", "LawSigned", "LawReturned"],
  instrument: ["InstrumentPrepared", "InstrumentReleased", "InstrumentSigned"],
  notification: ["NotificationPrepared", "NotificationReleased"],
  transmission: ["NotificationClaimed", "NotificationSent"],
  deposit: ["DepositConfirmed"],
};

/** Whether something that is done at a stage was entered afterwards: a past case need not have waited there for it. */
export const isEnteredAfterwards = (stage: Stage, facts: readonly CaseFact[]): boolean =>
  facts.some(({ imported, act }) => imported && (workOf[stage] ?? []).includes(act.kind));
