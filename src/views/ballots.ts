import type { Finding } from "../words/finding.ts";
import { judgedBallot } from "../findings/stages/vote-finding.ts";
import { actInFile } from "../case/act-in-file.ts";
import { currentEntry } from "../case/case-fact.ts";
import type { BallotRound } from "../case/slots/ballots.ts";
import type { Fact } from "../case/slots/slot.ts";
import type { JudgedVote } from "../case/course/judged-course.ts";
import { bodyOf, countsRecordedAt, stageOf, type Procedure } from "../law/file/procedure.ts";
import {
  countsInOrder,
  countsNamed,
  namesOfStage,
  outcomeInFile,
} from "../law/file/names-in-words.ts";
import { oneNumberNeeded, presentNeeded } from "../law/votes/votes-needed.ts";
import type { Authority } from "../words/authority.ts";
import type { EntryHash } from "../values/ids.ts";
import type { Names } from "../values/names.ts";
import type { Message, Sentence } from "../words/messages.ts";
import type { Case } from "../case/case.ts";
import { absentIn, countsVoted, type Roll } from "../law/votes/roll-call.ts";
import type { HiddenVote } from "../office/confidential-votes.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { isDeclined, isSpent } from "../case/certification.ts";

/** A count of a decision: its id in the file, how it is called, and its number. */
export type CountRead = { readonly id: string; readonly named: Sentence; readonly n: number };

/** A decision of a body at a stage of a procedure file, with what the rule makes of it. A count that nobody knows is left out. */
export type BallotRead = {
  readonly round: BallotRound;
  readonly fact: Fact<"VoteRecorded">;
  /** The entry in which these numbers stand: the first one, or a correction. */
  readonly standsIn: EntryHash;
  readonly stage: Names;
  readonly body: {
    readonly id: string;
    readonly name: Names;
    /** Its members in law; null where the file names no number. */
    readonly members: number | null;
  };
  readonly outcome: Sentence;
  readonly counts: readonly CountRead[];
  /** How many a roll call names as absent; null where the vote was by none. */
  readonly absent: number | null;
  /** Who voted how; nobody where that was not recorded. */
  readonly roll: Roll;
  /** What was recorded beside the counts: a casting vote, a challenge of the quorum. */
  readonly noted: readonly Sentence[];
  /** Undefined of what was no vote on the question, such as an adjournment. */
  readonly judged: JudgedVote | undefined;
  readonly finding: Finding | undefined;
  /** The votes that the rule asks for, where that is one number. */
  readonly needed: number | null;
  /** The number present that the rule asks for, and what that rests on; null where it asks for none, or not for one number. */
  readonly quorum: { readonly present: number; readonly authority: Authority } | null;
  /** Null where that is not known, or where a body that does not count has nobody certify what it decided. */
  readonly certified: boolean | null;
};

/** Whether the rule leads to another result than was declared. */
export const isAgainstRule = ({ judged }: BallotRead): boolean => judged?.agrees === false;

/** All that a decision tells of how many voted how: its counts, and how many a roll call names as absent. */
export const allCounts = ({ counts, absent }: BallotRead): readonly CountRead[] => [
  ...counts,
  ...(absent === null
    ? []
    : [{ id: "absent", named: { kind: "countName", counts: ["absent"] }, n: absent } as const]),
];

/** Whether it is known how many voted how, and not only how many were present. */
export const areVotesKnown = ({ counts }: Pick<BallotRead, "counts">): boolean =>
  counts.some(({ id }) => id !== "present");

/** Whether a decision is parliament’s, as far as its record goes: a second person certified it, or nobody has to. */
export const isTaken = ({ fact, certified }: BallotRead): boolean =>
  !fact.act.byCounting || fact.imported || certified === true;

const certifiedNow = ({ vote, certified }: BallotRound): boolean | null => {
  if (vote.imported || !vote.act.byCounting) return null;
  return certified?.act.of === currentEntry(vote);
};

const notes: readonly string[] = [
  "actTie",
  "actQuorumChallenged",
  "actPutOffBefore",
] satisfies readonly Message["kind"][];
const isNote = (sentence: Sentence): boolean => "kind" in sentence && notes.includes(sentence.kind);

const bodyAt = (procedure: Procedure, id: string): BallotRead["body"] => {
  const stage = stageOf(procedure, id);
  const body = stage !== undefined && "body" in stage ? stage.body : id;
  const found = bodyOf(procedure, body);
  return { id: body, name: found?.name ?? { en: body }, members: found?.members ?? null };
};

const quorumBy = ({ judgement }: JudgedVote): BallotRead["quorum"] => {
  const quorum = judgement?.quorum ?? [];
  const present = presentNeeded(quorum);
  // Of several, the source is that of the one that asks for the most.
  const authority = quorum.find((one) => presentNeeded([one]) === present)?.test.authority;
  return present === undefined || authority === undefined ? null : { present, authority };
};

/** What decisions are read from, with the vote that whoever reads may not read yet. */
type Read = {
  readonly state: Case;
  readonly law: Law;
  readonly hiddenVote?: HiddenVote | undefined;
};

type Asked = Pick<BallotRead, "judged" | "finding" | "needed" | "quorum">;

/** What the rule asks of a decision and makes of it. */
const askedOfBallot = (state: Case, law: Law, round: BallotRound): Asked => {
  const found = judgedBallot(state, law, round);
  if (found === undefined)
    return { judged: undefined, finding: undefined, needed: null, quorum: null };
  const { judged, finding } = found;
  return { judged, finding, needed: oneNumberNeeded(judged.judgement), quorum: quorumBy(judged) };
};

/** One decision of a case. */
export const ballotOf = ({ state, law, hiddenVote }: Read, round: BallotRound): BallotRead => {
  const { vote, certified } = round;
  const { stage, outcome, rollCall } = vote.act;
  const procedure = procedureAt(law, vote.seq);
  const counts = countsVoted(vote.act, countsRecordedAt(procedure, stage));
  // Whoever may not read a correction yet reads the decision as it was certified before.
  const isEarlier = hiddenVote?.seq === vote.seq && certified !== undefined;
  return {
    round,
    fact: vote,
    standsIn: isEarlier ? certified.act.of : currentEntry(vote),
    stage: namesOfStage(procedure, stage),
    body: bodyAt(procedure, stage),
    outcome: outcomeInFile(procedure, stage, outcome),
    counts: countsInOrder(procedure, counts ?? {}).map(([id, n]) => ({
      id,
      named: { kind: "countName", counts: countsNamed(procedure, [id]) },
      n,
    })),
    absent: rollCall == null ? null : absentIn(rollCall),
    roll: rollCall ?? [],
    noted: actInFile(procedure, vote.act).filter(isNote),
    ...askedOfBallot(state, law, round),
    certified: certifiedNow(round),
  };
};

const stands = (round: BallotRound): boolean => !isDeclined(round) && !isSpent(round);

/** The decisions of a case, oldest first, without those that nobody can certify any more. */
export const ballotsOf = (one: Read): readonly BallotRead[] =>
  one.state.ballots.filter(stands).map((round) => ballotOf(one, round));
