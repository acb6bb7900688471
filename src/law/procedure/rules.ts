import type { Rule } from "../../procedure/model/rule.ts";
import { comparisonOf, countsIn, knownCounts, type Test } from "../../procedure/model/vote-test.ts";
import { bodyOf, type Procedure } from "../../procedure/model/procedure.ts";
import type { StageOf } from "../../procedure/model/stage.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none, twice, unknownName } from "./parts.ts";

/** The counts that a stage records, with the members in law where the file gives their number. */
const countsAt = (procedure: Procedure, stage: StageOf<"decide">): readonly string[] => [
  ...(stage.records ?? []),
  ...(bodyOf(procedure, stage.body)?.members === undefined ? [] : ["members"]),
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

const ruleFaults = (rule: Rule, path: string, known: readonly string[]): readonly LawFault[] => {
  const one = (tests: Rule["tests"], at: string): readonly LawFault[] =>
    inEach(tests, at, (test, place) => [
      ...countFaults(countsIn(test), place, known),
      ...shareFaults(test, place),
    ]);
  const ways = [rule.tests, rule.readings].filter((way) => way !== undefined).length;
  return [
    ...(ways === 1 ? none : fault(path, { kind: "testsOrReadings" })),
    ...one(rule.tests, `${path}.tests`),
    ...inEach(rule.readings, `${path}.readings`, ({ tests }, at) => one(tests, `${at}.tests`)),
    ...one(rule.quorum?.tests, `${path}.quorum.tests`),
    ...(rule.tie === undefined ? none : countFaults(["for", "against"], `${path}.tie`, known)),
  ];
};

const recordFaults = (
  procedure: Procedure,
  { records = [], rules = [] }: StageOf<"decide">,
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
    ...(records.length > 0 === rules.length > 0 ? none : fault(path, { kind: without })),
  ];
};

/** A rule after one that always applies. */
const unusedFaults = (rules: readonly Rule[], path: string): readonly LawFault[] => {
  const always = rules.findIndex(({ when }) => when === undefined);
  return always === -1 || always === rules.length - 1
    ? none
    : fault(`${path}[${String(always + 1)}]`, {
        kind: "ruleNeverUsed",
        earlier: rules[always]?.id ?? "",
      });
};

const decideFaults = (
  procedure: Procedure,
  stage: StageOf<"decide">,
  path: string,
): readonly LawFault[] => [
  ...recordFaults(procedure, stage, path),
  ...inEach(stage.rules, `${path}.rules`, (rule, at) =>
    ruleFaults(rule, at, countsAt(procedure, stage)),
  ),
  ...unusedFaults(stage.rules ?? [], `${path}.rules`),
];

/** Rules for votes test what their stage records, and nothing else. */
export const voteRuleFaults = (procedure: Procedure): readonly LawFault[] => [
  ...Object.keys(procedure.counts ?? {}).flatMap((count) =>
    knownCounts.some((one) => one === count)
      ? fault(`counts.${count}`, { kind: "countAlreadyNamed", count })
      : none,
  ),
  ...inEach(procedure.stages, "stages", (stage, path) =>
    stage.kind === "decide" ? decideFaults(procedure, stage, path) : none,
  ),
];
