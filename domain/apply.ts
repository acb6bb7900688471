import type { Act, RecordedAct } from "./act.ts";
import type { Case, CaseFact } from "./case.ts";
import type { HashedEntry } from "./entry.ts";
import type { Stage } from "./stage.ts";
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

// What an act does to the stage. Acts that leave it alone say so by returning the stage they found.
const stageAfter = (act: RecordedAct, stage: Stage): Stage => {
  switch (act.kind) {
    case "CaseOpened":
      return "opened";
    case "DraftLawLaid":
      return "laid";
    case "TreatyLaid":
      return "scrutiny";
    case "ReferredToCommittees":
    case "ReferredBack":
      return "committee";
    case "SittingScheduled":
    case "LawReturned":
      return "plenary";
    case "PlenaryVoteCertified":
      return stageAfterVote(act.declared);
    case "SilenceCertified":
    case "LawSigned":
      return "instrument";
    case "InstrumentSigned":
    case "NotificationNotSent":
      return "notification";
    case "NotificationReleased":
      return "transmission";
    case "NotificationSent":
      return "deposit";
    case "UnknownResolved":
      return act.outcome === "wasSent" ? "deposit" : "notification";
    case "DepositConfirmed":
      return "deposited";
    case "CaseWithdrawn":
      return "withdrawn";
    case "CaseLapsed":
      return "lapsed";
    case "OfficeOpened":
    case "PersonRegistered":
    case "DutyGranted":
    case "DutyRevoked":
    case "CalendarImported":
    case "DatedFactRecorded":
    case "CommitteeReported":
    case "PlenaryVoteRecorded":
    case "CertificationDeclined":
    case "ResolutionRecorded":
    case "MinisterialStatementMade":
    case "ScrutinyExtended":
    case "LawPresented":
    case "LawPublished":
    case "InstrumentPrepared":
    case "InstrumentReleased":
    case "NotificationPrepared":
    case "NotificationClaimed":
    case "NotificationOutcomeUnknown":
      return stage;
  }
};

const withCorrection = (
  facts: readonly CaseFact[],
  correction: Extract<Act, { kind: "ActCorrected" }>,
  { entry, hash }: HashedEntry,
): readonly CaseFact[] =>
  facts.map((fact) =>
    (fact.correctedBy ?? fact.entry) === correction.of
      ? { ...fact, act: correction.restated, correctedBy: hash, correctedPerson: entry.person }
      : fact,
  );

const applyAct = (state: Case, act: Act, recorded: HashedEntry): Case => {
  const { entry, hash } = recorded;
  switch (act.kind) {
    case "FindingNoted":
      return state;
    case "ActCorrected":
      // A correction restates a fact and never moves the stage: undoing an outcome takes a lawful act.
      return { ...state, facts: withCorrection(state.facts, act, recorded) };
    default: {
      const fact: CaseFact = {
        seq: entry.seq,
        at: entry.at,
        entry: hash,
        person: entry.person,
        duty: entry.duty,
        imported: entry.command.mode.kind === "import",
        correctedBy: null,
        correctedPerson: null,
        act,
      };
      return { ...state, stage: stageAfter(act, state.stage), facts: [...state.facts, fact] };
    }
  }
};

/** The case after one more entry. Total: it never refuses, because the ledger is the truth. */
export const applyEntry = (state: Case | undefined, recorded: HashedEntry): Case => {
  const { entry, hash } = recorded;
  const before: Case = state ?? { caseId: entry.caseId, version: 0, head: hash, at: entry.at, stage: "opened", pins: { profile: entry.pins.profile, treaty: entry.pins.treaty }, facts: [] };
  const after = entry.acts.reduce((current, act) => applyAct(current, act, recorded), before);
  return { ...after, version: entry.seq, head: hash, at: entry.at };
};

/** The case as its entries tell it, from the first; undefined when there are none. */
export const fold = (entries: readonly HashedEntry[]): Case | undefined =>
  entries.reduce<Case | undefined>(applyEntry, undefined);
