import type { Outcome } from "../../vote/majority/judge.ts";
import { neitherIn } from "../../vote/majority/tally.ts";
import type { VoteRule } from "../../vote/majority/rule.ts";
import type { Declared, JudgedVote } from "../../vote/majority/vote.ts";
import { noAuthority, type Chamber } from "../../law/index.ts";
import type { Said } from "../../words/messages.ts";
import { authorityLines } from "./finding.ts";
import type { Print } from "./print.ts";

/** The words of the data, which are those of lists of votes. */
const dataWords = {
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
  outcome: dataWords[outcome],
  declared: vote.declared === null ? null : dataWords[vote.declared],
  agrees,
});

const judgedSaid = ({ vote, outcome, why }: JudgedVote): Said => ({
  kind: "voteJudged",
  outcome,
  declared:
    vote.declared === null
      ? { kind: "voteUndeclared" }
      : { kind: "voteDeclared", outcome: vote.declared },
  why,
});

const voteLines = (print: Print, judged: JudgedVote): readonly string[] => [
  `  ${judged.vote.id}  ${print.say(judgedSaid(judged))}`,
  ...(judged.vote.about === "" ? [] : [print.dim(`    ${judged.vote.about}`)]),
];

const ruleLines = (print: Print, { id, title, ...rule }: VoteRule): readonly string[] => [
  print.bold(
    [
      id ?? print.say({ kind: "ruleWithoutId" }),
      title ?? print.say({ kind: "ruleWithoutTitle" }),
    ].join(": "),
  ),
  ...authorityLines(print, rule.authority ?? noAuthority, { indent: "  " }),
  ...(rule.quorum === undefined
    ? []
    : authorityLines(print, rule.quorum.authority ?? noAuthority, {
        indent: "  ",
        as: (source) => ({ kind: "quorumByAuthority", source }),
      })),
  ...(rule.exceptions ?? []).flatMap(({ measures, authority }) => [
    `  ${print.say({ kind: "ruleOfTheirOwn", measures })}`,
    ...authorityLines(print, authority ?? noAuthority, { indent: "    " }),
  ]),
];

const chamberLines = (print: Print, used: readonly Chamber[]): readonly string[] =>
  used.flatMap(({ name, members, authority }) =>
    authorityLines(print, authority, {
      indent: "  ",
      as: (source) => ({ kind: "chamberByAuthority", name, members: String(members), source }),
    }),
  );

/** How many votes there are of each sort, the most frequent first. */
const countLines = (
  print: Print,
  votes: readonly JudgedVote[],
  sort: (judged: JudgedVote) => Said,
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const what of votes.map((judged) => print.say(sort(judged))))
    counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `  ${String(count).padStart(6)}  ${what}`);
};

type Heading = "votesDiffer" | "votesUndeclared" | "votesUnjudged" | "votesEvery";

const section = (print: Print, kind: Heading, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [print.bold(print.say({ kind })), ...lines];

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
export const summarySaid = ({ votes, malformed }: Judgements): Said => {
  const { agree, differ, undeclared, unjudged } = sorted(votes);
  return {
    kind: "votesSummary",
    votes: String(votes.length),
    agree: String(agree.length),
    differ: String(differ.length),
    undeclared: String(undeclared.length),
    unjudged: String(unjudged.length),
    malformed: String(malformed),
  };
};

/** The answer of `tasdiq judge`, for people: every vote that differs, and of the others how many and why. */
export const judgementLines = (
  print: Print,
  judgements: Judgements,
  every: boolean,
): readonly string[] => {
  const { votes } = judgements;
  const { differ, undeclared, unjudged } = sorted(votes);
  const all = (some: readonly JudgedVote[]) => some.flatMap((one) => voteLines(print, one));
  return [
    ...ruleLines(print, judgements.rule),
    ...chamberLines(print, judgements.chambers),
    print.say(summarySaid(judgements)),
    ...section(print, "votesDiffer", all(differ)),
    ...section(
      print,
      "votesUndeclared",
      countLines(print, undeclared, ({ outcome: term }) => ({ kind: "named", term })),
    ),
    ...section(
      print,
      "votesUnjudged",
      countLines(print, unjudged, ({ why }) => why),
    ),
    ...section(print, "votesEvery", every ? all(votes) : []),
  ];
};
