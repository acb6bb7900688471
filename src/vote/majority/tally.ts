import type { Said, TermName } from "../../words/messages.ts";

/** What is known of how members voted; null is not known and never nought. Each way of not deciding is kept apart. */
export type Tally = {
  readonly for: number | null;
  readonly against: number | null;
  /** Abstained: took part and decided neither. */
  readonly abstain: number | null;
  /** Voted neutral, where a chamber knows such a vote. */
  readonly neutral: number | null;
  /** Present and did not vote. */
  readonly notVoting: number | null;
  readonly absent: number | null;
  readonly excused: number | null;
  readonly present: number | null;
  /** The number of members in law. */
  readonly members: number | null;
  readonly membersInOffice: number | null;
  /** How whoever presides voted on a tie. */
  readonly castingVote: "for" | "against" | null;
  readonly quorumChallenged: boolean;
};

export const unknownTally: Tally = {
  for: null,
  against: null,
  abstain: null,
  neutral: null,
  notVoting: null,
  absent: null,
  excused: null,
  present: null,
  members: null,
  membersInOffice: null,
  castingVote: null,
  quorumChallenged: false,
};

/** Abstentions and neutral votes together; null where neither is known. */
export const neitherIn = ({ abstain, neutral }: Tally): number | null =>
  abstain === null && neutral === null ? null : (abstain ?? 0) + (neutral ?? 0);

/** Those who surely took part: all that is known of them. */
export const surelyCast = (tally: Tally): number =>
  (tally.for ?? 0) + (tally.against ?? 0) + (neitherIn(tally) ?? 0);

/**
 * How many can have voted for at most, by those who surely voted otherwise; null where it is known neither how many there
 * were nor that anybody did.
 */
export const mostFor = (tally: Tally): number | null => {
  const { present, members, absent, against, notVoting } = tally;
  if (against === null && neitherIn(tally) === null) return null;
  const inRoom = present ?? (members === null ? null : members - (absent ?? 0));
  return inRoom === null
    ? null
    : inRoom - (against ?? 0) - (neitherIn(tally) ?? 0) - (notVoting ?? 0);
};

type Part = { readonly count: number; readonly what: TermName };

const beyond = ({ count, what }: Part, whole: number | null, of: TermName): Said | undefined =>
  whole !== null && count > whole
    ? { kind: "contradictsItself", count, what, whole, of }
    : undefined;

/** How a tally contradicts itself, in words. Nothing can be told by such a record. */
export const contradictionIn = (tally: Tally): Said | undefined => {
  const { present, members } = tally;
  const inRoom = surelyCast(tally) + (tally.notVoting ?? 0);
  const voting = { count: inRoom, what: "votingOrPresentWithoutVoting" } as const;
  const together = (present ?? inRoom) + (tally.absent ?? 0);
  return (
    beyond(voting, present, "present") ??
    beyond(voting, members, "members") ??
    beyond({ count: together, what: "presentOrAbsent" }, members, "members") ??
    beyond({ count: tally.membersInOffice ?? 0, what: "inOffice" }, members, "members")
  );
};
