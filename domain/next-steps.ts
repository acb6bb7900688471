import type { PinnedCalendar } from "./calendar.ts";
import { latestSince, type Case } from "./case.ts";
import type { Command } from "./command.ts";
import { commandTable } from "./command-table.ts";
import { duties, type ActingDuty } from "./duty.ts";
import { isLawProcedure, type Profile } from "./profile.ts";
import { leadHasReported } from "./rules/committee.ts";
import {
  claimedNotification,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "./rules/notification.ts";
import { uncertifiedVote, voteToCertifyAgain } from "./rules/vote.ts";
import { scrutinyOf } from "./scrutiny.ts";

type Kind = Command["kind"];

/** What may happen next in a case, and whose duty it is. */
export type NextStep = {
  readonly command: Kind;
  readonly verb: string;
  readonly duties: readonly ActingDuty[];
};

const inPlenary = (state: Case): readonly Kind[] => {
  if (uncertifiedVote(state) !== undefined) return ["CertifyPlenaryVote", "DeclineCertification"];
  const sitting = latestSince(state, "SittingScheduled", ["LawReturned", "ReferredBack"]);
  return sitting === undefined ? ["ScheduleSitting"] : ["RecordPlenaryVote", "ReferBack"];
};

const inScrutiny = (
  state: Case,
  profile: Profile,
  calendar: PinnedCalendar | undefined,
): readonly Kind[] => {
  if (isLawProcedure(profile)) return [];
  const found = scrutinyOf(state, profile, calendar);
  if (found.kind === "statementAwaited") return ["RecordMinisterialStatement"];
  const inPeriodB = found.kind === "period" && found.name === "B";
  return [
    "CertifySilence",
    "RecordResolution",
    ...(inPeriodB ? [] : (["ExtendScrutiny"] as const)),
  ];
};

const atHeadOfState = (state: Case): readonly Kind[] =>
  latestSince(state, "LawPresented", ["PlenaryVoteRecorded", "LawReturned"]) === undefined
    ? ["PresentLaw"]
    : ["SignLaw", "ReturnLaw"];

const onInstrument = (state: Case): readonly Kind[] => {
  if (latestSince(state, "InstrumentPrepared", ["InstrumentSigned"]) === undefined)
    return ["PrepareInstrument"];
  return latestSince(state, "InstrumentReleased", ["InstrumentPrepared"]) === undefined
    ? ["ReleaseInstrument"]
    : ["SignInstrument"];
};

const inTransmission = (state: Case): readonly Kind[] => {
  if (unknownNotification(state) !== undefined) return ["ResolveUnknown"];
  if (claimedNotification(state) !== undefined) return ["RecordSent", "RecordNotSent"];
  return releasedNotification(state) === undefined ? [] : ["ClaimNotification"];
};

const kinds = (
  state: Case,
  profile: Profile,
  calendar: PinnedCalendar | undefined,
): readonly Kind[] => {
  if (state.stage !== "plenary" && voteToCertifyAgain(state) !== undefined)
    return ["CertifyPlenaryVote"];
  switch (state.stage) {
    case "opened":
      return ["Lay"];
    case "laid":
      return ["ReferToCommittees"];
    case "committee":
      return leadHasReported(state)
        ? ["ScheduleSitting", "RecordCommitteeReport"]
        : ["RecordCommitteeReport"];
    case "plenary":
      return inPlenary(state);
    case "scrutiny":
      return inScrutiny(state, profile, calendar);
    case "head-of-state":
      return atHeadOfState(state);
    case "instrument":
      return onInstrument(state);
    case "notification":
      return preparedNotification(state) === undefined
        ? ["PrepareNotification"]
        : ["ReleaseNotification"];
    case "transmission":
      return inTransmission(state);
    case "deposit":
      return ["ConfirmDeposit"];
    case "deposited":
    case "rejected":
    case "withdrawn":
    case "lapsed":
      return [];
  }
};

/** The steps that carry a case on from where it stands; withdrawing, lapsing and correcting are always possible besides. */
export const nextSteps = (
  state: Case,
  profile: Profile,
  calendar: PinnedCalendar | undefined,
): readonly NextStep[] =>
  kinds(state, profile, calendar).map((command) => {
    const holders = duties.filter((duty) =>
      profile.duties[duty].may.some((kind) => kind === command),
    );
    return {
      command,
      verb: commandTable[command].verb,
      duties: holders.length === 0 ? ["system"] : holders,
    };
  });
