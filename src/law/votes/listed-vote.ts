import { allPassed, judgeBallot, weigh, type Ballot, type Judgement } from "./judge.ts";
import { sumsInWords, weighedInWords } from "./votes-in-words.ts";
import { quorumsOf, type Majority } from "../file/rule.ts";
import { comparisonOf, type Test } from "../file/vote-test.ts";
import type { Sentence, TermName } from "../../words/messages.ts";
import { majorityFor, type VoteRule } from "./vote-rule.ts";

/** What was declared. A vote that lapsed, or whose text was withdrawn, was neither adopted nor rejected. */
export type Declared = "adopted" | "rejected" | "noDecision" | "lapsed" | "withdrawn";

type Counts = Ballot["counts"];

/** One vote as a list of votes has it. */
export type ListedVote = {
  readonly id: string;
  /** What it was about, in the list's own words. */
  readonly about: string;
  /** The kind of measure, where the list names it: `ACA`. */
  readonly measure: string | null;
  readonly chamber: string | null;
  /** A count that is not known is left out, and never nought. */
  readonly counts: Counts;
  readonly declared: Declared | null;
};

/** The judgement of a vote, and why it is so; null where nothing is judged. */
type Judged = { readonly judgement: Judgement | null; readonly why: Sentence };

/** A vote judged, beside what was declared. `agrees` is null where one of the two is missing. */
export type JudgedListedVote = Judged & {
  readonly vote: ListedVote;
  readonly agrees: boolean | null;
};

const sumOf = (counts: Counts, ...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);

/** How counts contradict each other, in words. Nothing can be told by such a record. */
const contradictionIn = (counts: Counts): Sentence | undefined => {
  const voting = sumOf(counts, "for", "against", "abstaining", "notVoting");
  const { present = voting, absent = 0, membersInOffice = 0 } = counts;
  const beyond = (
    count: number,
    what: TermName,
    of: "present" | "members",
  ): readonly Sentence[] => {
    const whole = counts[of];
    return whole !== undefined && count > whole
      ? [{ kind: "contradictsItself", count, what, whole, of }]
      : [];
  };
  const [first] = [
    ...beyond(voting, "votingOrPresentWithoutVoting", "present"),
    ...beyond(present + absent, "presentOrAbsent", "members"),
    ...beyond(membersInOffice, "inOffice", "members"),
  ];
  return first;
};

/** Whether the votes alone show that a test of a quorum is passed: whoever voted was present. They never show that it failed. */
const isShown = (test: Test, counts: Counts): boolean => {
  const { by } = comparisonOf(test);
  const { passed, asked } = weigh(test, counts);
  if (asked === null || by === "atMost" || by === "lessThan") return passed === true;
  const least = {
    for: 0,
    against: 0,
    abstaining: 0,
    present: sumOf(counts, "for", "against", "abstaining"),
  };
  return weigh(test, { ...least, ...counts }).passed === true;
};

/** A rule without its quorum, where a number that is not known leaves it open and the votes show it all the same. */
const withoutShownQuorum = (rule: Majority, counts: Counts): Majority => {
  const tests = quorumsOf(rule).flatMap((one) => one.tests);
  const isOpen = allPassed(tests.map((test) => weigh(test, counts))) === null;
  return isOpen && tests.every((test) => isShown(test, counts))
    ? { ...rule, quorum: undefined }
    : rule;
};

/** How many can have voted for at most; no number where it is known neither how many there were nor that anybody voted otherwise. */
const mostFor = (counts: Counts): number => {
  const { present, members, against, abstaining } = counts;
  if (against === undefined && abstaining === undefined) return Number.NaN;
  const inRoom = present ?? (members ?? Number.NaN) - sumOf(counts, "absent");
  return inRoom - sumOf(counts, "against", "abstaining", "notVoting");
};

/** Without the votes for: rejected where even all who are left would be too few. */
const byThoseLeft = (rule: Majority, counts: Counts): Judged | undefined => {
  const most = mostFor(counts);
  if (counts["for"] !== undefined || Number.isNaN(most)) return undefined;
  const judgement = judgeBallot(
    { ...rule, quorum: undefined },
    { counts: { ...counts, for: most }, tie: "unknown" },
  );
  return judgement.outcome === "rejected"
    ? { judgement, why: [{ kind: "atMostFor", most }, ...sumsInWords({}, judgement)] }
    : undefined;
};

/** Why a vote cannot be verified: what is not known, or a tie that nobody says how it was decided. */
const whyOpen = ({ tie }: Majority, counts: Counts, judgement: Judgement): Sentence => {
  const { for: yes, against } = counts;
  if (yes === undefined && against === undefined) return { kind: "countsNotPublished" };
  const weighed = [...judgement.quorum, ...judgement.readings.flat()];
  const open = weighed.filter(({ passed }) => passed === null);
  if (open.length > 0) return open.map((one) => weighedInWords({}, one));
  const isTie = tie !== undefined && yes === against;
  return isTie ? { kind: "tieUndecided" } : sumsInWords({}, judgement);
};

const judgeCounts = (given: Majority, ballot: Ballot): Judged => {
  const { counts } = ballot;
  const contradiction = contradictionIn(counts);
  if (contradiction !== undefined) return { judgement: null, why: contradiction };
  const rule = withoutShownQuorum(given, counts);
  const judgement = judgeBallot(rule, ballot);
  if (judgement.outcome !== "cannotBeVerified")
    return { judgement, why: sumsInWords({}, judgement) };
  const left = allPassed(judgement.quorum) === true ? byThoseLeft(rule, counts) : undefined;
  return left ?? { judgement, why: whyOpen(rule, counts, judgement) };
};

/**
 * Judges a vote of a list by a rule, as the votes of a case are judged, and compares the outcome with what was declared; neither
 * replaces the other. A record that contradicts itself is not judged, and no list says how a tie was decided.
 */
export const judgeListed = (
  rule: VoteRule,
  vote: ListedVote,
  quorumChallenged = false,
): JudgedListedVote => {
  const { declared, counts } = vote;
  const judged: Judged =
    declared === "lapsed" || declared === "withdrawn"
      ? { judgement: null, why: { kind: "notDecidedByVote", declared } }
      : judgeCounts(majorityFor(rule, vote), { counts, quorumChallenged, tie: "unknown" });
  const outcome = judged.judgement?.outcome ?? "cannotBeVerified";
  const agrees = declared === null || outcome === "cannotBeVerified" ? null : outcome === declared;
  return { ...judged, vote, agrees };
};
