import { stageOfAct } from "./act-in-file.ts";
import type { RecordedAct } from "./act.ts";
import type { CaseFact } from "./case-fact.ts";
import type { Stage } from "../law/file/stage-of-case.ts";

/** What is done while a case waits at one of the stages that every procedure has. What is done at a stage of a file names it. */
const workOf: Partial<Readonly<Record<Stage, readonly RecordedAct["kind"][]>>> = {
  instrument: ["InstrumentPrepared", "InstrumentReleased", "InstrumentSigned"],
  notification: ["NotificationPrepared", "NotificationReleased"],
  transmission: ["NotificationClaimed", "NotificationSent"],
  deposit: ["DepositConfirmed"],
};

/** Whether something that is done at a stage was entered afterwards: a past case need not have waited there for it. */
export const isEnteredAfterwards = (stage: Stage, facts: readonly CaseFact[]): boolean =>
  facts.some(
    ({ imported, act }) =>
      imported && (stageOfAct(act) === stage || (workOf[stage] ?? []).includes(act.kind)),
  );
