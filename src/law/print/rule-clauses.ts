import { bodyOf } from "../../procedure/file/procedure.ts";
import { nameIn } from "../../procedure/file/source.ts";
import {
  saysWhenLost,
  testsOf,
  type Majority,
  type QuorumRule,
  type Reading,
  type Rule,
  type TieRule,
} from "../../procedure/file/rule.ts";
import type { StageOf } from "../../procedure/file/stage.ts";
import type { Test } from "../../procedure/file/vote-test.ts";
import type { Said } from "../../words/messages.ts";
import { clause, type Clause } from "./clause.ts";
import { onlyIf, testSaid, testsSaid, type CountNaming, type Naming } from "./naming.ts";
import { voteExamples } from "./vote-examples.ts";

/** The tests that have a source of their own. */
const sourced = (naming: Naming, label: Said, tests: readonly Test[]): readonly Clause[] =>
  tests.flatMap((test) =>
    test.authority === undefined
      ? []
      : [
          clause({
            label: { kind: "printWithin", one: label, other: { kind: "printTest" } },
            says: [testSaid(naming, test)],
            source: test.authority,
          }),
        ],
  );

/** What a vote takes to pass, or to be lost, by one reading of the law. */
export const readingSaid = (naming: CountNaming, reading: Reading): Said => ({
  kind: saysWhenLost(reading) ? "printRejectedIf" : "printPassesIf",
  of: testsSaid(naming, testsOf(reading)),
});

/** The same of a rule; or that the law can be read in more than one way. */
export const majoritySaid = (naming: CountNaming, rule: Majority): Said =>
  rule.readings === undefined ? readingSaid(naming, rule) : { kind: "printReadings" };

const quorumFailures = {
  noDecision: "printQuorumNoDecision",
  rejected: "printQuorumRejected",
  putOff: "printQuorumPutOff",
} as const;

/** How many a quorum takes, when that is checked, and what follows without it. */
export const quorumSaid = (
  naming: CountNaming,
  { checked, failing, tests }: QuorumRule,
): readonly Said[] => [
  { kind: "printQuorumSays", of: testsSaid(naming, tests) },
  { kind: checked === "always" ? "printQuorumAlways" : "printQuorumChallenged" },
  { kind: quorumFailures[failing] },
];

/** Who decides a tie, or that it is voted on again. */
export const tieSaid = (tie: TieRule): Said => {
  if ("decidedBy" in tie) {
    if (tie.decidedBy === "lot") return { kind: "printTieByLot" };
    return { kind: tie.must === true ? "printTieMustByChair" : "printTieByChair" };
  }
  const n = tie.votedAgain;
  return n === "unlimited" ? { kind: "printTieAgain" } : { kind: "printTieAgainAtMost", n };
};

const quorumClauses = (naming: Naming, label: Said, { quorum }: Rule): readonly Clause[] => {
  if (quorum === undefined) return [];
  const name: Said = { kind: "printWithin", one: label, other: { kind: "printQuorum" } };
  const { tests, authority } = quorum;
  return [
    clause({
      label: name,
      says: quorumSaid(naming, quorum),
      source: authority,
    }),
    ...sourced(naming, name, tests),
  ];
};

const readingClauses = (naming: Naming, label: Said, { readings = [] }: Rule): readonly Clause[] =>
  readings.flatMap((one, index) => {
    const { authority, note } = one;
    const reading: Said = { kind: "printReading", name: index + 1 };
    const name: Said = { kind: "printWithin", one: label, other: reading };
    return [
      clause({
        label: name,
        says: [
          readingSaid(naming, one),
          ...(note === undefined ? [] : [{ kind: "printNote", name: note } as const]),
        ],
        source: authority,
      }),
      ...sourced(naming, name, testsOf(one)),
    ];
  });

const optionNames = ({ language }: Naming, stage: StageOf<"decide">, rule: Rule) =>
  (rule.options ?? []).map((id) =>
    nameIn(stage.options?.find((one) => one.id === id)?.name, language),
  );

const whenApplied = (naming: Naming, stage: StageOf<"decide">, rule: Rule): readonly Said[] => [
  ...onlyIf(naming, rule.when),
  ...(rule.options === undefined
    ? []
    : [{ kind: "printRuleOptions", names: optionNames(naming, stage, rule) } as const]),
  ...(stage.rules?.indexOf(rule) === 0 ? [] : [{ kind: "printRuleElse" } as const]),
];

/** A rule for votes: when it applies, what it asks for, its readings, its quorum, and votes at which it begins to pass. */
export const ruleClauses = (
  naming: Naming,
  stage: StageOf<"decide">,
  rule: Rule,
): readonly Clause[] => {
  const label: Said = { kind: "printRule", name: rule.id };
  const members = bodyOf(naming.procedure, stage.body)?.members;
  return [
    clause({
      label,
      says: [...whenApplied(naming, stage, rule), majoritySaid(naming, rule)],
      source: rule.authority,
      does: [{ kind: "printRuleDoes" }],
      examples: voteExamples(naming, { rule, records: stage.records ?? [], members }),
    }),
    ...sourced(naming, label, testsOf(rule)),
    ...readingClauses(naming, label, rule),
    ...quorumClauses(naming, label, rule),
    ...(rule.tie === undefined
      ? []
      : [
          clause({
            label: { kind: "printWithin", one: label, other: { kind: "printTie" } },
            says: [tieSaid(rule.tie)],
            source: rule.tie.authority,
          }),
        ]),
  ];
};
