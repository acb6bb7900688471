import { baseInWords, neededFor, testInWords } from "./needed.ts";
import { quorumOf } from "./quorum.ts";
import type { Majority, VoteTests } from "./rule.ts";
import { contradictionIn, mostFor, type Tally } from "./tally.ts";
import * as votesSaid from "../sayings/votes.ts";

export type Outcome = "adopted" | "rejected" | "noDecision" | "cannotBeJudged";

/** A vote judged by its rule. `margin` is what it had beyond what it needed. */
export type Judged = {
  readonly outcome: Outcome;
  readonly needed: number | null;
  readonly had: number | null;
  readonly margin: number | null;
  readonly why: string;
};

/** The test that asks for most; where one cannot be counted, of the others, and `open` names the one that cannot. */
type Weighed = {
  readonly test: Majority;
  readonly needed: number | null;
  readonly open: Majority | undefined;
};

const weigh = ({ majority, and = [] }: VoteTests, tally: Tally): Weighed => {
  let test = majority;
  let needed = neededFor(majority, tally);
  let open = needed === null ? majority : undefined;
  for (const other of and) {
    const asks = neededFor(other, tally);
    if (asks === null) open ??= other;
    else if (needed === null || asks > needed) {
      test = other;
      needed = asks;
    }
  }
  return { test, needed, open };
};

const notKnown = (test: Majority, tally: Tally): string => {
  if ("number" in test) return votesSaid.numberNeededUnknown;
  const number = `${baseInWords[test.base]}: their number is not known`;
  return `it needs ${testInWords(test, tally)}; ${number}`;
};

/** Whether one more vote for would have adopted it: only then is a casting vote a vote that counts. */
const castingVoteDecides = (tests: VoteTests, tally: Tally): boolean => {
  if (tests.tie !== "castingVote" || tally.for === null || tally.for !== tally.against)
    return false;
  const withIt = { ...tally, for: tally.for + 1 };
  const { needed, open } = weigh(tests, withIt);
  return open !== undefined || (needed !== null && withIt.for >= needed);
};

const byCastingVote = (tally: Tally): { outcome: Outcome; why: string } => {
  const tie = `${String(tally.for)} for and ${String(tally.against)} against are a tie`;
  if (tally.castingVote === null)
    return {
      outcome: "cannotBeJudged",
      why: `${tie}; the casting vote decides, and the record does not say how it was given`,
    };
  return {
    outcome: tally.castingVote === "for" ? "adopted" : "rejected",
    why: `${tie}; the casting vote was ${tally.castingVote}`,
  };
};

/** Without the votes for: rejected where even all who are left would be too few. */
const byThoseLeft = (
  { tie }: VoteTests,
  tally: Tally,
  { test, needed }: Weighed,
): { outcome: Outcome; why: string } => {
  const most = mostFor(tally);
  // A casting vote may be the one vote more.
  const enough = (needed ?? 0) - (tie === "castingVote" ? 1 : 0);
  if (most === null || needed === null || most >= enough)
    return { outcome: "cannotBeJudged", why: votesSaid.countsNotPublished };
  const asked = testInWords(test, tally);
  const by = asked === "" ? "" : ` (${asked})`;
  return {
    outcome: "rejected",
    why: votesSaid.atMostFor(String(most), String(needed), by),
  };
};

const byCount = (
  tests: VoteTests,
  tally: Tally,
  { test, needed, open }: Weighed,
): { outcome: Outcome; why: string } => {
  if (tally.for === null) return byThoseLeft(tests, tally, { test, needed, open });
  if (needed !== null && tally.for < needed) {
    if (castingVoteDecides(tests, tally)) return byCastingVote(tally);
    return { outcome: "rejected", why: countsInWords(tally.for, needed, testInWords(test, tally)) };
  }
  if (open !== undefined || needed === null)
    return { outcome: "cannotBeJudged", why: notKnown(open ?? test, tally) };
  return { outcome: "adopted", why: countsInWords(tally.for, needed, testInWords(test, tally)) };
};

const countsInWords = (had: number, needed: number, test: string): string =>
  votesSaid.countedFor({
    had: String(had),
    needed: String(needed),
    asked: test === "" ? "" : ` (${test})`,
    margin: String(had - needed),
  });

/**
 * Judges a vote. First whether the record agrees with itself, then the quorum, without which nothing is decided, then
 * every test. What the record does not say is never made up: then the vote cannot be judged.
 */
export const judgeTally = (tests: VoteTests, tally: Tally): Judged => {
  const weighed = weigh(tests, tally);
  const { needed } = weighed;
  const had = tally.for;
  const margin = had === null || needed === null ? null : had - needed;
  const contradiction = contradictionIn(tally);
  if (contradiction !== undefined)
    return { outcome: "cannotBeJudged", needed, had, margin, why: contradiction };
  const quorum = quorumOf(tests.quorum, tally);
  if (quorum.kind === "failed")
    return { outcome: "noDecision", needed, had, margin, why: quorum.why };
  const { outcome, why } = byCount(tests, tally, weighed);
  if (quorum.kind === "unknown" && outcome !== "cannotBeJudged")
    return { outcome: "cannotBeJudged", needed, had, margin, why: quorum.why };
  return { outcome, needed, had, margin, why };
};
