import type { CaseView } from "../../../application/queries.ts";
import type { HiddenVote } from "../../../domain/confidential-votes.ts";
import type { ActOf } from "../../../domain/act.ts";
import { factsOf, latest, type Case } from "../../../domain/case.ts";
import type { DatedFact } from "../../../domain/command.ts";
import { certificationOf } from "../../../domain/rules/awaited-certification.ts";
import { countsOf, type VoteRecord } from "../../../domain/vote-record.ts";
import type { Speech } from "../speech.ts";
import { missing, onRecord, type FactShown } from "./fact-shown.ts";

/** What was recorded last of a dated fact. */
export const datedFact = (state: Case, fact: DatedFact): ActOf<"DatedFactRecorded"> | undefined =>
  factsOf(state, "DatedFactRecorded").findLast((one) => one.act.fact === fact)?.act;

export const signatureFact = (speech: Speech, state: Case): FactShown => {
  const { names } = speech.words.cases.facts;
  const signed = datedFact(state, "signature");
  return signed === undefined
    ? missing(names.signature)
    : onRecord(speech, [names.signature, signed.on], signed.by, signed.source);
};

export const layingFact = (speech: Speech, state: Case): FactShown => {
  const { names, by } = speech.words.cases.facts;
  const laid = latest(state, "DraftLawLaid") ?? latest(state, "TreatyLaid");
  return laid === undefined
    ? missing(names.laying)
    : onRecord(speech, [names.laying, laid.act.on], by({ whom: laid.act.by }));
};

const referralFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names } = speech.words.cases.facts;
  const all = factsOf(state, "ReferredToCommittees").map(({ act }) =>
    onRecord(speech, [names.referral, act.on], [act.lead, ...act.others].join(", ")),
  );
  return all.length === 0 ? [missing(names.referral)] : all;
};

const reportFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names, recommends } = speech.words.cases.facts;
  const all = factsOf(state, "CommitteeReported").map(({ act }) =>
    onRecord(speech, [names.report, act.on], act.committee, recommends[act.recommends]),
  );
  return all.length === 0 ? [missing(names.report)] : all;
};

const referredBackFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names } = speech.words.cases.facts;
  return factsOf(state, "ReferredBack").map(({ act }) =>
    onRecord(speech, [names.referredBack, act.on], act.reason),
  );
};

const sittingFact = ({ words, day }: Speech, state: Case): FactShown => {
  const { names } = words.cases.facts;
  const sitting = latest(state, "SittingScheduled");
  return sitting === undefined
    ? missing(names.sitting)
    : { name: names.sitting, on: day(sitting.act.sittingOn), about: [] };
};

const countsSaid = ({ words, number }: Speech, record: VoteRecord): string => {
  const { facts } = words.cases;
  const counts = countsOf(record);
  if (counts === undefined) return facts.countsUnpublished;
  return facts.counts({
    for: number(counts.for),
    against: number(counts.against),
    neutral: number(counts.neutral),
    notVoting: number(counts.notVoting),
    present: number(counts.present),
  });
};

const certificationSaid = ({ words }: Speech, state: Case): string => {
  const { facts } = words.cases;
  const found = certificationOf(state);
  switch (found.kind) {
    case "certified":
      return facts.certifiedBy({ person: found.by });
    case "correctedSince":
      return facts.correctedSince({ person: found.by });
    case "declined":
      return facts.certificationDeclined;
    case "spent":
      return facts.certificationsDiffered;
    case "none":
      return facts.notCertified;
  }
};

/** That a vote is on record, in which form, and why its numbers are not shown. */
export const hiddenVoteSaid = (
  { words, factDate }: Speech,
  { on, form, person }: HiddenVote,
): string =>
  words.cases.facts.hiddenVote({ on: factDate(on), form: words.forms.recordForms[form], person });

const voteFact = (
  speech: Speech,
  { state, hiddenVote }: Pick<CaseView, "state" | "hiddenVote">,
): FactShown => {
  const { names, declared } = speech.words.cases.facts;
  if (hiddenVote !== undefined && latest(state, "PlenaryVoteRecorded") === undefined)
    return onRecord(speech, [names.vote, hiddenVote.on], hiddenVoteSaid(speech, hiddenVote));
  const vote = latest(state, "PlenaryVoteRecorded")?.act;
  if (vote === undefined) return missing(names.vote);
  return onRecord(
    speech,
    [names.vote, vote.on],
    declared({ result: speech.paper.vote.results[vote.declared] }),
    countsSaid(speech, vote.record),
    certificationSaid(speech, state),
  );
};

const presentationFact = (speech: Speech, state: Case): FactShown => {
  const { presentation: name } = speech.words.cases.facts.names;
  const presented = latest(state, "LawPresented");
  return presented === undefined ? missing(name) : onRecord(speech, [name, presented.act.on]);
};

const lawFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names } = speech.words.cases.facts;
  const signed = latest(state, "LawSigned")?.act;
  return [
    ...factsOf(state, "LawReturned").map(({ act }) =>
      onRecord(speech, [names.lawReturned, act.on]),
    ),
    signed === undefined
      ? missing(names.lawSigned)
      : onRecord(speech, [names.lawSigned, signed.on], signed.source),
  ];
};

const publicationFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names, number } = speech.words.cases.facts;
  const published = latest(state, "LawPublished")?.act;
  return [
    published === undefined
      ? missing(names.publication)
      : onRecord(
          speech,
          [names.publication, published.on],
          published.number === null ? null : number({ number: published.number }),
          published.publishedIn,
        ),
    ...factsOf(state, "LawRegistered")
      .slice(-1)
      .map(({ act }) =>
        onRecord(
          speech,
          [names.registration, act.on],
          number({ number: act.number }),
          act.register,
        ),
      ),
  ];
};

/** What parliament and the head of State did with a law, each apart. */
export const consentByLaw = (
  speech: Speech,
  view: Pick<CaseView, "state" | "hiddenVote">,
): readonly FactShown[] => {
  const { state } = view;
  return [
    ...referralFacts(speech, state),
    ...reportFacts(speech, state),
    ...referredBackFacts(speech, state),
    sittingFact(speech, state),
    voteFact(speech, view),
    presentationFact(speech, state),
    ...lawFacts(speech, state),
    ...publicationFacts(speech, state),
  ];
};
