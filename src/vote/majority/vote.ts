import { type Judged, judgeTally } from "./judge.ts";
import { testsFor, type VoteRule } from "./rule.ts";
import type { Tally } from "./tally.ts";

/** What was declared. A vote that lapsed, or whose text was withdrawn, was neither adopted nor rejected. */
export type Declared = "adopted" | "rejected" | "noDecision" | "lapsed" | "withdrawn";

/** One vote as a list of votes has it. */
export type ListedVote = {
  readonly id: string;
  /** What it was about, in the list's own words. */
  readonly about: string;
  /** The kind of measure, where the list names it: `ACA`. */
  readonly measure: string | null;
  readonly chamber: string | null;
  readonly tally: Tally;
  readonly declared: Declared | null;
};

/** A vote judged, beside what was declared. `agrees` is null where one of the two is missing. */
export type JudgedVote = Judged & { readonly vote: ListedVote; readonly agrees: boolean | null };

const notPut = (declared: "lapsed" | "withdrawn", had: number | null): Judged => ({
  outcome: "cannotBeJudged",
  needed: null,
  had,
  margin: null,
  why: { kind: "notDecidedByVote", declared },
});

/** Judges a vote of a list by a rule and compares the outcome with what was declared; neither replaces the other. */
export const judgeListed = (rule: VoteRule, vote: ListedVote): JudgedVote => {
  const { declared, tally, measure } = vote;
  const judged =
    declared === "lapsed" || declared === "withdrawn"
      ? notPut(declared, tally.for)
      : judgeTally(testsFor(rule, measure), tally);
  const agrees =
    declared === null || judged.outcome === "cannotBeJudged" ? null : judged.outcome === declared;
  return { ...judged, vote, agrees };
};
