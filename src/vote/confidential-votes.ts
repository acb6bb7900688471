import type { Act } from "../procedure/case/act.ts";
import { withFacts, type Case } from "../procedure/case/case.ts";
import { currentEntry, type CaseFact } from "../procedure/case/case-fact.ts";
import type { VoteRound } from "../procedure/case/slots/votes.ts";
import type { Duty } from "../office/duty.ts";
import type { Entry } from "../procedure/case/entry.ts";
import type { FactDate } from "../clocks/dates/fact-date.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import type { Profile } from "../procedure/profile/profile.ts";
import type { Law } from "../procedure/rules/rule.ts";
import { isOpen } from "../procedure/case/stage.ts";
import type { VoteRecord } from "./vote-record.ts";

// Two people enter a vote without looking at each other's numbers. Until they agree, the first record is read by those who made
// it and by auditors; a certification that differed is read by auditors alone, for ever.

/** Who reads a case: a person with the duties held now; undefined for everybody else. */
export type Reader =
  { readonly person: PersonNumber; readonly duties: readonly Duty[] } | undefined;

type Vote = VoteRound["vote"];

/** The newest vote, as long as the case is open and nobody has certified the vote as its record stands. */
const confidentialVote = (state: Case): Vote | undefined => {
  const vote = state.votes.at(-1)?.vote;
  if (vote === undefined || vote.imported || !isOpen(state.stage)) return undefined;
  const certified = state.votes.at(-1)?.certified;
  return certified?.act.of === currentEntry(vote) ? undefined : vote;
};

// An auditor who may certify as well would certify what they have read.
const isAuditor = (reader: Reader, profile: Profile): boolean =>
  reader?.duties.includes("auditor") === true &&
  !reader.duties.some((duty) => profile.duties[duty].may.includes("CertifyPlenaryVote"));

const madeIt = (vote: Vote, reader: Reader): boolean =>
  reader !== undefined && [vote.person, vote.correctedPerson].includes(reader.person);

/** A vote whose record somebody may not read yet: its day, the form of its record, and who recorded it in which entry. */
export type HiddenVote = {
  readonly on: FactDate;
  readonly form: VoteRecord["kind"];
  readonly person: CaseFact["person"];
  readonly seq: number;
};

const hidden = (state: Case, profile: Profile, reader: Reader): Vote | undefined => {
  const vote = confidentialVote(state);
  return vote === undefined || isAuditor(reader, profile) || madeIt(vote, reader)
    ? undefined
    : vote;
};

/** The vote that somebody is told of and may not read yet. */
export const hiddenVote = (
  state: Case,
  { profile }: Law,
  reader: Reader,
): HiddenVote | undefined => {
  const vote = hidden(state, profile, reader);
  return (
    vote && { on: vote.act.on, form: vote.act.record.kind, person: vote.person, seq: vote.seq }
  );
};

const lastCertified = (state: Case): number => state.certifications.at(-1)?.seq ?? 0;

// A vote that was certified before it was corrected stands for readers as it was certified.
const asCertified = (state: Case, vote: Vote): readonly Vote[] => {
  const certified = state.votes.at(-1)?.certified;
  if (certified === undefined) return [];
  const { record, declared } = certified.act;
  return [{ ...vote, act: { ...vote.act, record, declared } }];
};

/** The case as somebody may read it: the same, or without the record of a vote that they may not read yet. */
export const readableState = (state: Case, law: Law, reader: Reader): Case => {
  const vote = hidden(state, law.profile, reader);
  if (vote === undefined) return state;
  const since = lastCertified(state);
  const votes = state.votes
    .map((round) => round.vote)
    .filter((one) => one === vote || one.seq > since);
  const entries = votes.flatMap(({ entry, correctedBy }) => [entry, correctedBy]);
  const facts = state.facts.flatMap((fact): readonly CaseFact[] => {
    if (fact === vote) return asCertified(state, vote);
    return votes.some((one) => one === fact) ? [] : [fact];
  });
  return {
    ...withFacts(state, facts),
    corrections: state.corrections.filter(({ entry }) => !entries.includes(entry)),
  };
};

const isOfVote = (act: Act): boolean =>
  act.kind === "PlenaryVoteRecorded" ||
  (act.kind === "ActCorrected" && act.restated.kind === "PlenaryVoteRecorded");

/** Whether acts say what somebody entered of a vote. */
export const isOnVotes = (acts: readonly Act[]): boolean =>
  acts.some((act) => isOfVote(act) || act.kind === "CertificationDiffered");

type Readable = (entry: Pick<Entry, "seq" | "acts" | "command">) => boolean;

/** Whether somebody reads for the audit and does nothing else in the office: they may take the whole record out of it. */
export const readsForAudit = (reader: Reader): boolean =>
  reader !== undefined &&
  reader.duties.length > 0 &&
  reader.duties.every((duty) => duty === "auditor");

const readableBy =
  (state: Case, isHidden: boolean): Readable =>
  ({ seq, acts, command }) => {
    if (acts.some(({ kind }) => kind === "CertificationDiffered")) return false;
    const isLate = seq > lastCertified(state) && command.mode.kind === "live";
    return !(isHidden && isLate && acts.some(isOfVote));
  };

/** Which entries of a case everybody may read whole who may read the case at all. */
export const entriesForEverybody = (state: Case): Readable =>
  readableBy(state, confidentialVote(state) !== undefined);

/** Which entries of a case somebody may read whole; of the others they read who recorded what kind of act, and when. */
export const readableEntries = (state: Case, { profile }: Law, reader: Reader): Readable =>
  isAuditor(reader, profile)
    ? () => true
    : readableBy(state, hidden(state, profile, reader) !== undefined);
