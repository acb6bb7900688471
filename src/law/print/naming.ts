import type { Condition } from "../../procedure/model/condition.ts";
import { partsOf } from "../../procedure/model/event.ts";
import { bodyOf, followersOf, stageOf, type Procedure } from "../../procedure/model/procedure.ts";
import { nameIn, type Names } from "../../procedure/model/source.ts";
import { endings, isEventOfKind, ownOutcomes } from "../../procedure/model/stage.ts";
import {
  comparisonOf,
  knownCounts,
  namesOf,
  type Amount,
  type Sum,
  type Test,
} from "../../procedure/model/vote-test.ts";
import type { Said } from "../../words/messages.ts";

/** A procedure, and the language in which its names are given where it has them. */
export type Naming = { readonly procedure: Procedure; readonly language: string };

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
export const outcomeSaid = ({ procedure, language }: Naming, id: string, what: string): Said => {
  if (isEventOfKind(what)) return { kind: "eventName", event: what };
  const stage = stageOf(procedure, id);
  const own = stage === undefined ? undefined : ownOutcomes(stage);
  return { kind: "printName", name: nameAmong(own, what, language) };
};

export const eventSaid = (naming: Naming, event: string): Said => {
  const [stage, what] = partsOf(event);
  return {
    kind: "printWithin",
    one: { kind: "printName", name: stageName(naming, stage) },
    other: outcomeSaid(naming, stage, what),
  };
};

/** What `next` is at a stage: a stage by its name where it takes place in every case. */
const nextSaid = (naming: Naming, from: string): Said => {
  const { procedure } = naming;
  if (stageOf(procedure, from)?.beside !== undefined) return { kind: "printToHere" };
  const [next] = followersOf(procedure, from);
  if (next === undefined)
    return { kind: "printToEnd", of: { kind: "stageName", stage: "deposited" } };
  return next.when === undefined && next.optional === undefined
    ? { kind: "printToStage", name: stageName(naming, next.id) }
    : { kind: "printToNext" };
};

/** Where an outcome of a stage leads. */
export const targetSaid = (naming: Naming, to: string, from: string): Said => {
  if (to === "next") return nextSaid(naming, from);
  if (to === "stay") return { kind: "printToStay" };
  const ending = endings.find((one) => one === to);
  if (ending !== undefined) return { kind: "printToEnd", of: { kind: "stageName", stage: ending } };
  const isPassable = stageOf(naming.procedure, to)?.when !== undefined;
  return {
    kind: isPassable ? "printToStageOrNext" : "printToStage",
    name: stageName(naming, to),
  };
};

export const countSaid = ({ procedure, language }: Naming, count: string): Said =>
  knownCounts.some((known) => known === count)
    ? { kind: "printCountName", counts: [count] }
    : { kind: "printName", name: nameIn(procedure.counts?.[count], language) };

const sumSaid = (naming: Naming, sum: Sum): Said => {
  const [first = "", ...others] = namesOf(sum);
  return others.reduce<Said>(
    (one, other) => ({ kind: "printPlus", one, other: countSaid(naming, other) }),
    countSaid(naming, first),
  );
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

const amountSaid = (naming: Naming, amount: Amount): Said => {
  if (typeof amount === "number") return { kind: "printNumber", name: amount };
  const [part, whole] = amount.share;
  const share = `${String(part)}/${String(whole)}`;
  const of = sumSaid(naming, amount.of);
  return isShareNamed(share)
    ? { kind: shares[share], of }
    : { kind: "printShare", name: share, of };
};

const comparisons = {
  atLeast: "printAtLeast",
  moreThan: "printMoreThan",
  atMost: "printAtMost",
  lessThan: "printLessThan",
} as const;

export const testSaid = (naming: Naming, test: Test): Said => {
  const { by, to } = comparisonOf(test);
  const one = sumSaid(naming, test.count ?? "for");
  return { kind: comparisons[by], one, other: amountSaid(naming, to) };
};

export const testsSaid = (naming: Naming, tests: readonly Test[]): Said => ({
  kind: "printAnd",
  all: tests.map((test) => testSaid(naming, test)),
});

/** How many must take part for an act to count; nothing where the file asks for no number. */
export const needsSaid = (naming: Naming, needs: readonly Test[] | undefined): readonly Said[] =>
  needs === undefined ? [] : [{ kind: "printNeeds", of: testsSaid(naming, needs) }];

/** What something depends on. */
export const conditionSaid = (naming: Naming, condition: Condition): Said => {
  const { procedure, language } = naming;
  if ("class" in condition)
    return { kind: "printIfClass", name: nameAmong(procedure.classes, condition.class, language) };
  if ("declared" in condition) {
    const name = nameAmong(procedure.declarations, condition.declared, language);
    return { kind: "printIfDeclared", name };
  }
  if ("happened" in condition)
    return { kind: "printIfHappened", of: eventSaid(naming, condition.happened) };
  if ("passedBy" in condition) return { kind: "printIfPassedBy", name: condition.passedBy };
  if ("passedWith" in condition)
    return { kind: "printIfPassedWith", of: testSaid(naming, condition.passedWith) };
  if ("not" in condition) return negatedSaid(naming, condition.not);
  const [kind, all] =
    "all" in condition
      ? (["printIfAll", condition.all] as const)
      : (["printIfAny", condition.any] as const);
  return { kind, all: bracketed(naming, all) };
};

const bracketed = (naming: Naming, all: readonly Condition[]): readonly Said[] =>
  all.map((one) => ({ kind: "printBracket", of: conditionSaid(naming, one) }));

/** What something depends on where that is not so. */
const negatedSaid = (naming: Naming, condition: Condition): Said => {
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
    return { kind: "printIfNotHappened", of: eventSaid(naming, condition.happened) };
  return "any" in condition
    ? { kind: "printIfNone", all: bracketed(naming, condition.any) }
    : { kind: "printIfNot", of: conditionSaid(naming, condition) };
};

/** That something holds only under a condition; nothing where it always does. */
export const onlyIf = (naming: Naming, condition: Condition | undefined): readonly Said[] =>
  condition === undefined ? [] : [{ kind: "printOnlyIf", of: conditionSaid(naming, condition) }];
