import { type IsoDate, laterOf } from "../time/date.ts";
import type { Authority } from "../words/authority.ts";
import type { Sentence } from "../words/messages.ts";
import { authorityOf, entryIntoForceFor, neededCount, noticeMissing } from "./entry-into-force.ts";
import { bindsFinally } from "./treaty-acts.ts";
import { ruleEnd, ruleInFile, type Worked } from "./treaty-clock.ts";
import type { EntryIntoForceDefinition, TreatyDefinition } from "./treaty-definition.ts";
import { type Counting, countingOf, type Deposit, inOrder, notCounted } from "./treaty-deposit.ts";
import type { Condition } from "./treaty-rule.ts";
import {
  countedOf,
  type Judged,
  judgeThreshold,
  type Reached,
  reachedBy,
  type Threshold,
} from "./treaty-threshold.ts";

/** The treaty's own date, the day on which its threshold was reached, and how both are known. */
type Own = {
  readonly reachedOn: IsoDate | null;
  readonly inForceOn: IsoDate | null;
  readonly arithmetic: Sentence;
  readonly findings: readonly Sentence[];
};

const untold = (judged: readonly Judged[]): Sentence =>
  judged.length === 0
    ? { kind: "noThresholdStated" }
    : judged.flatMap(({ condition, state }): readonly Sentence[] =>
        state.kind === "holds" ? [] : [{ kind: "conditionOpen", condition, why: state.why }],
      );

/** The treaty's own date from the day on which its threshold was reached, or from the depositary's notice of that. */
const fromThreshold = (
  { rule, policy, countsFrom }: EntryIntoForceDefinition,
  on: IsoDate,
  counted: readonly Deposit[],
): Worked => {
  if (countsFrom !== "notice") return ruleEnd(rule, on, policy);
  const notices = counted.filter(({ received }) => received === on).map(({ notified }) => notified);
  const [first, ...others] = notices.filter((day) => day !== null);
  return first === undefined || others.length + 1 < notices.length
    ? noticeMissing
    : ruleEnd(rule, others.reduce(laterOf, first), policy);
};

/** By the list alone: the treaty's own date, or why there is none. */
const byList = (
  definition: EntryIntoForceDefinition,
  reached: Reached,
  counted: readonly Deposit[],
): Worked => {
  const { rule } = definition;
  if (reached.on !== null) return fromThreshold(definition, reached.on, counted);
  if (rule.kind === "fixedDate" && reached.judged.length === 0)
    return { date: rule.date, arithmetic: { kind: "fixedDate", date: rule.date } };
  const open = untold(reached.judged);
  const { notBefore: day } = reached;
  return {
    date: null,
    arithmetic:
      day === null ? { kind: "notReached", open } : { kind: "notReachedBefore", open, day },
  };
};

type OnRecord = NonNullable<EntryIntoForceDefinition["inForceOn"]>;

/** Whether the list leaves open what the file records: some conditions it cannot answer, and none speaks against it. */
const leavesOpen = ({ on, notBefore, judged }: Reached, { reachedOn }: OnRecord): boolean =>
  on === null &&
  judged.every(({ state }) => state.kind !== "notYet") &&
  (notBefore === null || reachedOn === undefined || notBefore <= reachedOn);

const recordInWords = ({ on, reachedOn }: OnRecord): Sentence =>
  reachedOn === undefined
    ? { kind: "fileRecords", on }
    : { kind: "fileRecordsThreshold", on, reachedOn };

/** What the treaty file records stays, whatever a list gives; where the list gives another day, a reader must know. */
const onRecord = (recorded: OnRecord, reached: Reached, list: Worked): Own => {
  const { on, reachedOn } = recorded;
  const record = recordInWords(recorded);
  const sameDate = list.date === on;
  const days = { reachedOn: reachedOn ?? (sameDate ? reached.on : null), inForceOn: on };
  if (sameDate && days.reachedOn === reached.on)
    return { ...days, arithmetic: list.arithmetic, findings: [] };
  const finding: Sentence = leavesOpen(reached, recorded)
    ? { kind: "notToldByList", open: untold(reached.judged), record }
    : { kind: "notGivenByList", record, list: list.arithmetic };
  return {
    ...days,
    arithmetic: { kind: "recordedBesideList", record, list: list.arithmetic },
    findings: [finding],
  };
};

/** The treaty's own date: the one that the file records, else the one that the list gives. */
export const ownDate = (
  definition: EntryIntoForceDefinition,
  reached: Reached,
  counted: readonly Deposit[] = [],
): Own => {
  const list = byList(definition, reached, counted);
  const recorded = definition.inForceOn ?? null;
  return recorded === null
    ? {
        reachedOn: reached.on,
        inForceOn: list.date,
        arithmetic: list.arithmetic,
        findings: [],
      }
    : onRecord(recorded, reached, list);
};

export type ParticipantStatus = {
  readonly participant: string;
  readonly inForceOn: IsoDate | null;
  readonly why: Sentence;
};

/** Where a treaty stands by a list of deposits. */
export type TreatyStatus = {
  /** The first day on which every condition of the threshold holds; null where it does not, or cannot be told. */
  readonly reachedOn: IsoDate | null;
  /** All whose counted instruments were received on that day: the trigger is a date, not a State. */
  readonly reachedBy: readonly string[];
  readonly inForceOn: IsoDate | null;
  readonly rule: string;
  readonly arithmetic: Sentence;
  readonly conditions: readonly Judged[];
  readonly participants: readonly ParticipantStatus[];
  /** What a reader should know before relying on the dates. */
  readonly findings: readonly Sentence[];
  readonly authority: Authority;
};

const organizations = "regionalOrganizations";

/** What must hold besides the threshold's own conditions, by the kind of the rule. */
const extraConditions = ({ rule, threshold }: EntryIntoForceDefinition): readonly Condition[] => {
  if (rule.kind === "allNegotiatingStates" && rule.states !== undefined)
    return [{ kind: "namedStates", states: rule.states }];
  // A condition that stands in words only, beside no threshold, is one that no list answers.
  const words = rule.kind === "fixedDate" ? rule.condition : undefined;
  return typeof words === "string" && threshold === undefined ? [words] : [];
};

/** Why the file does not tell how many instruments are needed; undefined where it does, or where no number is. */
const unreadCount = (definition: EntryIntoForceDefinition): Sentence | undefined => {
  const { rule, threshold } = definition;
  if (neededCount(definition) !== undefined) return undefined;
  if (rule.kind === "allNegotiatingStates")
    return rule.states === undefined ? { kind: "negotiatingStatesUnknown" } : undefined;
  return threshold?.count === "unknown" ? { kind: "countUnverified" } : undefined;
};

/** The threshold that the rule counts from; a fixed date may have one of its own. */
const thresholdOf = (treaty: TreatyDefinition, exclude: readonly string[]): Threshold => {
  const { rule, threshold } = treaty.entryIntoForce;
  const counting = countingOf(treaty, exclude);
  if (rule.kind === "fixedDate" && typeof rule.condition === "object") {
    const { condition } = rule;
    return { count: condition.count, also: condition.also ?? [], counting };
  }
  return {
    count: neededCount(treaty.entryIntoForce),
    unread: unreadCount(treaty.entryIntoForce),
    also: [...extraConditions(treaty.entryIntoForce), ...(threshold?.also ?? [])],
    counting,
  };
};

type Judgement = { readonly reached: Reached; readonly threshold: Threshold };

const judgeWith = (
  treaty: TreatyDefinition,
  deposits: readonly Deposit[],
  exclude: readonly string[],
): Judgement => {
  const threshold = thresholdOf(treaty, exclude);
  return { threshold, reached: reachedBy(judgeThreshold(deposits, threshold)) };
};

/** Where nobody has read what is excluded, the day is known only if organizations make no difference to it. */
const judge = (treaty: TreatyDefinition, deposits: readonly Deposit[]): Judgement => {
  const exclude = treaty.entryIntoForce.threshold?.exclude ?? [];
  if (exclude !== "unknown") return judgeWith(treaty, deposits, exclude);
  const without = judgeWith(treaty, deposits, [organizations]);
  const among = judgeWith(treaty, deposits, []);
  if (without.reached.on === among.reached.on) return without;
  const doubt: Judged = {
    condition: { kind: "conditionOrganizations" },
    state: { kind: "cannotTell", why: { kind: "organizationsUnverified" } },
  };
  const notBefore = among.reached.on;
  const judged = [...without.reached.judged, doubt];
  return { threshold: without.threshold, reached: { on: null, notBefore, judged } };
};

type Around = {
  readonly treaty: TreatyDefinition;
  readonly own: Own;
  readonly counting: Counting;
};

/** Whether an instrument is among those with which the threshold was reached; a file that has the treaty's date says it itself. */
const isOriginal = (
  deposit: Deposit,
  { treaty, own }: Around,
  counts: boolean,
): boolean | undefined => {
  if (!counts) return false;
  const recorded = treaty.entryIntoForce.inForceOn ?? null;
  if (recorded !== null) return undefined;
  return own.reachedOn !== null && deposit.received <= own.reachedOn;
};

const statusOf = (deposit: Deposit, around: Around): ParticipantStatus => {
  const { treaty, own, counting } = around;
  const { participant, received, effective } = deposit;
  const uncounted = notCounted(deposit, counting);
  if (!bindsFinally(deposit.kind)) return { participant, inForceOn: null, why: uncounted ?? [] };
  const aside: readonly Sentence[] =
    uncounted === undefined ? [] : [{ kind: "uncountedYetParty", why: uncounted }];
  if (own.inForceOn === null)
    return {
      participant,
      inForceOn: null,
      why: [{ kind: "ownDateUnknown", arithmetic: own.arithmetic }, ...aside],
    };
  const { date, arithmetic, why } = entryIntoForceFor(treaty, received, {
    treatyInForceOn: own.inForceOn,
    effective: effective ?? undefined,
    notified: deposit.notified ?? undefined,
    original: isOriginal(deposit, around, uncounted === undefined),
  });
  return { participant, inForceOn: date, why: [{ kind: "workedOut", arithmetic, why }, ...aside] };
};

/** Whoever counts towards a share and brings none adds nothing to it; a reader must know. */
const shareFindings = (
  counted: readonly Deposit[],
  also: readonly Condition[],
): readonly Sentence[] => {
  const without = counted.filter((one) => one.share === null).map((one) => one.participant);
  const asked = also.some((one) => typeof one === "object" && one.kind === "share");
  return asked && without.length > 0 && without.length < counted.length
    ? [{ kind: "shareMissing", participants: without }]
    : [];
};

/** A treaty that the last notification of two brings into force has two parties. */
const partiesFindings = (
  { rule, threshold }: EntryIntoForceDefinition,
  deposits: readonly Deposit[],
): readonly Sentence[] => {
  const parties = deposits.filter((one) => bindsFinally(one.kind)).length;
  const needed = threshold?.count ?? 2;
  return rule.kind === "lastNotification" && needed !== "unknown" && parties > needed
    ? [{ kind: "partiesTooMany", needed, parties }]
    : [];
};

const successionFindings = (deposits: readonly Deposit[]): readonly Sentence[] => {
  const undated = deposits
    .filter((one) => one.kind === "succession" && one.effective === null)
    .map((one) => one.participant);
  return undated.length === 0 ? [] : [{ kind: "successionsUndated", participants: undated }];
};

/**
 * Judges a treaty by its deposits. The order of the list does not matter, and no deposit more makes the day later on
 * which the threshold is reached.
 * @param deposits each participant bound once; the reader of the list has seen to that
 */
export const treatyStatus = (
  treaty: TreatyDefinition,
  deposits: readonly Deposit[],
): TreatyStatus => {
  const definition = treaty.entryIntoForce;
  const ordered = inOrder(deposits);
  const { threshold, reached } = judge(treaty, ordered);
  const { counting } = threshold;
  const counted = countedOf(ordered, counting);
  const own = ownDate(definition, reached, counted);
  const onTheDay = counted.filter((one) => one.received === own.reachedOn);
  return {
    reachedOn: own.reachedOn,
    reachedBy: onTheDay.map((one) => one.participant),
    inForceOn: own.inForceOn,
    rule: ruleInFile(definition.rule),
    arithmetic: own.arithmetic,
    conditions: reached.judged,
    participants: ordered.map((one) => statusOf(one, { treaty, own, counting })),
    findings: [
      ...own.findings,
      ...shareFindings(counted, threshold.also),
      ...successionFindings(ordered),
      ...partiesFindings(definition, ordered),
    ],
    authority: authorityOf(definition.rule),
  };
};
