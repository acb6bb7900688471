import { bodyOf } from "../file/procedure.ts";
import { judgeBallot } from "../votes/judge.ts";
import { nameIn } from "../../values/names.ts";
import {
  quorumsOf,
  saysWhenLost,
  testsOf,
  type Majority,
  type QuorumRule,
  type Reading,
  type Rule,
  type TieRule,
} from "../file/rule.ts";
import type { Stage } from "../file/stage.ts";
import type { Test } from "../file/vote-test.ts";
import type { Sentence } from "../../words/messages.ts";
import { clause, type Clause } from "./clause.ts";
import { onlyIf, testInWords, testsInWords, type CountNaming, type Naming } from "./naming.ts";
import { voteExamples } from "./vote-examples.ts";

/** The tests that have a source of their own. */
const sourced = (naming: Naming, label: Sentence, tests: readonly Test[]): readonly Clause[] =>
  tests.flatMap((test) =>
    test.authority === undefined
      ? []
      : [
          clause({
            label: { kind: "printWithin", one: label, other: { kind: "printTest" } },
            says: [testInWords(naming, test)],
            source: test.authority,
          }),
        ],
  );

/** What a vote takes to pass, or to be lost, by one reading of the law. */
export const readingInWords = (naming: CountNaming, reading: Reading): Sentence => ({
  kind: saysWhenLost(reading) ? "printRejectedIf" : "printPassesIf",
  of: testsInWords(naming, testsOf(reading)),
});

/** The same of a rule; or that the law can be read in more than one way. */
export const majorityInWords = (naming: CountNaming, rule: Majority): Sentence =>
  rule.readings === undefined ? readingInWords(naming, rule) : { kind: "printReadings" };

const quorumFailures = {
  noDecision: "printQuorumNoDecision",
  rejected: "printQuorumRejected",
  putOff: "printQuorumPutOff",
} as const;

/** How many a quorum takes, when that is checked, and what follows without it. */
export const quorumInWords = (
  naming: CountNaming,
  { checked, failing, tests }: QuorumRule,
): readonly Sentence[] => [
  { kind: "printQuorumSays", of: testsInWords(naming, tests) },
  { kind: checked === "always" ? "printQuorumAlways" : "printQuorumChallenged" },
  { kind: quorumFailures[failing] },
];

/** Who decides a tie, or that it is voted on again. */
export const tieInWords = (tie: TieRule): Sentence => {
  if ("decidedBy" in tie) {
    if (tie.decidedBy === "lot") return { kind: "printTieByLot" };
    return { kind: tie.must === true ? "printTieMustByChair" : "printTieByChair" };
  }
  const n = tie.votedAgain;
  return n === "unlimited" ? { kind: "printTieAgain" } : { kind: "printTieAgainAtMost", n };
};

/** What a tie does where the file says nothing of it: how many must be for, alone decides. */
const tieByTests = (naming: Naming, stage: Stage, rule: Rule): readonly Sentence[] => {
  if (rule.tie !== undefined || !["for", "against"].every((one) => stage.records.includes(one)))
    return [];
  const size = bodyOf(naming.procedure, stage.votedBy ?? "")?.members ?? 100;
  const outcomes = Array.from({ length: Math.floor(size / 2) }, (_, votes) => {
    const counts = { for: votes + 1, against: votes + 1, abstaining: 0, notVoting: 0 };
    const there = { present: 2 * votes + 2, turnout: 2 * votes + 2, electorate: size };
    const all = { ...counts, ...there, members: size, membersInOffice: size };
    return judgeBallot({ ...rule, quorum: undefined }, { counts: all }).outcome;
  });
  const isLost = outcomes.every((outcome) => outcome === "rejected");
  return [{ kind: isLost ? "printTieLost" : "printTieByTests" }];
};

const quorumClauses = (naming: Naming, label: Sentence, rule: Rule): readonly Clause[] => {
  const name: Sentence = { kind: "printWithin", one: label, other: { kind: "printQuorum" } };
  return quorumsOf(rule).flatMap((quorum) => [
    clause({
      label: name,
      says: quorumInWords(naming, quorum),
      source: quorum.authority,
    }),
    ...sourced(naming, name, quorum.tests),
  ]);
};

/** What a vote should have besides, by one test. */
export const shouldInWords = (naming: CountNaming, test: Test): Sentence => ({
  kind: "printShouldSays",
  of: testInWords(naming, test),
});

const shouldClauses = (naming: Naming, label: Sentence, rule: Rule): readonly Clause[] =>
  (rule.should ?? []).map((test) =>
    clause({
      label: { kind: "printWithin", one: label, other: { kind: "printShould" } },
      says: [shouldInWords(naming, test)],
      source: test.authority ?? rule.authority,
      does: [{ kind: "printShouldDoes" }],
    }),
  );

const readingClauses = (
  naming: Naming,
  label: Sentence,
  { readings = [] }: Rule,
): readonly Clause[] =>
  readings.flatMap((one, index) => {
    const { authority, note } = one;
    const reading: Sentence = { kind: "printReading", name: index + 1 };
    const name: Sentence = { kind: "printWithin", one: label, other: reading };
    return [
      clause({
        label: name,
        says: [
          readingInWords(naming, one),
          ...(note === undefined ? [] : [{ kind: "printNote", name: note } as const]),
        ],
        source: authority,
      }),
      ...sourced(naming, name, testsOf(one)),
    ];
  });

const optionNames = ({ language }: Naming, stage: Stage, rule: Rule) =>
  (rule.options ?? []).map((id) =>
    nameIn(stage.options.find((one) => one.id === id)?.name, language),
  );

const whenApplied = (naming: Naming, stage: Stage, rule: Rule): readonly Sentence[] => [
  ...onlyIf(naming, rule.when),
  ...(rule.options === undefined
    ? []
    : [{ kind: "printRuleOptions", names: optionNames(naming, stage, rule) } as const]),
  ...(stage.rules.indexOf(rule) === 0 ? [] : [{ kind: "printRuleElse" } as const]),
];

/** A rule for votes: when it applies, what it asks for, its readings, its quorum, and votes at which it begins to pass. */
export const ruleClauses = (naming: Naming, stage: Stage, rule: Rule): readonly Clause[] => {
  const label: Sentence = { kind: "printRule", name: rule.id };
  const members = bodyOf(naming.procedure, stage.votedBy ?? "")?.members;
  return [
    clause({
      label,
      says: [
        ...whenApplied(naming, stage, rule),
        majorityInWords(naming, rule),
        ...tieByTests(naming, stage, rule),
      ],
      source: rule.authority,
      does: [{ kind: "printRuleDoes" }],
      examples: voteExamples(naming, { rule, records: stage.records, members }),
    }),
    ...sourced(naming, label, testsOf(rule)),
    ...readingClauses(naming, label, rule),
    ...quorumClauses(naming, label, rule),
    ...shouldClauses(naming, label, rule),
    ...(rule.tie === undefined
      ? []
      : [
          clause({
            label: { kind: "printWithin", one: label, other: { kind: "printTie" } },
            says: [tieInWords(rule.tie)],
            source: rule.tie.authority,
          }),
        ]),
  ];
};
