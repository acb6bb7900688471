import type { ActOf } from "../../case/act.ts";
import { voteRecorded } from "../../case/acts/vote-recorded.ts";
import type { Finding } from "../../words/finding.ts";
import type { Case } from "../../case/case.ts";
import type { Refusal } from "../../words/refusal.ts";
import { type Doer, otherPersonThan, type Situation } from "./rule.ts";
import { currentVote } from "./vote.ts";
import { uncertifiedVote } from "../../case/certification.ts";
import { fourEyes } from "../../findings/separation.ts";

// What the certifications of a plenary vote and of a vote at a stage have in common.

/** What is entered twice of a vote: by who records it and by who certifies it. */
export type Entered = Pick<ActOf<"VoteRecorded">, (typeof voteRecorded.certified)[number]>;

/** What somebody entered of a vote; undefined stands for what they left out. */
export const enteredAgain = (vote: Entered): Partial<Entered> => {
  const entered: Partial<Entered> = {};
  for (const name of voteRecorded.certified) Object.assign(entered, { [name]: vote[name] });
  return entered;
};

/** Refuses to certify what is not the record of the vote as it stands, or what the same person recorded or corrected. */
export const againstCertifying = (situation: Situation, of: string): readonly Refusal[] => {
  const vote = uncertifiedVote(situation.case);
  const corrected = vote?.correctedPerson ?? undefined;
  return [
    ...currentVote(situation, of),
    ...otherPersonThan(
      situation,
      vote && { person: vote.person, did: "recordedTheVote" },
      "certifyIt",
    ),
    ...otherPersonThan(
      situation,
      corrected === undefined ? undefined : { person: corrected, did: "correctedTheVote" },
      "certifyIt",
    ),
  ];
};

/**
 * Whether a past case is told. Only there is a certification that differs from the record a finding beside it; in a live case it is
 * recorded as one that differed, moves nothing, and does not keep what was entered.
 */
export const isImport = ({ context }: Situation): boolean => context.mode.kind === "import";

/** What is noted beside the certification of a past case that differs from the record. */
export const certifiedOtherwise: Finding = {
  rule: { kind: "certification" },
  verdict: "broken",
  why: { kind: "certifiedOtherwise" },
  authority: fourEyes,
};

/** Who recorded the vote that awaits certification, and who corrected it. */
export const recordersOfVote = (state: Case): readonly Doer[] => {
  const vote = uncertifiedVote(state);
  return [vote?.person, vote?.correctedPerson];
};
