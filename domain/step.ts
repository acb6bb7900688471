import type { Act, ActOf, RecordedAct } from "./act.ts";
import { currentEntry, factsOf, latest, type Case } from "./case.ts";
import type { Step } from "./entry.ts";
import type { IncidentAct } from "./incident-command.ts";
import type { OfficeAct } from "./office-command.ts";
import { isOvertaken } from "./rules/awaited-certification.ts";
import { isReport, stageAfterReport } from "./sending.ts";
import { isOpen, stages, type Stage } from "./stage.ts";
import type { DeclaredResult } from "./vote-record.ts";

const stageAfterVote = (declared: DeclaredResult): Stage => {
  switch (declared) {
    case "adopted":
      return "head-of-state";
    case "rejected":
      return "rejected";
    case "noDecision":
      return "plenary";
  }
};

const isBeyondPlenary = (stage: Stage): boolean =>
  stages.indexOf(stage) > stages.indexOf("plenary");

// What is certified again, a vote or silence, does not move a case that has gone on or come back: that takes a lawful act.
const isStillToDecide = (state: Case, { of }: ActOf<"PlenaryVoteCertified">): boolean => {
  const vote = factsOf(state, "PlenaryVoteRecorded").find((fact) => currentEntry(fact) === of);
  return !isBeyondPlenary(state.stage) && (vote === undefined || !isOvertaken(state, vote));
};

const stageAfterCertification = (
  act: ActOf<"PlenaryVoteCertified" | "SilenceCertified">,
  state: Case,
): Stage => {
  const { stage } = state;
  if (act.kind === "SilenceCertified")
    return latest(state, act.kind) === undefined ? "instrument" : stage;
  return isStillToDecide(state, act) ? stageAfterVote(act.declared) : stage;
};

type MovesByContent =
  | "PlenaryVoteCertified"
  | "SilenceCertified"
  | "UnknownResolved"
  | "NotificationDelivered"
  | "NotificationBounced"
  | "NotificationComplained";

type InNoCase = OfficeAct["kind"] | IncidentAct["kind"];

// The stage that an act leads to; null for an act that leaves the stage alone.
const stageBy = {
  CaseOpened: "opened",
  DatedFactRecorded: null,
  DraftLawLaid: "laid",
  TreatyLaid: "scrutiny",
  ReferredToCommittees: "committee",
  CommitteeReported: null,
  SittingScheduled: "plenary",
  PlenaryVoteRecorded: null,
  CertificationDiffered: null,
  CertificationDeclined: null,
  ReferredBack: "committee",
  ResolutionRecorded: null,
  MinisterialStatementMade: null,
  ScrutinyExtended: null,
  LawPresented: null,
  LawSigned: "instrument",
  LawReturned: "plenary",
  LawPublished: null,
  InstrumentPrepared: null,
  InstrumentReleased: null,
  InstrumentSigned: "notification",
  InstrumentTransmitted: null,
  InstrumentReturned: "instrument",
  NotificationPrepared: null,
  NotificationReleased: "transmission",
  NotificationClaimed: null,
  NotificationSent: "deposit",
  NotificationNotSent: "notification",
  NotificationOutcomeUnknown: null,
  DepositConfirmed: "deposited",
  StatementsCirculated: null,
  ObjectionReceived: null,
  TreatyInForceRecorded: null,
  AmendmentPromised: null,
  AmendmentDone: null,
  LawRegistered: null,
  CaseSuspended: null,
  CaseResumed: null,
  ProfileVersionChanged: null,
  CaseWithdrawn: "withdrawn",
  CaseLapsed: "lapsed",
  CaseMadePublic: null,
  TaskClaimed: null,
  TaskHandedOver: null,
  DeadlineOverdue: null,
} as const satisfies Readonly<
  Record<Exclude<RecordedAct["kind"], MovesByContent | InNoCase>, Stage | null>
>;

const isOfStage = (kind: string): kind is keyof typeof stageBy => kind in stageBy;

const stageAfter = (act: RecordedAct, state: Case): Stage => {
  const { stage } = state;
  // Ended stays ended: what is entered into a past case after its end is a fact like any other and undoes nothing.
  if (!isOpen(stage)) return stage;
  if (act.kind === "PlenaryVoteCertified" || act.kind === "SilenceCertified")
    return stageAfterCertification(act, state);
  if (act.kind === "UnknownResolved") return act.outcome === "wasSent" ? "deposit" : "notification";
  if (isReport(act)) return stageAfterReport(state, act) ?? stage;
  return isOfStage(act.kind) ? (stageBy[act.kind] ?? stage) : stage;
};

/** The step that an act makes in a case: the stage and round in which it is recorded, and the stage that it leads to. */
export const stepOf = (state: Case, act: Act): Step => ({
  stage: state.stage,
  round: state.rounds[state.stage] ?? 1,
  // A correction restates a fact and never moves the stage: undoing an outcome takes a lawful act.
  to:
    act.kind === "ActCorrected" || act.kind === "ContinuedDespite"
      ? state.stage
      : stageAfter(act, state),
});

/** The step of the act that opens a case. */
export const firstStep: Step = { stage: "opened", round: 1, to: "opened" };
