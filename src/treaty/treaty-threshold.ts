import type { Sentence } from "../words/messages.ts";
import { laterOf, type IsoDate } from "../time/date.ts";
import { nameKey, notCounted, shareUnits, type Counting, type Deposit } from "./treaty-deposit.ts";
import type { Condition, StructuredCondition } from "./treaty-rule.ts";

/** Whether one condition of a threshold holds by a list of deposits, and since when. */
export type Judged = {
  readonly condition: Sentence;
  readonly state:
    | { readonly kind: "holds"; readonly on: IsoDate }
    | { readonly kind: "notYet"; readonly why: Sentence }
    | { readonly kind: "cannotTell"; readonly why: Sentence };
};

type State = Judged["state"];
type Of<Kind extends StructuredCondition["kind"]> = Extract<StructuredCondition, { kind: Kind }>;

type SoFar = { readonly had: number; readonly needed: number };

/** The day of the n-th of these deposits, which are in order. */
const dayOfNth = (
  deposits: readonly Deposit[],
  needed: number,
  soFar: (counts: SoFar) => Sentence,
): State => {
  const nth = deposits[needed - 1];
  return nth === undefined
    ? { kind: "notYet", why: soFar({ had: deposits.length, needed }) }
    : { kind: "holds", on: nth.received };
};

/** What a share is asked to come to: as it is said, and in units of a list's shares times `under`, so that no fraction is rounded. */
const shareAsked = ({ atLeastPercent = 100, atLeast }: Of<"share">) =>
  atLeast === undefined
    ? {
        said: `${String(atLeastPercent)} %`,
        needed: Math.round(atLeastPercent * shareUnits),
        under: 1,
      }
    : {
        said: `${String(atLeast[0])}/${String(atLeast[1])}`,
        needed: 100 * shareUnits * atLeast[0],
        under: atLeast[1],
      };

const shareReached = (counted: readonly Deposit[], condition: Of<"share">): State => {
  if (counted.every((one) => one.share === null))
    return { kind: "cannotTell", why: { kind: "sharesNotGiven" } };
  const { said, needed, under } = shareAsked(condition);
  let sum = 0;
  for (const { share, received } of counted) {
    sum += share ?? 0;
    if (sum * under >= needed) return { kind: "holds", on: received };
  }
  return {
    kind: "notYet",
    why: { kind: "shareSoFar", had: sum / shareUnits, needed: said },
  };
};

const namedReached = (
  counted: readonly Deposit[],
  { states, atLeast = states.length }: Of<"namedStates">,
): State => {
  const wanted = new Set(states.map(nameKey));
  const there = counted.filter((one) => wanted.has(nameKey(one.participant)));
  const have = new Set(there.map((one) => nameKey(one.participant)));
  const missing = states.filter((state) => !have.has(nameKey(state)));
  return dayOfNth(there, atLeast, (counts) => ({ kind: "statesSoFar", missing, ...counts }));
};

const membersReached = (counted: readonly Deposit[], condition: Of<"membersOf">): State => {
  const { organization, atLeast, members } = condition;
  const listed = members === undefined ? undefined : new Set(members.map(nameKey));
  const isMember = ({ participant, memberOf }: Deposit): boolean | undefined => {
    if (memberOf !== null && memberOf.length > 0)
      return memberOf.some((one) => nameKey(one) === nameKey(organization));
    // An empty cell names no organization: against what the treaty file says of the State it is no word.
    return listed?.has(nameKey(participant)) ?? (memberOf === null ? undefined : false);
  };
  if (counted.length >= atLeast && counted.some((one) => isMember(one) === undefined))
    return {
      kind: "cannotTell",
      why: { kind: "membersNotGiven", organization },
    };
  return dayOfNth(
    counted.filter((one) => isMember(one) === true),
    atLeast,
    (counts) => ({ kind: "membersSoFar", organization, ...counts }),
  );
};

/** A condition of a threshold, as its treaty file has it. */
export const conditionInWords = (condition: Condition): Sentence => {
  // A file may say it in words of its own.
  if (typeof condition === "string") return { kind: "asWritten", text: condition };
  switch (condition.kind) {
    case "share":
      return condition.of === undefined
        ? { kind: "conditionShare", share: shareAsked(condition).said }
        : { kind: "conditionShareOf", share: shareAsked(condition).said, what: condition.of };
    case "namedStates":
      return {
        kind: "conditionNamedStates",
        n: condition.atLeast ?? condition.states.length,
        states: condition.states,
      };
    case "membersOf":
      return {
        kind: "conditionMembers",
        n: condition.atLeast,
        organization: condition.organization,
      };
  }
};

const stateOf = (counted: readonly Deposit[], condition: Condition): Judged["state"] => {
  if (typeof condition === "string")
    return { kind: "cannotTell", why: { kind: "conditionInWords" } };
  switch (condition.kind) {
    case "share":
      return shareReached(counted, condition);
    case "namedStates":
      return namedReached(counted, condition);
    case "membersOf":
      return membersReached(counted, condition);
  }
};

const judgeCondition = (counted: readonly Deposit[], condition: Condition): Judged => ({
  condition: conditionInWords(condition),
  state: stateOf(counted, condition),
});

/** A threshold with nothing left out. */
export type Threshold = {
  readonly count: number | undefined;
  /** Why the number needed is not known, though there is one. */
  readonly unread?: Sentence | undefined;
  readonly also: readonly Condition[];
  readonly counting: Counting;
};

/** The deposits that count, in the order given. */
export const countedOf = (deposits: readonly Deposit[], counting: Counting): readonly Deposit[] =>
  deposits.filter((one) => notCounted(one, counting) === undefined);

const numberJudged = (
  counted: readonly Deposit[],
  { count, unread }: Threshold,
): readonly Judged[] => {
  if (count !== undefined)
    return [
      {
        condition: { kind: "conditionInstruments", n: count },
        state: dayOfNth(counted, count, (counts) => ({ kind: "instrumentsSoFar", ...counts })),
      },
    ];
  return unread === undefined
    ? []
    : [{ condition: { kind: "conditionNumber" }, state: { kind: "cannotTell", why: unread } }];
};

/** Each condition of a threshold, judged by deposits that are in order of receipt. */
export const judgeThreshold = (
  deposits: readonly Deposit[],
  threshold: Threshold,
): readonly Judged[] => {
  const { also, counting } = threshold;
  const counted = countedOf(deposits, counting);
  return [
    ...numberJudged(counted, threshold),
    ...also.map((condition) => judgeCondition(counted, condition)),
  ];
};

/** D, the first day on which every condition holds; `notBefore` where only some of them can be told. */
export type Reached = {
  readonly on: IsoDate | null;
  readonly notBefore: IsoDate | null;
  readonly judged: readonly Judged[];
};

const heldSince = (judged: readonly Judged[]): IsoDate | null =>
  judged.reduce<IsoDate | null>(
    (latest, { state }) =>
      state.kind !== "holds" ? latest : latest === null ? state.on : laterOf(latest, state.on),
    null,
  );

/** The day on which a threshold is reached: the later, where its conditions came to hold on different days. */
export const reachedBy = (judged: readonly Judged[]): Reached => {
  if (judged.some(({ state }) => state.kind === "notYet"))
    return { on: null, notBefore: null, judged };
  const since = heldSince(judged);
  const all = judged.every(({ state }) => state.kind === "holds");
  return { on: all ? since : null, notBefore: all ? null : since, judged };
};
