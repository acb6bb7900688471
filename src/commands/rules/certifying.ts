import type { Case } from "../../case/case.ts";
import type { Refusal } from "../../words/refusal.ts";
import { type Doer, otherPersonThan, type Situation } from "./rule.ts";
import { currentVote } from "./vote.ts";
import { uncertifiedVote } from "../../case/certification.ts";

// What the certifications of a plenary vote and of a vote at a stage have in common.

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

/** Who recorded the vote that awaits certification, and who corrected it. */
export const recordersOfVote = (state: Case): readonly Doer[] => {
  const vote = uncertifiedVote(state);
  return [vote?.person, vote?.correctedPerson];
};
