import type { Chamber } from "../../files/index.ts";
import {
  majorityInWords,
  quorumInWords,
  readingInWords,
  shouldInWords,
  tieInWords,
} from "../../law/print/rule-clauses.ts";
import type { Judgement } from "../../law/votes/judge.ts";
import { quorumsOf, type Majority } from "../../law/file/rule.ts";
import { oneNumberNeeded } from "../../law/votes/votes-needed.ts";
import type { Authority } from "../../words/authority.ts";
import type { Declared, JudgedListedVote } from "../../law/votes/listed-vote.ts";
import type { VoteRule } from "../../law/votes/vote-rule.ts";
import type { Sentence } from "../../words/messages.ts";
import { authorityLines } from "./finding.ts";
import type { Print } from "./print.ts";

/** The words of the data, which are those of lists of votes. */
const dataWords = {
  adopted: "adopted",
  rejected: "rejected",
  noDecision: "no decision",
  cannotBeVerified: "cannot be verified",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
} as const satisfies Readonly<Record<Judgement["outcome"] | Declared, string>>;

type Count = number | null;
type JudgedData = {
  readonly id: string;
  readonly for: Count;
  readonly against: Count;
  readonly abstain: Count;
  readonly present: Count;
  readonly members: Count;
  readonly needed: Count;
  readonly outcome: string;
  readonly declared: string | null;
  readonly agrees: boolean | null;
};

const outcomeOf = ({ judgement }: JudgedListedVote): Judgement["outcome"] =>
  judgement?.outcome ?? "cannotBeVerified";

/** A judged vote as data. What is not known is null. */
export const judgedAsData = (judged: JudgedListedVote): JudgedData => {
  const { id, counts, declared } = judged.vote;
  return {
    id,
    for: counts["for"] ?? null,
    against: counts["against"] ?? null,
    abstain: counts["abstaining"] ?? null,
    present: counts["present"] ?? null,
    members: counts["members"] ?? null,
    needed: oneNumberNeeded(judged.judgement),
    outcome: dataWords[outcomeOf(judged)],
    declared: declared === null ? null : dataWords[declared],
    agrees: judged.agrees,
  };
};

const judgedInWords = (judged: JudgedListedVote): Sentence => {
  const { declared } = judged.vote;
  return {
    kind: "voteJudged",
    outcome: outcomeOf(judged),
    declared:
      declared === null ? { kind: "voteUndeclared" } : { kind: "voteDeclared", outcome: declared },
    why: judged.why,
  };
};

const voteLines = (print: Print, judged: JudgedListedVote): readonly string[] => [
  `  ${judged.vote.id}  ${print.say(judgedInWords(judged))}`,
  ...(judged.vote.about === "" ? [] : [print.dim(`    ${judged.vote.about}`)]),
];

/** What a majority asks for, and what that rests on. */
const majorityLines = (print: Print, majority: Majority, indent: string): readonly string[] => {
  const naming = { procedure: {}, language: print.language };
  const { readings = [], tie, should = [] } = majority;
  const clause = (says: readonly Sentence[], authority: Authority): readonly string[] => [
    `${indent}${says.map(print.say).join(" ")}`,
    ...authorityLines(print, authority, { indent }),
  ];
  return [
    ...clause([majorityInWords(naming, majority)], majority.authority),
    ...readings.flatMap((one) => clause([readingInWords(naming, one)], one.authority)),
    ...quorumsOf(majority).flatMap((one) => clause(quorumInWords(naming, one), one.authority)),
    ...(tie === undefined ? [] : clause([tieInWords(tie)], tie.authority)),
    ...should.flatMap((test) =>
      clause([shouldInWords(naming, test)], test.authority ?? majority.authority),
    ),
  ];
};

const ruleLines = (print: Print, { id, title, exceptions = [], ...rule }: VoteRule) => [
  print.bold(`${id}: ${title}`),
  ...majorityLines(print, rule, "  "),
  ...exceptions.flatMap((one) => [
    `  ${print.say({ kind: "ruleOfTheirOwn", measures: [...(one.measures ?? []), ...(one.words ?? [])] })}`,
    ...majorityLines(print, one, "    "),
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
  votes: readonly JudgedListedVote[],
  sort: (judged: JudgedListedVote) => Sentence,
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
  readonly votes: readonly JudgedListedVote[];
  /** The chambers whose number of members was taken from the law, not from the list. */
  readonly chambers: readonly Chamber[];
  readonly malformed: number;
};

/** The votes by how they stand to what was declared. What cannot be judged agrees with nothing. */
const sorted = (votes: readonly JudgedListedVote[]) => {
  const isJudged = (one: JudgedListedVote) => outcomeOf(one) !== "cannotBeVerified";
  const unjudged = votes.filter((one) => !isJudged(one));
  const judged = votes.filter(isJudged);
  return {
    agree: judged.filter(({ agrees }) => agrees === true),
    differ: judged.filter(({ agrees }) => agrees === false),
    undeclared: judged.filter(({ agrees }) => agrees === null),
    unjudged,
  };
};

/** What was found in a list, in a line. */
export const summaryInWords = ({ votes, malformed }: Judgements): Sentence => {
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
  const all = (some: readonly JudgedListedVote[]) => some.flatMap((one) => voteLines(print, one));
  return [
    ...ruleLines(print, judgements.rule),
    ...chamberLines(print, judgements.chambers),
    print.say(summaryInWords(judgements)),
    ...section(print, "votesDiffer", all(differ)),
    ...section(
      print,
      "votesUndeclared",
      countLines(print, undeclared, (one) => ({ kind: "named", term: outcomeOf(one) })),
    ),
    ...section(
      print,
      "votesUnjudged",
      countLines(print, unjudged, ({ why }) => why),
    ),
    ...section(print, "votesEvery", every ? all(votes) : []),
  ];
};
