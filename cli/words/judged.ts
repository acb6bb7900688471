import { inEnglish } from "../../words/read.ts";
import type { Outcome } from "../../domain/majority/judge.ts";
import { neitherIn } from "../../domain/majority/tally.ts";
import type { VoteRule } from "../../domain/majority/rule.ts";
import type { Declared, JudgedVote } from "../../domain/majority/vote.ts";
import { noAuthority, type Chamber } from "../../law/index.ts";
import type { Paint } from "../paint.ts";
import { authorityLines } from "./authority.ts";

const words = {
  adopted: "adopted",
  rejected: "rejected",
  noDecision: "no decision",
  cannotBeJudged: "cannot be judged",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
} as const satisfies Readonly<Record<Outcome | Declared, string>>;

type Count = number | null;
type JudgedData = {
  readonly id: string;
  readonly for: Count;
  readonly against: Count;
  readonly abstain: Count;
  readonly present: Count;
  readonly members: Count;
  readonly needed: Count;
  readonly had: Count;
  readonly outcome: string;
  readonly declared: string | null;
  readonly agrees: boolean | null;
};

/** A judged vote as data. What is not known is null. */
export const judgedAsData = ({ vote, needed, had, outcome, agrees }: JudgedVote): JudgedData => ({
  id: vote.id,
  for: vote.tally.for,
  against: vote.tally.against,
  abstain: neitherIn(vote.tally),
  present: vote.tally.present,
  members: vote.tally.members,
  needed,
  had,
  outcome: words[outcome],
  declared: vote.declared === null ? null : words[vote.declared],
  agrees,
});

const declaredWords = ({ vote }: JudgedVote): string =>
  vote.declared === null ? "nothing declared" : `declared ${words[vote.declared]}`;

const voteLines = (paint: Paint, judged: JudgedVote): readonly string[] => [
  `  ${judged.vote.id}  ${words[judged.outcome]}, ${declaredWords(judged)}: ${inEnglish(judged.why)}`,
  ...(judged.vote.about === "" ? [] : [paint.dim(`    ${judged.vote.about}`)]),
];

const ruleLines = (paint: Paint, rule: VoteRule): readonly string[] => [
  paint.bold([rule.id ?? "a rule", rule.title ?? "without a title"].join(": ")),
  ...authorityLines(rule.authority ?? noAuthority, "  by "),
  ...(rule.quorum === undefined
    ? []
    : authorityLines(rule.quorum.authority ?? noAuthority, "  quorum by ")),
  ...(rule.exceptions ?? []).flatMap(({ measures, authority }) => [
    `  for ${measures.join(", ")} by a rule of their own`,
    ...authorityLines(authority ?? noAuthority, "    by "),
  ]),
];

const chamberLines = (used: readonly Chamber[]): readonly string[] =>
  used.flatMap(({ name, members, authority }) =>
    authorityLines(authority, `  ${name}, ${String(members)} members, by `),
  );

/** How many votes there are of each sort, the most frequent first. */
const countsBy = (
  votes: readonly JudgedVote[],
  sort: (judged: JudgedVote) => string,
): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const judged of votes) counts.set(sort(judged), (counts.get(sort(judged)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

const countLines = (counts: readonly (readonly [string, number])[]): readonly string[] =>
  counts.map(([what, count]) => `  ${String(count).padStart(6)}  ${what}`);

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines];

export type Judgements = {
  readonly rule: VoteRule;
  readonly votes: readonly JudgedVote[];
  /** The chambers whose number of members was taken from the law, not from the list. */
  readonly chambers: readonly Chamber[];
  readonly malformed: number;
};

/** The votes by how they stand to what was declared. What cannot be judged agrees with nothing. */
const sorted = (votes: readonly JudgedVote[]) => {
  const unjudged = votes.filter(({ outcome }) => outcome === "cannotBeJudged");
  const judged = votes.filter(({ outcome }) => outcome !== "cannotBeJudged");
  return {
    agree: judged.filter(({ agrees }) => agrees === true),
    differ: judged.filter(({ agrees }) => agrees === false),
    undeclared: judged.filter(({ agrees }) => agrees === null),
    unjudged,
  };
};

/** What was found in a list, in a line. */
export const summaryLine = ({ votes, malformed }: Judgements): string => {
  const { agree, differ, undeclared, unjudged } = sorted(votes);
  return [
    `votes: ${String(votes.length)}`,
    `as declared: ${String(agree.length)}`,
    `not as declared: ${String(differ.length)}`,
    `nothing declared: ${String(undeclared.length)}`,
    `cannot be judged: ${String(unjudged.length)}`,
    `malformed rows skipped: ${String(malformed)}`,
  ].join("; ");
};

/** The answer of `tasdiq judge`, for people: every vote that differs, and of the others how many and why. */
export const judgementLines = (
  paint: Paint,
  judgements: Judgements,
  every: boolean,
): readonly string[] => {
  const { votes } = judgements;
  const { differ, undeclared, unjudged } = sorted(votes);
  return [
    ...ruleLines(paint, judgements.rule),
    ...chamberLines(judgements.chambers),
    summaryLine(judgements),
    ...section(
      paint.bold("Not as declared"),
      differ.flatMap((one) => voteLines(paint, one)),
    ),
    ...section(
      paint.bold("Nothing declared"),
      countLines(countsBy(undeclared, ({ outcome }) => words[outcome])),
    ),
    ...section(
      paint.bold("Cannot be judged"),
      countLines(countsBy(unjudged, ({ why }) => inEnglish(why))),
    ),
    ...section(
      paint.bold("Every vote"),
      every ? votes.flatMap((one) => voteLines(paint, one)) : [],
    ),
  ];
};
