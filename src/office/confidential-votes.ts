import { type Act, isDiffering } from "../case/act.ts";
import { withFacts, type Case } from "../case/case.ts";
import { currentEntry, type CaseFact } from "../case/case-fact.ts";
import type { BallotRound } from "../case/slots/ballots.ts";
import { mayGive } from "../law/procedure/duties-of-command.ts";
import type { Duty } from "../law/duty.ts";
import type { Entry } from "../case/entry.ts";
import type { FactDate } from "../time/fact-date.ts";
import type { PersonNumber } from "../values/ids.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { formOf, type VoteForm } from "../case/withheld.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { Law } from "../law/law.ts";
import { votesCertifiedOtherwise } from "../case/certification.ts";

// Two people enter a vote without looking at each other's numbers. Until they agree, the first record is read by those who made
// it and by auditors; a certification that differed is read by auditors alone, for ever.

/** Who reads a case: a person with the duties held now; undefined for everybody else. */
export type Reader =
  { readonly person: PersonNumber; readonly duties: readonly Duty[] } | undefined;

type Vote = BallotRound["vote"];

const votesOf = ({ ballots }: Case): readonly Vote[] => ballots.map(({ vote }) => vote);

// What is recorded of a body that does not count, nobody certifies.
const isToBeCertified = ({ imported, act }: Vote): boolean => !imported && act.byCounting;

/** The newest vote, as long as the case is open and nobody has certified the vote as its record stands. */
const newestUncertified = (state: Case): Vote | undefined => {
  const { vote, certified } = state.ballots.at(-1) ?? {};
  if (vote === undefined || !isOpen(state.stage) || !isToBeCertified(vote)) return undefined;
  return certified?.act.of === currentEntry(vote) ? undefined : vote;
};

/**
 * The votes of which somebody is to enter the record once more: the newest, and any that was corrected since it was certified,
 * also after the deposit.
 */
const confidentialVotes = (state: Case): readonly Vote[] => {
  const newest = newestUncertified(state);
  const corrected = votesCertifiedOtherwise(state);
  return newest === undefined || corrected.includes(newest) ? corrected : [...corrected, newest];
};

// An auditor who may certify as well would certify what they have read.
const isAuditor = (reader: Reader, procedure: Procedure): boolean =>
  reader?.duties.includes("auditor") === true &&
  !reader.duties.some((duty) => mayGive(procedure, duty, "CertifyVote"));

const madeIt = (vote: Vote, reader: Reader): boolean =>
  reader !== undefined && [vote.person, vote.correctedPerson].includes(reader.person);

/** A vote whose record somebody may not read yet: its day, the form of its record, and who recorded it in which entry. */
export type HiddenVote = {
  readonly on: FactDate;
  readonly form: VoteForm;
  readonly person: CaseFact["person"];
  readonly seq: number;
};

const hidden = (state: Case, procedure: Procedure, reader: Reader): readonly Vote[] =>
  isAuditor(reader, procedure)
    ? []
    : confidentialVotes(state).filter((vote) => !madeIt(vote, reader));

/** In which form a vote is recorded; undefined of an act that is none. */
export const formOfVote = (act: Act): VoteForm | undefined =>
  act.kind === "VoteRecorded" ? formOf(act) : undefined;

/** The newest vote that somebody is told of and may not read yet. */
export const hiddenVote = (
  state: Case,
  { procedure }: Law,
  reader: Reader,
): HiddenVote | undefined => {
  const vote = hidden(state, procedure, reader).at(-1);
  return (
    vote && {
      on: vote.act.on,
      form: formOf(vote.act),
      person: vote.person,
      seq: vote.seq,
    }
  );
};

/** The newest of the votes that were certified, however they were corrected since. */
const lastCertified = ({ ballots }: Case): Vote | undefined =>
  ballots.findLast(({ certified }) => certified !== undefined)?.vote;

const certifiedIn = ({ ballots }: Case, vote: Vote): number =>
  ballots.find((round) => round.vote === vote)?.certified?.seq ?? 0;

/** From which entry on somebody may not read what is recorded of a vote; infinite where they may read all of it. */
type HiddenFrom = (vote: Vote) => number;

// Beside the newest vote, the attempts before it say the same, and so does a correction of the vote that it takes the place of.
const hiddenFrom = (state: Case, votes: readonly Vote[]): HiddenFrom => {
  const newest = newestUncertified(state);
  const last = lastCertified(state);
  const hidesAttempts = votes.some((vote) => vote === newest);
  const isAttempt = (vote: Vote): boolean =>
    isToBeCertified(vote) &&
    (vote === last ? vote.act.stage === newest?.act.stage : vote.seq > (last?.seq ?? 0));
  return (vote) =>
    votes.includes(vote) || (hidesAttempts && isAttempt(vote))
      ? certifiedIn(state, vote) + 1
      : Number.POSITIVE_INFINITY;
};

/** What a vote says of how many voted how, where it says nothing of that. */
export const noNumbers = {
  counts: null,
  putOffBefore: undefined,
  quorumChallenged: undefined,
  rollCall: undefined,
  tie: undefined,
} as const;

// What a blank entry says: that there was a vote, and when; `openedLeaf` reads one so.
const blankAct = <A extends Act>(act: A): A =>
  act.kind === "VoteRecorded" ? { ...act, ...noNumbers, outcome: "unknown" } : act;

type Correction = Case["corrections"][number];

// A vote whose correction somebody may not read stands for them as it stood before.
const standingFact =
  ({ corrections }: Case, fromIn: (seq: number) => number) =>
  (fact: CaseFact, until = Number.POSITIVE_INFINITY): CaseFact => {
    const from = fromIn(fact.seq);
    const hidden = corrections.find(
      ({ seq, replaced }) => replaced.seq === fact.seq && seq >= from && seq < until,
    );
    const { act, datedAt } = hidden?.replaced ?? fact;
    return fact.seq < from
      ? { ...fact, act, datedAt }
      : { ...fact, act: blankAct(act), datedAt, isBlank: true };
  };

/** The case as it stands without some votes: what its entries come to where those on these votes are blank. */
const standingWithout = (state: Case, votes: readonly Vote[]): Case => {
  if (votes.length === 0) return state;
  const fromOf = hiddenFrom(state, votes);
  const froms = new Map(votesOf(state).map((vote) => [vote.seq, fromOf(vote)]));
  const fromIn = (seq: number): number => froms.get(seq) ?? Number.POSITIVE_INFINITY;
  const standing = standingFact(state, fromIn);
  const corrected = (one: Correction): Correction => {
    const replaced = standing(one.replaced, one.seq);
    if (one.seq < fromIn(replaced.seq)) return { ...one, replaced };
    const restated = blankAct(one.act.restated);
    return { ...one, act: { ...one.act, restated }, replaced, isBlank: true };
  };
  return {
    ...withFacts(
      state,
      state.facts.map((fact) => standing(fact)),
    ),
    corrections: state.corrections.map(corrected),
  };
};

/**
 * The case as it stands for somebody: what its entries come to where those are blank that they may not read. The votes are there,
 * with their days, and what was voted is unknown. What is due, and what may be done, follows from this.
 */
export const standingFor = (state: Case, { procedure }: Law, reader: Reader): Case =>
  standingWithout(state, hidden(state, procedure, reader));

// Only these are judged by what a vote says that is withheld.
const entryJudged = (command: Entry["command"]["content"]): string | undefined =>
  command.kind === "CertifyVote" || command.kind === "Correct" ? command.of : undefined;

/**
 * The case as a command is judged by it: as everybody may read it, and with the record of the vote that the command certifies or
 * corrects. Nothing else that is withheld decides anything, so no answer gives it away, and outsiders come to the same decision.
 */
export const standingToDecide = (state: Case, command: Entry["command"]["content"]): Case => {
  const of = entryJudged(command);
  const isJudged = ({ entries }: Vote): boolean => entries.some((hash) => hash === of);
  return standingWithout(
    state,
    confidentialVotes(state).filter((vote) => !isJudged(vote)),
  );
};

const isOpened = ({ isBlank }: Pick<CaseFact, "isBlank">): boolean => isBlank !== true;

/** The same without the records of votes that they may not read yet: what is told of it is what happened, for all they know. */
export const readableState = (state: Case, law: Law, reader: Reader): Case => {
  const standing = standingFor(state, law, reader);
  if (standing === state) return state;
  return {
    ...withFacts(standing, standing.facts.filter(isOpened)),
    corrections: standing.corrections.filter(isOpened),
  };
};

const isOfVote = (act: Act): boolean =>
  (act.kind === "ActCorrected" ? act.restated : act).kind === "VoteRecorded";

/** Whether acts say what somebody entered of a vote. */
export const isOnVotes = (acts: readonly Act[]): boolean =>
  acts.some((act) => isOfVote(act) || isDiffering(act));

type Readable = (entry: Pick<Entry, "seq" | "acts">) => boolean;

/** Whether somebody reads for the audit and does nothing else in the office: they may take the whole record out of it. */
export const readsForAudit = (reader: Reader): boolean =>
  reader !== undefined &&
  reader.duties.length > 0 &&
  reader.duties.every((duty) => duty === "auditor");

/** The vote of which an entry says something. */
const voteOf = (state: Case, { seq, acts }: Pick<Entry, "seq" | "acts">): Vote | undefined =>
  votesOf(state).find(
    (vote) =>
      vote.seq === seq ||
      acts.some((act) => act.kind === "ActCorrected" && vote.entries.includes(act.of)),
  );

const readableBy = (state: Case, votes: readonly Vote[]): Readable => {
  const fromOf = hiddenFrom(state, votes);
  return (entry) => {
    if (entry.acts.some(isDiffering)) return false;
    const vote = voteOf(state, entry);
    return vote === undefined || entry.seq < fromOf(vote);
  };
};

/** Which entries of a case everybody may read whole who may read the case at all. */
export const entriesForEverybody = (state: Case): Readable =>
  readableBy(state, confidentialVotes(state));

/** Which entries of a case somebody may read whole; of the others they read who recorded what kind of act, and when. */
export const readableEntries = (state: Case, { procedure }: Law, reader: Reader): Readable =>
  isAuditor(reader, procedure) ? () => true : readableBy(state, hidden(state, procedure, reader));

/** Whether somebody may read what the entry with a hash says of a vote; of one that says nothing of a vote everybody may. */
export const mayReadEntry = (
  state: Case,
  law: Law,
  reader: Reader,
): ((hash: string) => boolean) => {
  const isReadable = readableEntries(state, law, reader);
  return (hash) => {
    const recorded = [...state.facts, ...state.corrections].find(({ entry }) => entry === hash);
    return recorded === undefined || isReadable({ seq: recorded.seq, acts: [recorded.act] });
  };
};
