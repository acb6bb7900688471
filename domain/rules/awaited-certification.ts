import type { ActOf } from "../act.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case.ts";
import type { Command } from "../command.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

/** The newest vote, if it was corrected after it was certified: what was certified is then not what stands. */
export const voteToCertifyAgain = (state: Case): Vote | undefined => {
  const vote = latest(state, "PlenaryVoteRecorded");
  const certified = latestSince(state, "PlenaryVoteCertified", ["PlenaryVoteRecorded"]);
  if (vote === undefined || certified === undefined || vote.imported) return undefined;
  return certified.act.of === (vote.correctedBy ?? vote.entry) ? undefined : vote;
};

/** The vote that awaits certification, for the first time or again. */
export const uncertifiedVote = (state: Case): Vote | undefined =>
  latestSince(state, "PlenaryVoteRecorded", ["PlenaryVoteCertified", "CertificationDeclined"]) ??
  voteToCertifyAgain(state);

type Kind = Command["kind"];

// Until a vote is certified or that is declined, nobody knows whether there is to be another.
const leadToAnotherVote: readonly Kind[] = ["RecordPlenaryVote", "ScheduleSitting", "ReferBack"];

// What rests on a vote waits until a record that was corrected after its certification is certified again.
const restOnVote: readonly Kind[] = [
  "PresentLaw",
  "SignLaw",
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "PrepareNotification",
  "ReleaseNotification",
  "ConfirmDeposit",
];

/** The vote that must be certified, or its certification declined, before a command of this kind is taken. */
export const certificationAwaited = (state: Case, kind: Kind): Vote | undefined => {
  if (leadToAnotherVote.includes(kind)) return uncertifiedVote(state);
  return restOnVote.includes(kind) ? voteToCertifyAgain(state) : undefined;
};
