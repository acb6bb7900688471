import type { Act, ActOf, RecordedAct } from "./act.ts";
import { currentEntry, factsOf, latest, withOneMore, type Case, type CaseFact } from "./case.ts";
import type { Entry, HashedEntry } from "./entry.ts";
import { dateInWords } from "./fact-date.ts";
import { isOvertaken } from "./rules/awaited-certification.ts";
import { isOnRestatedPaper } from "./rules/restated-papers.ts";
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

// The stage that an act leads to; null for an act that leaves the stage alone.
const stageBy = {
  OfficeOpened: null,
  PersonRegistered: null,
  SystemKeyReplaced: null,
  CheckpointKeyAdded: null,
  CheckpointKeyRetired: null,
  DutyGranted: null,
  DutyRevoked: null,
  CalendarImported: null,
  IncidentTaken: null,
  IncidentRetryAsked: null,
  IncidentRetried: null,
  IncidentResolved: null,
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
} as const satisfies Readonly<Record<Exclude<RecordedAct["kind"], MovesByContent>, Stage | null>>;

const stageAfter = (act: RecordedAct, state: Case): Stage => {
  const { stage } = state;
  // Ended stays ended: what is entered into a past case after its end is a fact like any other and undoes nothing.
  if (!isOpen(stage)) return stage;
  if (act.kind === "PlenaryVoteCertified" || act.kind === "SilenceCertified")
    return stageAfterCertification(act, state);
  if (act.kind === "UnknownResolved") return act.outcome === "wasSent" ? "deposit" : "notification";
  if (isReport(act)) return stageAfterReport(state, act) ?? stage;
  return stageBy[act.kind] ?? stage;
};

/** What an act takes over from the entry that it stands in. */
type RecordedIn = Pick<HashedEntry, "hash"> & {
  readonly entry: Pick<Entry, "seq" | "at" | "person" | "duty"> & {
    readonly command: Pick<Entry["command"], "mode">;
  };
};

const dayNamed = (act: RecordedAct): string => {
  if (!("on" in act)) return "";
  return typeof act.on === "string" ? act.on : dateInWords(act.on);
};

const withCorrection = (
  facts: readonly CaseFact[],
  correction: Extract<Act, { kind: "ActCorrected" }>,
  { entry, hash }: RecordedIn,
): readonly CaseFact[] =>
  facts.map((fact) =>
    currentEntry(fact) === correction.of
      ? {
          ...fact,
          act: correction.restated,
          datedAt: dayNamed(correction.restated) === dayNamed(fact.act) ? fact.datedAt : entry.at,
          correctedBy: hash,
          correctedPerson: entry.person,
        }
      : fact,
  );

/**
 * What was noted when acts were recorded, of what still stands. A live fact that is corrected is judged anew in the entry of its
 * correction; what was noted of it before is about a record that counts no more. Of an imported fact it stays: that a step
 * was entered out of order is so whatever the step says now.
 */
const stillNoted = (
  noted: Case["noted"],
  correction: Extract<Act, { kind: "ActCorrected" }>,
): Case["noted"] =>
  noted.filter(
    ({ entry, imported, finding }) =>
      entry !== correction.of || imported || isOnRestatedPaper(finding),
  );

const withFact = (state: Case, act: RecordedAct, { entry, hash }: RecordedIn): Case => {
  const fact: CaseFact = {
    seq: entry.seq,
    at: entry.at,
    datedAt: entry.at,
    entry: hash,
    person: entry.person,
    duty: entry.duty,
    imported: entry.command.mode.kind === "import",
    correctedBy: null,
    correctedPerson: null,
    act,
  };
  const stage = stageAfter(act, state);
  const stageSince = stage === state.stage ? state.stageSince : entry.seq;
  // The entry that moves a case was judged by what the case leaves; what comes after it, by what it was moved to.
  const pins =
    act.kind === "ProfileVersionChanged" ? { ...state.pins, profile: act.profile } : state.pins;
  return { ...state, stage, stageSince, pins, facts: withOneMore(state.facts, fact) };
};

const applyAct = (state: Case, act: Act, recorded: RecordedIn): Case => {
  if (act.kind === "ContinuedDespite") return state;
  if (act.kind === "FindingNoted") {
    const { entry, hash } = recorded;
    const imported = entry.command.mode.kind === "import";
    const noted = { seq: entry.seq, entry: hash, imported, finding: act.finding };
    return { ...state, noted: [...state.noted, noted] };
  }
  // A correction restates a fact and never moves the stage: undoing an outcome takes a lawful act.
  if (act.kind === "ActCorrected")
    return {
      ...state,
      facts: withCorrection(state.facts, act, recorded),
      noted: stillNoted(state.noted, act),
    };
  return withFact(state, act, recorded);
};

/** The case as it would stand if an act were recorded in it by the next entry. */
export const withAct = (state: Case, act: Act, recorded: RecordedIn): Case => ({
  ...applyAct(state, act, recorded),
  version: recorded.entry.seq,
  at: recorded.entry.at,
});

/** The case after one more entry. Total: it never refuses, because the ledger is the truth. */
export const applyEntry = (state: Case | undefined, recorded: HashedEntry): Case => {
  const { entry, hash } = recorded;
  const before: Case = state ?? {
    caseId: entry.caseId,
    version: 0,
    head: hash,
    at: entry.at,
    stage: "opened",
    stageSince: entry.seq,
    pins: { profile: entry.pins.profile, treaty: entry.pins.treaty },
    facts: [],
    noted: [],
  };
  const after = entry.acts.reduce((current, act) => applyAct(current, act, recorded), before);
  return { ...after, version: entry.seq, head: hash, at: entry.at };
};

/** The case as its entries tell it, from the first; undefined when there are none. */
export const fold = (entries: readonly HashedEntry[]): Case | undefined =>
  entries.reduce<Case | undefined>(applyEntry, undefined);
