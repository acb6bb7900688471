import type { Span } from "../words/values.ts";
import type { Sentence } from "../words/messages.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonthAfter,
  laterOf,
  type IsoDate,
} from "../time/date.ts";
import type { Clock } from "./treaty-rule.ts";
import type { EntryIntoForceRule, Policy } from "./treaty-definition.ts";

/** A date with the way it was worked out; `date` is null where it cannot be known, and the arithmetic says why. */
export type Worked = { readonly date: IsoDate | null; readonly arithmetic: Sentence };

/** No day after 9999-12-31 can be written; a clock that ends there has no date. */
const beyond = (from: IsoDate, span: Span): Worked => ({
  date: null,
  arithmetic: { kind: "beyondCalendar", from, span },
});

const monthNumber = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const monthsBetween = (from: IsoDate, to: IsoDate): number => monthNumber(to) - monthNumber(from);

const monthsLater = (from: IsoDate, n: number, policy: Policy): Worked => {
  const date = addMonths(from, n);
  if (monthsBetween(from, date) !== n) return beyond(from, { n, unit: "months" });
  const span: Span = { n, unit: "months" };
  const plain: Worked = { date, arithmetic: { kind: "sum", from, span, date } };
  // 31 March has no like in June: the month's last day, or by the other reading the day after it.
  const next = addMonths(from, n, policy.monthEnd);
  return next === date
    ? plain
    : { date: next, arithmetic: { kind: "sumNextDay", from, span, next, date } };
};

const firstAfter = ({ date: end, arithmetic }: Worked, policy: Policy): Worked => {
  if (end === null) return { date: null, arithmetic };
  if (policy.expiryOnTheFirst === "sameDay" && end.endsWith("-01"))
    return { date: end, arithmetic: { kind: "isFirstOfMonth", worked: arithmetic } };
  const date = firstOfMonthAfter(end, 1);
  if (monthsBetween(end, date) !== 1) return beyond(end, { n: 1, unit: "months" });
  return { date, arithmetic: { kind: "firstOfFollowing", worked: arithmetic, date } };
};

const daysLater = (from: IsoDate, n: number): Worked => {
  const date = addDays(from, n);
  if (daysBetween(from, date) !== n) return beyond(from, { n, unit: "days" });
  return { date, arithmetic: { kind: "sum", from, span: { n, unit: "days" }, date } };
};

const firstOfNth = (from: IsoDate, n: number): Worked => {
  const date = firstOfMonthAfter(from, n);
  if (monthsBetween(from, date) !== n) return beyond(from, { n, unit: "months" });
  return {
    date,
    arithmetic: { kind: "firstOfNth", span: { n, unit: "months" }, from, date },
  };
};

/** Where a clock ends that starts on `from`; the day itself is day 0, weekends and holidays shift nothing. */
export const clockEnd = (clock: Clock, from: IsoDate, policy: Policy = {}): Worked => {
  switch (clock.kind) {
    case "days":
      return daysLater(from, clock.n);
    case "months":
      return monthsLater(from, clock.n, policy);
    case "firstOfMonthAfterMonths":
      return firstAfter(monthsLater(from, clock.n, policy), policy);
    case "firstOfMonthAfterDays":
      return firstAfter(daysLater(from, clock.n), policy);
    case "firstOfNthMonthAfterDepositMonth":
      return firstOfNth(from, clock.n);
    case "immediate":
      return { date: from, arithmetic: { kind: "onItself", day: from } };
  }
};

type Of<Kind extends EntryIntoForceRule["kind"]> = Extract<EntryIntoForceRule, { kind: Kind }>;

/** `from`: the day on which the condition came to hold. Too late for the fixed date, the stored fallback applies. */
const fixed = (rule: Of<"fixedDate">, from: IsoDate, policy: Policy): Worked => {
  const { date, fallback } = rule;
  if (from <= date)
    return {
      date,
      arithmetic: { kind: "fixedByTreaty", date, from },
    };
  const late: Sentence = { kind: "fixedTooLate", date, from };
  if (fallback === undefined) return { date: null, arithmetic: { kind: "noFallback", late } };
  const end = clockEnd(fallback, from, policy);
  return { date: end.date, arithmetic: { kind: "fallback", late, arithmetic: end.arithmetic } };
};

const dependent = (rule: Of<"dependsOn">, from: IsoDate, policy: Policy): Worked => {
  const own = clockEnd(rule.own, from, policy);
  if (own.date === null) return own;
  const { treaty, inForceOn } = rule.other;
  if (inForceOn === undefined || inForceOn === null)
    return {
      date: null,
      arithmetic: { kind: "otherTreatyUnknown", own: own.arithmetic, treaty },
    };
  const date = laterOf(own.date, inForceOn);
  return {
    date,
    arithmetic: { kind: "laterOfTwo", own: own.arithmetic, treaty, day: inForceOn, date },
  };
};

const notificationClock = ({ n = 0, unit = "days" }: Of<"lastNotification">): Clock => {
  if (unit === "firstOfNthMonth") return { kind: "firstOfNthMonthAfterDepositMonth", n };
  return { kind: unit, n };
};

type OtherRule = Of<
  "fixedDate" | "dependsOn" | "allNegotiatingStates" | "lastNotification" | "unknown"
>;
const otherKinds: readonly string[] = [
  "fixedDate",
  "dependsOn",
  "allNegotiatingStates",
  "lastNotification",
  "unknown",
] satisfies readonly OtherRule["kind"][];
const isClock = (rule: EntryIntoForceRule): rule is Exclude<EntryIntoForceRule, OtherRule> =>
  !otherKinds.includes(rule.kind);

/** Where the treaty's rule leads, counted from the day on which its threshold was reached. */
export const ruleEnd = (rule: EntryIntoForceRule, from: IsoDate, policy: Policy = {}): Worked => {
  if (isClock(rule)) return clockEnd(rule, from, policy);
  switch (rule.kind) {
    case "fixedDate":
      return fixed(rule, from, policy);
    case "dependsOn":
      return dependent(rule, from, policy);
    case "allNegotiatingStates":
      return { date: from, arithmetic: { kind: "onItself", day: from } };
    case "lastNotification":
      return clockEnd(notificationClock(rule), from, policy);
    case "unknown":
      return {
        date: null,
        arithmetic: { kind: "ruleUnread" },
      };
  }
};

/** A fixed date for a State whose instrument was received on `received`: the treaty's condition is not the State's. */
const fixedForState = (rule: Of<"fixedDate">, received: IsoDate, policy: Policy): Worked => {
  const { date, fallback } = rule;
  if (received <= date) return { date, arithmetic: { kind: "fixedDate", date } };
  const late: Sentence = { kind: "receivedTooLate", received, date };
  if (fallback === undefined)
    return {
      date: null,
      arithmetic: { kind: "noLaterClock", late },
    };
  const end = clockEnd(fallback, received, policy);
  return { date: end.date, arithmetic: { kind: "fallback", late, arithmetic: end.arithmetic } };
};

/** Where a rule leads for a State, counted from the day on which its instrument was received. */
export const stateRuleEnd = (
  rule: EntryIntoForceRule,
  received: IsoDate,
  policy: Policy = {},
): Worked =>
  rule.kind === "fixedDate"
    ? fixedForState(rule, received, policy)
    : ruleEnd(rule, received, policy);

const numbered = (rule: { readonly kind: string; readonly n?: number | undefined }): string =>
  rule.n === undefined || rule.kind === "immediate" ? rule.kind : `${rule.kind} ${String(rule.n)}`;

/** A rule in the file's own words: `firstOfMonthAfterMonths 3`. */
export const ruleInFile = (rule: EntryIntoForceRule): string => {
  if (rule.kind === "fixedDate") return `fixedDate ${rule.date}`;
  if (rule.kind === "dependsOn") return `dependsOn ${rule.other.treaty}, own ${numbered(rule.own)}`;
  return numbered(rule);
};

/** A rule as a reader of the treaty would say it. */
export const ruleInWords = (rule: EntryIntoForceRule): Sentence => {
  switch (rule.kind) {
    case "days":
      return { kind: "ruleDays", n: rule.n };
    case "months":
      return { kind: "ruleMonths", n: rule.n };
    case "firstOfMonthAfterMonths":
      return { kind: "ruleFirstOfMonthAfterMonths", n: rule.n };
    case "firstOfMonthAfterDays":
      return { kind: "ruleFirstOfMonthAfterDays", n: rule.n };
    case "firstOfNthMonthAfterDepositMonth":
      return { kind: "ruleFirstOfNthMonth", n: rule.n };
    case "immediate":
      return { kind: "ruleImmediate" };
    case "fixedDate":
      return { kind: "ruleFixedDate", date: rule.date };
    case "dependsOn":
      return { kind: "ruleDependsOn", own: ruleInWords(rule.own), treaty: rule.other.treaty };
    case "allNegotiatingStates":
      return { kind: "ruleAllNegotiatingStates" };
    case "lastNotification":
      return rule.n === undefined
        ? { kind: "ruleLastNotification" }
        : [{ kind: "ruleLastNotification" }, ruleInWords(notificationClock(rule))];
    case "unknown":
      return { kind: "ruleUnknown" };
  }
};
