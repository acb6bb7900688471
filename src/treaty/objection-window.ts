import type { Sentence } from "../words/messages.ts";
import type { Authority } from "../words/authority.ts";
import { addDays, addMonths, type IsoDate } from "../time/date.ts";
import { earliestDay, exactDay, latestDay, type FactDate } from "../time/fact-date.ts";

type Objection = { readonly by: string; readonly on: FactDate };

export type WindowInput = {
  /** When the depositary circulated the late or modified statement. */
  readonly circulatedOn: FactDate;
  readonly objections: readonly Objection[];
  readonly today: IsoDate;
};

/** The time in which other States may object to a late or modified statement, and what came of it. */
export type ObjectionWindow = {
  readonly opensOn: IsoDate | null;
  /** The last day on which an objection counts; if none comes, the day on which the statement counts as deposited. */
  readonly closesOn: IsoDate | null;
  readonly objections: readonly { readonly by: string; readonly inside: boolean | "unknown" }[];
  readonly outcome: "accepted" | "blocked" | "running" | "unknown";
  readonly why: Sentence;
  readonly authority: Authority;
};

const twelveMonths: Authority = {
  cite: "Practice of the Secretary-General of the United Nations as depositary: Luxembourg's modified reservation to the treaty IV-4, circulated on 1 December 2003, was accepted on 1 December 2004, as nobody had objected within twelve months",
  url: null,
  mark: "seen",
};
const ninetyDays: Authority = {
  cite: "Practice of the Secretary-General of the United Nations as depositary: ninety days for what was circulated before 2000",
  url: null,
  mark: "unverified",
};

const firstYearOfTwelveMonths = "2000-01-01";

// The same day-number a year later; 29 February clips to the 28th.
const lastDayFor = (opened: IsoDate): IsoDate =>
  opened < firstYearOfTwelveMonths ? addDays(opened, 90) : addMonths(opened, 12);

type Closes = { readonly earliest: IsoDate; readonly latest: IsoDate };

const isInside = (on: FactDate, closes: Closes, today: IsoDate): boolean | "unknown" => {
  const first = earliestDay(on);
  // An objection that is on record has come by today, whatever is known of its day.
  const last = latestDay(on) ?? today;
  if (last <= closes.earliest) return true;
  return first !== undefined && first > closes.latest ? false : "unknown";
};

type Outcome = Pick<ObjectionWindow, "outcome" | "why">;

const outcomeOf = (
  objections: ObjectionWindow["objections"],
  closes: Closes,
  today: IsoDate,
): Outcome => {
  const inside = objections.filter((one) => one.inside === true).map((one) => one.by);
  const unclear = objections.filter((one) => one.inside === "unknown").map((one) => one.by);
  if (inside.length > 0)
    return { outcome: "blocked", why: { kind: "objectedWithin", by: inside.join(", ") } };
  if (unclear.length > 0)
    return {
      outcome: "unknown",
      why: { kind: "objectedUnclear", by: unclear.join(", ") },
    };
  const until = closes.latest;
  if (today <= closes.earliest)
    return { outcome: "running", why: { kind: "noObjectionYet", day: until } };
  return today > until
    ? { outcome: "accepted", why: { kind: "nobodyObjected", day: until } }
    : { outcome: "unknown", why: { kind: "endsBetween", first: closes.earliest, last: until } };
};

/**
 * The window of a late or modified statement: it opens on the day of circulation and closes on the same day-number a
 * year later. One objection inside blocks the statement; silence accepts it once the last day is over.
 */
export const objectionWindow = (input: WindowInput): ObjectionWindow => {
  const { circulatedOn, today } = input;
  const [first, last] = [earliestDay(circulatedOn), latestDay(circulatedOn)];
  if (first === undefined || last === undefined)
    return {
      opensOn: null,
      closesOn: null,
      objections: input.objections.map(({ by }) => ({ by, inside: "unknown" })),
      outcome: "unknown",
      why: { kind: "circulationUnknown" },
      authority: twelveMonths,
    };
  const closes = { earliest: lastDayFor(first), latest: lastDayFor(last) };
  const objections = input.objections.map(({ by, on }) => ({
    by,
    inside: isInside(on, closes, today),
  }));
  const day = exactDay(circulatedOn);
  return {
    opensOn: day ?? null,
    closesOn: day === undefined ? null : closes.latest,
    objections,
    ...outcomeOf(objections, closes, today),
    authority: last < firstYearOfTwelveMonths ? ninetyDays : twelveMonths,
  };
};
