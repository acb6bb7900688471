import type { Refusal, RefusalKind } from "../../../src/words/refusal.ts";
import { azerbaijaniCase, command } from "../cases.ts";
import { bySystem, importing } from "../case-builder.ts";
import { moveTo, askToMoveTo, newerVersion } from "../version-moves.ts";
import {
  anna,
  boris,
  decidedAfter,
  resolve,
  retried,
  take,
  theSystem,
  type Step,
} from "../incidents.ts";

const refusedAfter = (before: readonly Step[], step: Step): Refusal => {
  const decision = decidedAfter(before, step);
  if (decision.kind === "refused") return decision.refusal;
  throw new Error("allowed");
};

/** What provokes each refusal of what people do about incidents. */
const examplesOfIncidents: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  IncidentNotFound: () => refusedAfter([], [anna, take("documentMissing.az-7.4.2")]),
  IncidentEnded: () =>
    refusedAfter(
      [
        [anna, take()],
        [anna, resolve()],
      ],
      [boris, take()],
    ),
  IncidentNotOfDuty: () => refusedAfter([], [anna, take("sendingUnknown.az-7.12.1")]),
  IncidentTakenAlready: () => refusedAfter([[anna, take()]], [anna, take()]),
  IncidentNotTaken: () => refusedAfter([[anna, take()]], [boris, resolve()]),
  NoRetryToEnd: () => refusedAfter([[anna, take()]], [theSystem, retried(1, "healed")]),
};

const moving = () => command("MoveToVersion", { of: sitting.state.head });
const sitting = azerbaijaniCase("SittingScheduled");

/** What provokes each refusal of what carries no case on, of suspending and moving one, and of an import into a case that is carried on. */
export const examplesOfTasks: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  ...examplesOfIncidents,
  PublicAlready: () => sitting.record(command("MakePublic")).when(command("MakePublic")).refused(),
  NothingOfThePast: () => sitting.with(importing).when(command("MakePublic")).refused(),
  NoTaskOfDuty: () => sitting.when(command("ClaimTask"), { duty: "treaty-officer" }).refused(),
  TaskTaken: () =>
    sitting
      .record(command("ClaimTask"))
      .when(command("ClaimTask"), { person: "plenary-secretary-2" })
      .refused(),
  CaseIsLive: () => sitting.when(command("RecordVote"), importing).refused(),
  DeadlineNotRunning: () => sitting.when(command("RecordOverdue"), bySystem).refused(),
  NotOverdue: () =>
    sitting
      .when(command("RecordOverdue", { of: sitting.fact("Laid").entry }), {
        ...bySystem,
        today: "2026-03-12",
      })
      .refused(),
  OverdueAlready: () => {
    const overdue = command("RecordOverdue", { of: sitting.fact("Laid").entry });
    return sitting.record(overdue, bySystem).when(overdue, bySystem).refused();
  },
  CaseSuspendedSince: () =>
    sitting.record(command("Suspend")).when(command("RecordVote")).refused(),
  CaseSuspendedAlready: () => sitting.record(command("Suspend")).when(command("Suspend")).refused(),
  CaseNotSuspended: () => sitting.when(command("Resume")).refused(),
  NoEffectToHold: () =>
    sitting.when(command("RecordEffect", { of: sitting.hashOf("CaseOpened") })).refused(),
  EffectAsHeld: () => {
    const held = command("RecordEffect", { of: sitting.hashOf("Laid") });
    return sitting.record(held).when(held).refused();
  },
  ProcedureVersionUnknown: () => sitting.when(moving()).refused(),
  ProcedureVersionNotNewer: () =>
    askToMoveTo(moveTo(sitting, newerVersion()), newerVersion()).refused(),
  ProcedureVersionNotInForce: () => askToMoveTo(sitting, newerVersion({}, "2026-12-01")).refused(),
  TaskNotClaimed: () => sitting.when(command("HandOverTask")).refused(),
};
