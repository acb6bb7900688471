import type { ActOf } from "../case/act.ts";
import {
  currentEntry,
  factsOf,
  latest,
  latestSince,
  type Case,
  type CaseFact,
} from "../case/case.ts";
import type { Definition } from "../definition.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

/** The newest vote, if what was certified of it is not what stands: its record was corrected since. */
export const voteCertifiedOtherwise = (state: Case): Vote | undefined => {
  const vote = latest(state, "PlenaryVoteRecorded");
  const certified = latestSince(state, "PlenaryVoteCertified", ["PlenaryVoteRecorded"]);
  if (vote === undefined || certified === undefined || vote.imported) return undefined;
  return certified.act.of === currentEntry(vote) ? undefined : vote;
};

/** Whether the certification of a vote was declined as its record stands. */
export const isDeclined = (state: Case, vote: CaseFact): boolean =>
  factsOf(state, "CertificationDeclined").some(({ act }) => act.of === currentEntry(vote));

/** After this many certifications that differ from a record, nobody may certify it any more. */
const mostDiffering = 3;

/** How many certifications differed from the record of a vote as it stands. */
const differingCertifications = (state: Case, vote: CaseFact): number =>
  factsOf(state, "CertificationDiffered").filter(({ act }) => act.of === currentEntry(vote)).length;

/** Whether the record of a vote, as it stands, can no longer be certified because too many certifications differed from it. */
export const isSpent = (state: Case, vote: CaseFact): boolean =>
  differingCertifications(state, vote) >= mostDiffering;

/** The newest vote, if its record can no longer be certified: it is recorded anew, or corrected once the case has left plenary. */
export const spentVote = (state: Case): Vote | undefined => {
  const vote = latest(state, "PlenaryVoteRecorded");
  return vote !== undefined && isSpent(state, vote) ? vote : undefined;
};

const unlessSpent = (state: Case, vote: Vote | undefined): Vote | undefined =>
  vote === undefined || isSpent(state, vote) ? undefined : vote;

// A vote that was corrected since it was certified, and whose certification nobody declined.
const certifiedOnceOnly = (state: Case): Vote | undefined => {
  const vote = voteCertifiedOtherwise(state);
  return vote === undefined || isDeclined(state, vote) ? undefined : vote;
};

/** The newest vote, if it must be certified again. Where that was declined it is recorded anew instead. */
export const voteToCertifyAgain = (state: Case): Vote | undefined =>
  unlessSpent(state, certifiedOnceOnly(state));

const voteToCertifyFirst = (state: Case): Vote | undefined =>
  unlessSpent(
    state,
    latestSince(state, "PlenaryVoteRecorded", ["PlenaryVoteCertified", "CertificationDeclined"]),
  );

/** The vote that awaits certification, for the first time or again. */
export const uncertifiedVote = (state: Case): Vote | undefined =>
  voteToCertifyFirst(state) ?? voteToCertifyAgain(state);

/**
 * Whether a bill came back to plenary or committee after a vote on it. Another vote decides then: the record of this one may
 * still be put right and certified again, but that leads nowhere and nothing waits for it.
 */
export const isOvertaken = ({ facts }: Case, vote: Vote): boolean =>
  facts.some(
    ({ seq, act }) => seq > vote.seq && (act.kind === "LawReturned" || act.kind === "ReferredBack"),
  );

/** How the newest vote stands with its certification, and who did that. */
export type Certification =
  | { readonly kind: "certified" | "correctedSince"; readonly by: CaseFact["person"] }
  | { readonly kind: "declined" | "spent" | "none" };

/** How the newest vote stands with its certification. */
export const certificationOf = (state: Case): Certification => {
  const otherwise = voteCertifiedOtherwise(state);
  if (otherwise !== undefined)
    return isDeclined(state, otherwise)
      ? { kind: "declined" }
      : { kind: "correctedSince", by: otherwise.correctedPerson ?? otherwise.person };
  const certified = latestSince(state, "PlenaryVoteCertified", ["PlenaryVoteRecorded"]);
  if (certified !== undefined) return { kind: "certified", by: certified.person };
  if (spentVote(state) !== undefined) return { kind: "spent" };
  const declined = latestSince(state, "CertificationDeclined", ["PlenaryVoteRecorded"]);
  return { kind: declined === undefined ? "none" : "declined" };
};

/** The vote whose certification does not stand, though the case has gone on by it: what rests on it waits. */
export const decisiveVote = (state: Case): Vote | undefined => {
  const vote = certifiedOnceOnly(state);
  return vote === undefined || isOvertaken(state, vote) ? undefined : vote;
};

/**
 * The vote that must be certified, or its certification declined, before a command is taken that waits for that. A vote that
 * can no longer be certified keeps nobody from recording it anew, and holds back what rests on it.
 */
export const certificationAwaited = (
  state: Case,
  awaits: Definition["awaits"],
): Vote | undefined => {
  if (awaits === undefined) return undefined;
  const decisive = decisiveVote(state);
  return awaits === "consent"
    ? decisive
    : (voteToCertifyFirst(state) ?? unlessSpent(state, decisive));
};
