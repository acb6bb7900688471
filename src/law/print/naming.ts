import type { Condition } from "../file/condition.ts";
import type { Event } from "../file/event.ts";
import { bodyOf, stageOf, type Procedure } from "../file/procedure.ts";
import type { CountsOfFile } from "../file/names-in-words.ts";
import { nameIn, type Names } from "../../values/names.ts";
import { endings } from "../file/stage-of-case.ts";
import { isEventOfKind } from "../file/stage.ts";
import {
  comparisonOf,
  type knownCounts,
  namesOf,
  type Amount,
  type Sum,
  type Test,
} from "../file/vote-test.ts";
import type { Sentence } from "../../words/messages.ts";

/** A procedure, and the language in which its names are given where it has them. */
export type Naming = { readonly procedure: Procedure; readonly language: string };

/** What the counts of a test are called: a rule for lists of votes names none of its own. */
export type CountNaming = { readonly procedure: CountsOfFile; readonly language: string };

type Named = { readonly id: string; readonly name: Names };

const nameAmong = (list: readonly Named[] | undefined, id: string, language: string): string =>
  nameIn(list?.find((one) => one.id === id)?.name, language);

export const bodyNames = (
  { procedure, language }: Naming,
  ids: readonly string[],
): readonly string[] => ids.map((id) => nameIn(bodyOf(procedure, id)?.name, language));

export const stageName = ({ procedure, language }: Naming, id: string): string =>
  nameIn(stageOf(procedure, id)?.name, language);

export const clockName = ({ procedure, language }: Naming, id: string): string =>
  nameAmong(procedure.clocks, id, language);

/** What happens at a stage, by its name in the file or else by the word of its kind. */
export const outcomeInWords = (
  { procedure, language }: Naming,
  id: string,
  what: string,
): Sentence => {
  if (isEventOfKind(what)) return { kind: "eventName", event: what };
  const stage = stageOf(procedure, id);
  return { kind: "printName", name: nameAmong(stage?.ownOutcomes, what, language) };
};

export const eventInWords = (naming: Naming, { stage, what }: Event): Sentence => ({
  kind: "printWithin",
  one: { kind: "printName", name: stageName(naming, stage) },
  other: outcomeInWords(naming, stage, what),
});

/** What `next` is at a stage: a stage by its name where it takes place in every case. */
const nextInWords = (naming: Naming, from: string): Sentence => {
  const { procedure } = naming;
  const stage = stageOf(procedure, from);
  if (stage?.beside !== undefined) return { kind: "printToHere" };
  const [next] = stage?.followers ?? [];
  if (next === undefined) return { kind: "printToDone" };
  return next.when === undefined && next.optional === undefined
    ? { kind: "printToStage", name: stageName(naming, next.id) }
    : { kind: "printToNext" };
};

/** Where an outcome of a stage leads. */
export const targetInWords = (naming: Naming, to: string, from: string): Sentence => {
  if (to === "next") return nextInWords(naming, from);
  if (to === "stay") return { kind: "printToStay" };
  const ending = endings.find((one) => one === to);
  if (ending === "deposited") return { kind: "printToDone" };
  if (ending !== undefined) return { kind: "printToEnd", of: { kind: "stageName", stage: ending } };
  const isPassable = stageOf(naming.procedure, to)?.when !== undefined;
  return {
    kind: isPassable ? "printToStageOrNext" : "printToStage",
    name: stageName(naming, to),
  };
};

/** A count by the label that stands beside its number. */
export const countInWords = ({ procedure, language }: CountNaming, count: string): Sentence =>
  isKnownCount(count)
    ? { kind: "printCountName", counts: [count] }
    : { kind: "printName", name: nameIn(procedure.counts?.[count], language) };

/** A number of a count, as an example has it. A name of a file's own has one form, whatever the number. */
export const countedInWords = (naming: CountNaming, count: string, n: number): Sentence => {
  const of = countInWords(naming, count);
  return isKnownCount(count)
    ? { kind: "printCount", name: n, of }
    : { kind: "printCountOwn", name: n, of };
};

/** What the counts of every language are called in a sentence, and where something is a share of them. */
const knownNames = {
  for: ["printVotesFor", "printOfVotesFor"],
  against: ["printVotesAgainst", "printOfVotesAgainst"],
  abstaining: ["printAbstentions", "printOfAbstentions"],
  notVoting: ["printNotVoting", "printOfNotVoting"],
  present: ["printPresent", "printOfPresent"],
  members: ["printInLaw", "printOfMembers"],
  membersInOffice: ["printInOffice", "printOfMembersInOffice"],
  electorate: ["printElectorate", "printOfElectorate"],
  turnout: ["printTurnout", "printOfTurnout"],
} as const satisfies Readonly<Record<(typeof knownCounts)[number], readonly [string, string]>>;

const isKnownCount = (count: string): count is keyof typeof knownNames =>
  Object.hasOwn(knownNames, count);

/** How many are meant where no number is said, as of shares: more than one. */
const several = 2;

const inSentence = ({ procedure, language }: CountNaming, count: string, n = several): Sentence =>
  isKnownCount(count)
    ? { kind: knownNames[count][0], name: n }
    : { kind: "printName", name: nameIn(procedure.counts?.[count], language) };

/** Several things as a sentence lists them: "a, b and c". */
const joined = (kind: "printAnd" | "printSum", all: readonly Sentence[]): Sentence => {
  const [last] = all.slice(-1);
  if (last === undefined || all.length === 1) return last ?? { kind: "printName", name: "" };
  return { kind, all: all.slice(0, -1), other: last };
};

const sumInWords = (naming: CountNaming, sum: Sum, n = several): Sentence =>
  joined(
    "printSum",
    namesOf(sum).map((one) => inSentence(naming, one, n)),
  );

/** The sums that have a name. */
const knownSums = {
  "for against": "printOfVotes",
  "for against abstaining": "printOfVotesAndAbstentions",
} as const;

const isSumKnown = (counts: string): counts is keyof typeof knownSums =>
  Object.hasOwn(knownSums, counts);

/** The counts of which something is a share. */
const wholeInWords = (naming: CountNaming, sum: Sum): Sentence => {
  const { procedure, language } = naming;
  const [first = "", ...others] = namesOf(sum);
  if (isKnownCount(first) && others.length === 0) return { kind: knownNames[first][1] };
  if (others.length === 0)
    return { kind: "printOfOwn", name: nameIn(procedure.counts?.[first], language) };
  const all = namesOf(sum).join(" ");
  return isSumKnown(all)
    ? { kind: knownSums[all] }
    : { kind: "printOfAll", of: sumInWords(naming, sum) };
};

/** The shares that have a name. */
const shares = {
  "1/2": "printHalf",
  "1/3": "printThird",
  "2/3": "printTwoThirds",
  "3/4": "printThreeQuarters",
  "1/5": "printFifth",
  "3/5": "printThreeFifths",
} as const;

const isShareNamed = (share: string): share is keyof typeof shares => Object.hasOwn(shares, share);

type Share = Exclude<Amount, number>;

const shareInWords = (naming: CountNaming, { share: [part, whole], of: sum }: Share): Sentence => {
  const share = `${String(part)}/${String(whole)}`;
  const of = wholeInWords(naming, sum);
  if (isShareNamed(share)) return { kind: shares[share], of };
  return whole === 100
    ? { kind: "printPercent", name: part, of }
    : { kind: "printShare", name: share, of };
};

const comparisons = {
  atLeast: { number: "printAtLeast", share: "printAtLeastShare", whole: "printAsManyAs" },
  moreThan: { number: "printMoreThan", share: "printMoreThanShare", whole: "printMoreThanOf" },
  atMost: { number: "printAtMost", share: "printAtMostShare", whole: "printNoMoreThanOf" },
  lessThan: { number: "printLessThan", share: "printLessThanShare", whole: "printFewerThanOf" },
} as const;

/** Whether a body votes, or a number of people act. */
type Givers = "votes" | "people";

/** What a test counts. Where an act takes a number of people, the votes for are those people. */
const weighedInWords = (
  naming: CountNaming,
  { sum, by }: { readonly sum: Sum; readonly by: Givers },
  n = several,
): Sentence => {
  if (namesOf(sum).length > 1) return { kind: "printTogether", of: sumInWords(naming, sum) };
  return by === "people" && isOnly(sum, ["for"])
    ? { kind: "printSupporters", name: n }
    : sumInWords(naming, sum, n);
};

const isOnly = (sum: Sum, counts: readonly string[]): boolean =>
  namesOf(sum).length === 1 && namesOf(sum).every((one) => counts.includes(one));

const countsOfPeople = ["present", "members", "membersInOffice", "electorate", "turnout"];

/** What a test counts, before the share that it must be: "votes in favour from", "members present making up". */
const shareOfInWords = (
  naming: CountNaming,
  { sum, of, by }: { readonly sum: Sum; readonly of: Sum; readonly by: Givers },
): Sentence => {
  const isOfPeople = isOnly(of, countsOfPeople);
  if (isOfPeople && isOnly(sum, ["present"])) return { kind: "printPresenceOf" };
  if (isOfPeople && isOnly(sum, ["for"]))
    return { kind: by === "people" ? "printSupportFrom" : "printVotesFrom" };
  if (isOfPeople && isOnly(sum, ["against"])) return { kind: "printVotesAgainstFrom" };
  return { kind: "printMakingUp", of: weighedInWords(naming, { sum, by }) };
};

/** A test as what it asks for: "at least 63 votes in favour". */
export const testInWords = (naming: CountNaming, test: Test, by: Givers = "votes"): Sentence => {
  const { by: comparison, to } = comparisonOf(test);
  const sum = test.count ?? "for";
  if (typeof to !== "number" && to.share[0] === to.share[1])
    return {
      kind: comparisons[comparison].whole,
      one: weighedInWords(naming, { sum, by }),
      other: weighedInWords(naming, { sum: to.of, by: "votes" }),
    };
  if (typeof to !== "number")
    return {
      kind: comparisons[comparison].share,
      one: shareOfInWords(naming, { sum, of: to.of, by }),
      other: shareInWords(naming, to),
    };
  const one = weighedInWords(naming, { sum, by }, to);
  return comparison === "atMost" && to === 0
    ? { kind: "printNone", of: one }
    : { kind: comparisons[comparison].number, one, name: to };
};

export const testsInWords = (
  naming: CountNaming,
  tests: readonly Test[],
  by: Givers = "votes",
): Sentence =>
  joined(
    "printAnd",
    tests.map((test) => testInWords(naming, test, by)),
  );

/** How many must take part for an act to count; nothing where the file asks for no number. */
export const needsInWords = (
  naming: Naming,
  needs: readonly Test[] | undefined,
): readonly Sentence[] =>
  needs === undefined ? [] : [{ kind: "printNeeds", of: testsInWords(naming, needs, "people") }];

/** What something depends on. */
export const conditionInWords = (naming: Naming, condition: Condition): Sentence => {
  const { procedure, language } = naming;
  if ("class" in condition)
    return { kind: "printIfClass", name: nameAmong(procedure.classes, condition.class, language) };
  if ("declared" in condition) {
    const name = nameAmong(procedure.declarations, condition.declared, language);
    return { kind: "printIfDeclared", name };
  }
  if ("happened" in condition)
    return { kind: "printIfHappened", of: eventInWords(naming, condition.happened) };
  if ("passedBy" in condition) return { kind: "printIfPassedBy", name: condition.passedBy };
  if ("passedWith" in condition)
    return { kind: "printIfPassedWith", of: testInWords(naming, condition.passedWith) };
  if ("not" in condition) return negatedInWords(naming, condition.not);
  const [kind, all] =
    "all" in condition
      ? (["printIfAll", condition.all] as const)
      : (["printIfAny", condition.any] as const);
  return { kind, all: bracketed(naming, all) };
};

const bracketed = (naming: Naming, all: readonly Condition[]): readonly Sentence[] =>
  all.map((one) => ({ kind: "printBracket", of: conditionInWords(naming, one) }));

/** What something depends on where that is not so. */
const negatedInWords = (naming: Naming, condition: Condition): Sentence => {
  const { procedure, language } = naming;
  if ("class" in condition) {
    const name = nameAmong(procedure.classes, condition.class, language);
    return { kind: "printIfNotClass", name };
  }
  if ("declared" in condition) {
    const name = nameAmong(procedure.declarations, condition.declared, language);
    return { kind: "printIfNotDeclared", name };
  }
  if ("happened" in condition)
    return { kind: "printIfNotHappened", of: eventInWords(naming, condition.happened) };
  if ("passedBy" in condition) return { kind: "printIfNotPassedBy", name: condition.passedBy };
  return "any" in condition
    ? { kind: "printIfNone", all: bracketed(naming, condition.any) }
    : { kind: "printIfNot", of: conditionInWords(naming, condition) };
};

/** That something holds only under a condition; nothing where it always does. */
export const onlyIf = (naming: Naming, condition: Condition | undefined): readonly Sentence[] =>
  condition === undefined ? [] : [{ kind: "printOnlyIf", of: conditionInWords(naming, condition) }];
