import type { Authority } from "../procedure/values/authority.ts";
import { currentEntry } from "../procedure/case/case-fact.ts";
import type { VoteRound } from "../procedure/case/slots/votes.ts";
import type { EntryHash } from "../procedure/values/ids.ts";
import { type Judgement, judgeVote, majorityNow } from "../vote/majority.ts";
import { lawProcedureAt } from "../procedure/profile/profile-version.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import { countsOf, positions, presentOf, standingVotes } from "../vote/vote-record.ts";
import type { CaseExported } from "./exported.ts";

export type Position = (typeof positions)[number];
type Vote = VoteRound["vote"];

/** A plenary vote with what the law asked of it. A number that nobody knows is null, and no nought. */
export type VoteExported = {
  readonly fact: Vote;
  /** The entry in which these numbers stand: the first one, or a correction. */
  readonly standsIn: EntryHash;
  readonly counts: readonly (readonly [position: Position, votes: number])[];
  readonly present: number | null;
  readonly quorum: LawProcedure["quorum"];
  readonly members: number;
  readonly needed: number | null;
  /** What the rule makes of it, beside what was declared. */
  readonly judgement: Judgement;
  readonly authority: Authority;
  /** Null where that is not known. */
  readonly certified: boolean | null;
};

/** Whether the rule leads to another result than was declared. */
export const isContradicted = ({ fact: { act }, judgement: { outcome } }: VoteExported): boolean =>
  outcome !== "cannotBeJudged" && outcome !== act.declared;

// Who was absent is known of a roll call alone: beside counts it would take the number of members in office.
const countsIn = ({ act: { record } }: Vote): VoteExported["counts"] => {
  const counts = countsOf(record);
  if (counts === undefined) return [];
  const absent =
    record.kind === "rollCall"
      ? record.votes.filter(({ position }) => position === "absent").length
      : undefined;
  return positions.flatMap((position) => {
    const votes = position === "absent" ? absent : counts[position];
    return votes === undefined ? [] : [[position, votes] as const];
  });
};

// Who certified an imported vote, and whether, is not part of its record. What was corrected after its certification was
// certified by nobody.
const isCertified = ({ state }: CaseExported, vote: Vote): boolean | null =>
  vote.imported ? null : state.certifications.some(({ act }) => act.of === currentEntry(vote));

// Whoever may not read a correction yet reads the vote as it was certified before.
const entryWithNumbers = ({ state, hiddenVote }: CaseExported, vote: Vote): EntryHash => {
  const certified = state.votes.at(-1)?.certified;
  return hiddenVote?.seq === vote.seq && certified !== undefined
    ? certified.act.of
    : currentEntry(vote);
};

/** The plenary votes of a case, oldest first, without those whose certification was declined. */
export const votesOf = (one: CaseExported): readonly VoteExported[] => {
  const { state, law } = one;
  const { profile } = law;
  if (isStaged(profile)) return [];
  return standingVotes(state).map((fact) => {
    const then = lawProcedureAt(law, fact.seq, profile);
    const test = majorityNow(state, then, fact.seq);
    return {
      fact,
      standsIn: entryWithNumbers(one, fact),
      counts: countsIn(fact),
      present: presentOf(fact.act.record) ?? null,
      quorum: then.quorum,
      members: then.chamber.members,
      needed: test.votesFor,
      judgement: judgeVote(fact.act.record, then, test),
      authority: test.authority,
      certified: isCertified(one, fact),
    };
  });
};
