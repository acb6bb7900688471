import type { Sentence } from "../words/messages.ts";
import type { Authority } from "../words/authority.ts";
import { addDays, laterOf, type IsoDate } from "../time/date.ts";
import type {
  TreatyDefinition,
  EntryIntoForceDefinition,
  EntryIntoForceRule,
} from "./treaty-definition.ts";
import { ruleEnd, ruleInFile, stateRuleEnd, type Worked } from "./treaty-clock.ts";

/** When a treaty enters into force for a State, worked out; `date` is null where it cannot be known yet. */
export type EntryIntoForce = {
  readonly date: IsoDate | null;
  /** The rule that was applied, in the treaty file's words: `days 30`. */
  readonly rule: string;
  readonly arithmetic: Sentence;
  readonly why: Sentence;
  readonly authority: Authority;
};

/** What is known of one deposit besides the day of its receipt. */
export type Circumstances = {
  /** The treaty's own date, where it is known from elsewhere than the treaty file. */
  readonly treatyInForceOn?: IsoDate | undefined;
  /** A date that the instrument names, or from which a succession takes effect: it overrides the clock. */
  readonly effective?: IsoDate | undefined;
  /** The day of the depositary's notice of the deposit, for a treaty whose clocks count from it. */
  readonly notified?: IsoDate | undefined;
  /** Whether this deposit is among those with which the threshold was reached; undefined where the file is to say it. */
  readonly original?: boolean | undefined;
};

const noAuthority: Authority = {
  cite: "the definition file names no authority for this rule",
  url: null,
  mark: "unverified",
};
export const authorityOf = (rule: { readonly authority?: Authority | undefined }): Authority =>
  rule.authority ?? noAuthority;

/** The rule for those who come after the threshold; a definition that has none uses the treaty's own. */
export const laterRule = ({ later, rule }: EntryIntoForceDefinition): EntryIntoForceRule =>
  later ?? rule;

/** Where no clock runs yet, because nobody says when the depositary gave its notice. */
export const noticeMissing: Worked = { date: null, arithmetic: { kind: "noticeMissing" } };

/** The day from which the clocks count: that of the receipt, or of the depositary's notice where the treaty says so. */
const clockStart = (
  { countsFrom }: EntryIntoForceDefinition,
  deposit: IsoDate,
  { notified }: Circumstances,
): IsoDate | undefined => (countsFrom === "notice" ? notified : deposit);

/** How many instruments are needed, as far as the file says. */
export const neededCount = ({ threshold, rule }: EntryIntoForceDefinition): number | undefined => {
  if (typeof threshold?.count === "number") return threshold.count;
  // A bilateral treaty needs both notifications.
  return rule.kind === "lastNotification" ? 2 : undefined;
};

const notInForce = (definition: EntryIntoForceDefinition, own: Worked): EntryIntoForce => {
  const count = neededCount(definition);
  const alone: Sentence =
    own.date === null ? own.arithmetic : { kind: "ownClockAlone", arithmetic: own.arithmetic };
  return {
    date: null,
    rule: ruleInFile(laterRule(definition)),
    arithmetic:
      count === undefined
        ? { kind: "notInForceYet", alone }
        : { kind: "notInForceNeeds", count, alone },
    why: { kind: "whyTreatyNotInForce" },
    authority: authorityOf(definition.threshold ?? {}),
  };
};

/**
 * Where the file has the treaty's date and not the day of the threshold: the rule leads from that day to the date, so a
 * day from whose eve it ends earlier is no later. Of a day that leaves it open this is not said.
 */
const ledToBy = (
  { rule, policy, countsFrom }: EntryIntoForceDefinition,
  { deposit, treatyDate }: Day,
): boolean => {
  if (countsFrom === "notice") return false;
  const end = ruleEnd(rule, deposit, policy).date;
  const eve = ruleEnd(rule, addDays(deposit, -1), policy).date;
  return end !== null && eve !== null && end <= treatyDate && eve < treatyDate;
};

/** Whether the file itself shows that the deposit came no later than the threshold was reached. */
const isOriginal = (definition: EntryIntoForceDefinition, day: Day): boolean => {
  const { inForceOn } = definition;
  const { deposit, treatyDate } = day;
  if (inForceOn?.on !== treatyDate || deposit > treatyDate) return false;
  return inForceOn.reachedOn === undefined
    ? ledToBy(definition, day)
    : deposit <= inForceOn.reachedOn;
};

type Day = { readonly deposit: IsoDate; readonly treatyDate: IsoDate };
type Asked = Day & { readonly definition: EntryIntoForceDefinition };

const named = ({ definition, treatyDate }: Asked, effective: IsoDate): EntryIntoForce => {
  const date = laterOf(effective, treatyDate);
  const own: Sentence = { kind: "effective", day: effective };
  return {
    date,
    rule: "effective",
    arithmetic:
      date === effective ? own : { kind: "notBeforeTreaty", worked: own, day: treatyDate },
    why: { kind: "whyNamedDate" },
    authority: authorityOf(laterRule(definition)),
  };
};

/** The State's own clock beside the treaty's date; undefined where the clock ends later, or nowhere. */
const flooredAt = (treatyDate: IsoDate, own: Worked): Sentence | undefined => {
  if (own.date === null || own.date > treatyDate) return undefined;
  if (own.date === treatyDate) return own.arithmetic;
  return { kind: "notBeforeTreaty", worked: own.arithmetic, day: treatyDate };
};

const withTreaty = ({ definition, treatyDate }: Asked, own: Worked): EntryIntoForce => ({
  date: treatyDate,
  rule: ruleInFile(definition.rule),
  arithmetic: flooredAt(treatyDate, own) ?? { kind: "treatysOwnDate", day: treatyDate },
  why: { kind: "whyAmongFirst" },
  authority: authorityOf(definition.rule),
});

const afterwards = ({ definition, treatyDate }: Asked, own: Worked): EntryIntoForce => {
  const later = laterRule(definition);
  const common = { rule: ruleInFile(later), authority: authorityOf(later) };
  if (own.date === null)
    return {
      ...common,
      date: null,
      arithmetic: own.arithmetic,
      why: { kind: "whyStateUnknown", day: treatyDate },
    };
  if (own.date >= treatyDate)
    return {
      ...common,
      date: own.date,
      arithmetic: own.arithmetic,
      why: { kind: "whyOwnClock" },
    };
  return {
    ...common,
    date: treatyDate,
    arithmetic: flooredAt(treatyDate, own) ?? own.arithmetic,
    why: { kind: "whyNotBeforeTreaty" },
  };
};

/** A date that the treaty fixes without any condition is known from the file alone. */
export const dateInFile = ({
  inForceOn,
  rule,
  threshold,
}: EntryIntoForceDefinition): IsoDate | undefined => {
  if (inForceOn !== undefined && inForceOn !== null) return inForceOn.on;
  const unconditional =
    rule.kind === "fixedDate" && rule.condition === undefined && threshold === undefined;
  return unconditional ? rule.date : undefined;
};

/** While the treaty's own date is not known: none, unless the deposit is taken as the last notification of two. */
const withoutTreatyDate = (
  { definition, deposit, own }: Omit<Asked, "treatyDate"> & { readonly own: Worked },
  effective: IsoDate | undefined,
): EntryIntoForce => {
  if (definition.rule.kind !== "lastNotification" || own.date === null)
    return notInForce(definition, own);
  const last = { definition, deposit, treatyDate: own.date };
  if (effective !== undefined) return named(last, effective);
  return { ...afterwards(last, own), why: { kind: "whyLastNotification" } };
};

/**
 * For a State whose instrument was received on `deposit`: its own clock, but never before the treaty's own date
 * (VCLT Art. 24). A treaty that is not in force yet gives no date, unless the deposit is the last notification of two.
 */
export const entryIntoForceFor = (
  treaty: Pick<TreatyDefinition, "entryIntoForce">,
  deposit: IsoDate,
  circumstances: Circumstances = {},
): EntryIntoForce => {
  const definition = treaty.entryIntoForce;
  const { effective } = circumstances;
  const start = clockStart(definition, deposit, circumstances);
  const own =
    start === undefined
      ? noticeMissing
      : stateRuleEnd(laterRule(definition), start, definition.policy);
  const treatyDate = circumstances.treatyInForceOn ?? dateInFile(definition);
  if (treatyDate === undefined) return withoutTreatyDate({ definition, deposit, own }, effective);
  const asked = { definition, deposit, treatyDate };
  if (effective !== undefined) return named(asked, effective);
  const original = circumstances.original ?? isOriginal(definition, asked);
  return original ? withTreaty(asked, own) : afterwards(asked, own);
};
