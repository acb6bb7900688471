import type { Refusal, RefusalKind } from "../../src/procedure/refusal.ts";
import { azerbaijaniCase, command } from "./build.ts";
import { bySystem, importing } from "./given.ts";
import { britain } from "./law.ts";
import { movedTo, movingTo, newerVersion } from "./moved.ts";
import { provokedByIncidents } from "./provoked-incidents.ts";

const moving = () => command("MoveToProfileVersion", { of: sitting.state.head });
const sitting = azerbaijaniCase("SittingScheduled");

/** What provokes each refusal of what carries no case on, of suspending and moving one, and of an import into a case that is carried on. */
export const provokedByTasks: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  ...provokedByIncidents,
  PublicAlready: () => sitting.and(command("MakePublic")).when(command("MakePublic")).refused(),
  NothingOfThePast: () => sitting.with(importing).when(command("MakePublic")).refused(),
  NoTaskOfDuty: () => sitting.when(command("ClaimTask"), { duty: "treaty-officer" }).refused(),
  TaskTaken: () =>
    sitting
      .and(command("ClaimTask"))
      .when(command("ClaimTask"), { person: "plenary-secretary-2" })
      .refused(),
  CaseIsLive: () => sitting.when(command("RecordPlenaryVote"), importing).refused(),
  DeadlineNotRunning: () => sitting.when(command("RecordOverdue"), bySystem).refused(),
  NotOverdue: () =>
    sitting
      .when(command("RecordOverdue", { of: sitting.fact("DraftLawLaid").entry }), {
        ...bySystem,
        today: "2026-03-12",
      })
      .refused(),
  OverdueAlready: () => {
    const overdue = command("RecordOverdue", { of: sitting.fact("DraftLawLaid").entry });
    return sitting.and(overdue, bySystem).when(overdue, bySystem).refused();
  },
  CaseSuspendedSince: () => sitting.and(command("Suspend")).when(command("ReferBack")).refused(),
  CaseSuspendedAlready: () => sitting.and(command("Suspend")).when(command("Suspend")).refused(),
  CaseNotSuspended: () => sitting.when(command("Resume")).refused(),
  ProfileVersionUnknown: () => sitting.when(moving()).refused(),
  ProfileVersionOfOtherMode: () =>
    movingTo(sitting, { ...britain(), id: "az-milli-majlis", version: "2026.2" }).refused(),
  ProfileVersionNotNewer: () =>
    movingTo(movedTo(sitting, newerVersion()), newerVersion()).refused(),
  ProfileVersionNotInForce: () => movingTo(sitting, newerVersion({}, "2026-12-01")).refused(),
  TaskNotClaimed: () => sitting.when(command("HandOverTask")).refused(),
};
