import type { Said } from "../../words/messages.ts";
import { neededFor, testOfUnknown, testSaid } from "./needed.ts";
import { quorumOf } from "./quorum.ts";
import type { Majority, VoteTests } from "./rule.ts";
import { contradictionIn, mostFor, type Tally } from "./tally.ts";

export type Outcome = "adopted" | "rejected" | "noDecision" | "cannotBeJudged";

/** A vote judged by its rule. `margin` is what it had beyond what it needed. */
export type Judged = {
  readonly outcome: Outcome;
  readonly needed: number | null;
  readonly had: number | null;
  readonly margin: number | null;
  readonly why: Said;
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

const notKnown = (test: Majority): Said =>
  "number" in test ? { kind: "numberNeededUnknown" } : testOfUnknown(test);

/** The test behind a number of votes; nothing where the number is the test. */
const askedBy = (test: Majority, tally: Tally): Said => {
  const asks = testSaid(test, tally);
  return asks === undefined ? [] : { kind: "testBehindNumber", test: asks };
};

/**
 * A tie by its casting vote; undefined where none is to be given, or where one more vote for would still be too few. A test
 * that cannot be counted is not passed by it.
 */
const byCastingVote = (
  tests: VoteTests,
  tally: Tally,
  had: number,
): { outcome: Outcome; why: Said } | undefined => {
  if (tests.tie !== "castingVote" || had !== tally.against) return undefined;
  const withIt = { ...tally, for: had + 1 };
  const { needed, open } = weigh(tests, withIt);
  if (needed !== null && withIt.for < needed) return undefined;
  const count = String(had);
  if (tally.castingVote === null)
    return { outcome: "cannotBeJudged", why: { kind: "tieCastingVoteUnknown", count } };
  const given: Said = {
    kind: tally.castingVote === "for" ? "tieCastingVoteFor" : "tieCastingVoteAgainst",
    count,
  };
  if (tally.castingVote === "against") return { outcome: "rejected", why: given };
  return open === undefined
    ? { outcome: "adopted", why: given }
    : { outcome: "cannotBeJudged", why: [given, notKnown(open)] };
};

/** Without the votes for: rejected where even all who are left would be too few. */
const byThoseLeft = (
  { tie }: VoteTests,
  tally: Tally,
  { test, needed }: Weighed,
): { outcome: Outcome; why: Said } => {
  const most = mostFor(tally);
  // A casting vote may be the one vote more.
  const enough = (needed ?? 0) - (tie === "castingVote" ? 1 : 0);
  if (most === null || needed === null || most >= enough)
    return { outcome: "cannotBeJudged", why: { kind: "countsNotPublished" } };
  const asked = askedBy(test, tally);
  return { outcome: "rejected", why: { kind: "atMostFor", most, needed, asked } };
};

const byCount = (
  tests: VoteTests,
  tally: Tally,
  { test, needed, open }: Weighed,
): { outcome: Outcome; why: Said } => {
  if (tally.for === null) return byThoseLeft(tests, tally, { test, needed, open });
  if (needed !== null && tally.for < needed)
    return (
      byCastingVote(tests, tally, tally.for) ?? {
        outcome: "rejected",
        why: countsSaid(tally.for, needed, askedBy(test, tally)),
      }
    );
  if (open !== undefined || needed === null)
    return { outcome: "cannotBeJudged", why: notKnown(open ?? test) };
  return { outcome: "adopted", why: countsSaid(tally.for, needed, askedBy(test, tally)) };
};

const countsSaid = (had: number, needed: number, asked: Said): Said => ({
  kind: "countedFor",
  had,
  needed,
  asked,
  margin: had - needed,
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
