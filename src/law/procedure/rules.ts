import { namedIn } from "../file/condition.ts";
import { quorumsOf, type Majority, type Reading, type Rule } from "../file/rule.ts";
import { comparisonOf, countsIn, knownCounts, namesOf, type Test } from "../file/vote-test.ts";
import { bodyOf, type Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { pathInFile, wholeFile, type LawFault } from "../faults.ts";
import { fault, inEach, none, twice, unknownName } from "./parts.ts";

const membersOf = (procedure: Procedure, { votedBy = "" }: Stage): number | undefined =>
  bodyOf(procedure, votedBy)?.members;

/** No body has more members than the law allows. */
const ceilingFaults = ({ bodies }: Procedure): readonly LawFault[] =>
  inEach(bodies, "bodies", ({ members = 0, ceiling }, path) =>
    ceiling === undefined || members <= ceiling.n
      ? none
      : fault(`${path}.members`, { kind: "membersAboveCeiling", most: String(ceiling.n) }),
  );

/** Whether the file gives the number of the members; of a body that it does not declare nobody says that it lacks one. */
const mayTestMembers = (procedure: Procedure, stage: Stage): boolean => {
  const { votedBy } = stage;
  const isUndeclared = votedBy !== undefined && bodyOf(procedure, votedBy) === undefined;
  return isUndeclared || membersOf(procedure, stage) !== undefined;
};

/** The counts that a stage records, with the members in law where the file gives their number. */
const countsAt = (procedure: Procedure, stage: Stage): readonly string[] => [
  ...stage.records,
  ...(mayTestMembers(procedure, stage) ? ["members"] : []),
];

const countFaults = (
  names: readonly string[],
  path: string,
  known: readonly string[],
): readonly LawFault[] =>
  [...new Set(names)]
    .filter((name) => !known.includes(name))
    .flatMap((count) =>
      fault(
        path,
        count === "members"
          ? { kind: "bodyWithoutMembers" }
          : { kind: "countNotRecorded", count, known },
      ),
    );

const shareFaults = (test: Test, path: string): readonly LawFault[] => {
  const { to } = comparisonOf(test);
  return typeof to !== "number" && to.share[0] > to.share[1]
    ? fault(path, { kind: "moreThanWhole", share: to.share.join("/") })
    : none;
};

/** Counts of which none is more than the members of the body. */
const ofMembers: readonly string[] = ["for", "against", "abstaining", "notVoting", "present"];

/** Counts of votes, none of which is part of another: one may be more than another. */
const ofVotes: readonly string[] = ["for", "against", "abstaining", "notVoting"];

/** Whether a test passes, or fails, whatever is counted. */
const isEmptyTest = (test: Test, members: number): boolean => {
  const { by, to } = comparisonOf(test);
  const counted = namesOf(test.count ?? "for");
  if (typeof to === "number")
    return to === 0
      ? by === "atLeast" || by === "lessThan"
      : to > members && counted.length === 1 && ofMembers.includes(counted.join());
  const [part, whole] = to.share;
  const of = namesOf(to.of);
  const areApart = of.every((name) => ofVotes.includes(name) && !counted.includes(name));
  return counted.join() === of.join() || (by === "moreThan" && part === whole && !areApart);
};

const emptyFaults = (test: Test, path: string, members = Number.POSITIVE_INFINITY) =>
  isEmptyTest(test, members) ? fault(path, { kind: "testSaysNothing" }) : none;

type Counted = { readonly known: readonly string[]; readonly members: number | undefined };

/** What is wrong with the tests by which a vote is judged. */
export const majorityFaults = (
  rule: Majority,
  path: string,
  { known, members }: Counted,
): readonly LawFault[] => {
  const each = (tests: Majority["tests"], at: string): readonly LawFault[] =>
    inEach(tests, at, (test, place) => [
      ...emptyFaults(test, place, members),
      ...countFaults(countsIn(test), place, known),
      ...shareFaults(test, place),
    ]);
  const within = path === "" ? "" : `${path}.`;
  const inReading = ({ tests, rejectedIf }: Reading, at: string): readonly LawFault[] => [
    ...each(tests, `${at}tests`),
    ...each(rejectedIf, `${at}rejectedIf`),
    ...inEach(rejectedIf, `${at}rejectedIf`, ({ count }, place) =>
      count === undefined ? fault(place, { kind: "rejectedIfWithoutCount" }) : none,
    ),
  ];
  const isOne = (...ways: readonly unknown[]): boolean =>
    ways.filter((way) => way !== undefined).length === 1;
  return [
    ...(isOne(rule.tests, rule.rejectedIf, rule.readings)
      ? none
      : [{ path: path === "" ? wholeFile : path, reason: { kind: "testsOrReadings" } as const }]),
    ...inReading(rule, within),
    ...inEach(rule.readings, `${within}readings`, (reading, at) => [
      ...(isOne(reading.tests, reading.rejectedIf)
        ? none
        : fault(at, { kind: "testsOrRejectedIf" })),
      ...inReading(reading, `${at}.`),
    ]),
    ...each(rule.should, `${within}should`),
    ...quorumsOf(rule).flatMap(({ tests }, index, all) =>
      each(tests, `${within}quorum${all.length === 1 ? "" : `[${String(index)}]`}.tests`),
    ),
    ...(rule.tie === undefined ? none : countFaults(["for", "against"], `${within}tie`, known)),
  ];
};

const recordFaults = (
  procedure: Procedure,
  { records, halves, rules }: Stage,
  path: string,
): readonly LawFault[] => {
  const named = [...knownCounts, ...Object.keys(procedure.counts ?? {})];
  const without = rules.length > 0 ? "ruleWithoutCounts" : "countsWithoutRule";
  return [
    ...twice(`${path}.records`, records),
    ...inEach(records, `${path}.records`, (count, at) =>
      count === "members"
        ? fault(at, { kind: "membersAreNotRecorded" })
        : unknownName(at, count, named),
    ),
    ...inEach(halves, `${path}.halves`, (count, at) => unknownName(at, count, records)),
    ...(records.length > 0 === rules.length > 0 ? none : fault(path, { kind: without })),
  ];
};

/** A rule after one that always applies. */
const unusedFaults = (rules: readonly Rule[], path: string): readonly LawFault[] => {
  const always = rules.findIndex(
    ({ when, options }) => when === undefined && options === undefined,
  );
  return always === -1 || always === rules.length - 1
    ? none
    : fault(`${path}[${String(always + 1)}]`, {
        kind: "ruleNeverUsed",
        earlier: rules[always]?.id ?? "",
      });
};

/**
 * A report records the counts of a vote and how a tie was decided, and no more of it: not that a quorum was called into question, nor a
 * vote that decided nothing.
 */
const reportFaults = ({ decidedBy, rules }: Stage, path: string): readonly LawFault[] =>
  decidedBy === undefined
    ? inEach(rules, `${path}.rules`, (rule, at) => [
        ...(rule.tie === undefined || "decidedBy" in rule.tie
          ? none
          : fault(`${at}.tie`, { kind: "notInReport" })),
        ...quorumsOf(rule).flatMap(({ checked, failing }) =>
          checked === "always" && failing !== "putOff"
            ? none
            : fault(`${at}.quorum`, { kind: "notInReport" }),
        ),
      ])
    : none;

const decideFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => [
  ...reportFaults(stage, path),
  ...recordFaults(procedure, stage, path),
  ...inEach(stage.rules, `${path}.rules`, (rule, at) =>
    majorityFaults(rule, at, {
      known: countsAt(procedure, stage),
      members: membersOf(procedure, stage),
    }),
  ),
  ...unusedFaults(stage.rules, `${path}.rules`),
];

/** Tests of how many act at no vote: over counts that have a name, and over the members of the one body that acts. */
const needFaults = (
  procedure: Procedure,
  { by, needs }: { readonly by?: readonly string[]; readonly needs?: readonly Test[] | undefined },
  path: string,
): readonly LawFault[] => {
  const [one = "", ...others] = by ?? [];
  const isOfOne = by !== undefined && others.length === 0;
  const hasMembers = isOfOne && bodyOf(procedure, one)?.members !== undefined;
  const named = [...knownCounts, ...Object.keys(procedure.counts ?? {})];
  const known = named.filter((count) => count !== "members" || hasMembers || !isOfOne);
  return inEach(needs, `${path}.needs`, (test, at) => [
    ...countFaults(countsIn(test), at, known),
    ...(!isOfOne && countsIn(test).includes("members")
      ? fault(at, { kind: "membersOfNoOneBody" })
      : none),
    ...shareFaults(test, at),
    ...emptyFaults(test, at),
  ]);
};

/** The counts that a condition on the votes of an adoption can rest on. */
const everCounted = (procedure: Procedure): readonly string[] => [
  ...new Set(
    procedure.stages.flatMap((stage) =>
      stage.decidedBy === undefined ? [] : countsAt(procedure, stage),
    ),
  ),
];

/** Rules for votes test what their stage records, and nothing else. */
export const voteRuleFaults = (procedure: Procedure): readonly LawFault[] => [
  ...ceilingFaults(procedure),
  ...inEach(procedure.declarations, "declarations", (one, path) =>
    needFaults(procedure, one, path),
  ),
  ...inEach(procedure.clocks, "clocks", (clock, path) =>
    "waiver" in clock && clock.waiver !== undefined
      ? needFaults(procedure, clock.waiver, `${path}.waiver`)
      : none,
  ),
  ...inEach(procedure.stages, "stages", (stage, path) =>
    inEach(stage.interventions, `${path}.interventions`, (one, at) =>
      needFaults(procedure, one, at),
    ),
  ),
  ...procedure.conditions.flatMap(({ condition, path }) =>
    namedIn(condition).flatMap((named) =>
      "passedWith" in named
        ? [
            ...countFaults(countsIn(named.passedWith), pathInFile(path), everCounted(procedure)),
            ...shareFaults(named.passedWith, pathInFile(path)),
          ]
        : none,
    ),
  ),
  ...Object.keys(procedure.counts ?? {}).flatMap((count) =>
    knownCounts.some((one) => one === count)
      ? fault(`counts.${count}`, { kind: "countAlreadyNamed", count })
      : none,
  ),
  ...inEach(procedure.stages, "stages", (stage, path) => decideFaults(procedure, stage, path)),
];
