import type { TermName } from "../../../words/messages.ts";
import type { IsoDate } from "../../../time/date.ts";
import { concludedOn } from "../../../treaty/concluded-on.ts";
import type { Treaty } from "../../../treaty/treaty.ts";
import { composed } from "../../../values/text.ts";

// What can be looked for in the text of an instrument. A word found is a word found; what it means, people read.

const english = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const azerbaijani = [
  "yanvar",
  "fevral",
  "mart",
  "aprel",
  "may",
  "iyun",
  "iyul",
  "avqust",
  "sentyabr",
  "oktyabr",
  "noyabr",
  "dekabr",
];

// The ordinal of a year follows the vowels of its last numeral; whichever is written, it is that year.
const yearSuffixes = ["ci", "cı", "cu", "cü"];

const ordinal = (day: number): string => {
  const ending = day >= 11 && day <= 13 ? undefined : ["th", "st", "nd", "rd"][day % 10];
  return `${String(day)}${ending ?? "th"}`;
};

const flat = (text: string): string =>
  composed(text).toLowerCase().replaceAll("i\u0307", "i").replaceAll(/\s+/gu, " ");

const datesOf = (on: IsoDate): readonly string[] => {
  const [year = "", month = "", day = ""] = on.split("-");
  const d = String(Number(day));
  const name = english[Number(month) - 1] ?? "";
  const ad = azerbaijani[Number(month) - 1] ?? "";
  return [
    on,
    `${day}.${month}.${year}`,
    `${d} ${name} ${year}`,
    `${ordinal(Number(day))} ${name} ${year}`,
    `${ordinal(Number(day))} of ${name} ${year}`,
    `${ordinal(Number(day))} day of ${name} ${year}`,
    `${ordinal(Number(day))} day of ${name}, ${year}`,
    `${name} ${d}, ${year}`,
    `${name} ${ordinal(Number(day))}, ${year}`,
    `${d} ${ad} ${year}`,
    ...yearSuffixes.map((suffix) => `${year}-${suffix} il ${d} ${ad}`),
    ...yearSuffixes.map((suffix) => `${year}-${suffix} ilin ${d} ${ad}`),
    `${year} il ${d} ${ad}`,
  ];
};

const names = (text: string, any: readonly string[]): boolean =>
  any.some((one) => flat(text).includes(flat(one)));

/** Which of title, date and place of the treaty were not found in the text; it may name them in other words. */
export const treatyPartsNotFound = (text: string, treaty: Treaty): readonly TermName[] => {
  const { concluded, openedForSignature, title, fullTitle } = treaty;
  const titles = [title.en, title.az, fullTitle?.en, fullTitle?.az].filter((one) => one != null);
  const opened = openedForSignature === undefined ? [] : [openedForSignature];
  const known = concludedOn(treaty);
  const dates = [...(known === undefined ? [] : [known]), ...opened.map(({ on }) => on)].flatMap(
    datesOf,
  );
  const places = [concluded.at, ...opened.map(({ at }) => at)];
  const found = {
    title: names(text, titles),
    date: dates.length === 0 || names(text, dates),
    place: names(text, places),
  };
  return (["title", "date", "place"] as const).filter((part) => !found[part]);
};

const consent =
  /\bratif(?:y|ies|ied)\b|\b(?:accept|approve|accede)s?\b|\bconsents? to be bound\b|təsdiq e[dt]|ratifikasiya e[dt]|razılı[qğ]ını/iu;
const promise =
  /\bundertakes?\b|\bfaithfully\b|\bperform and carry out\b|öhdəsinə götür|öhdəlik götür|yerinə yetir|riayət e[dt]/iu;

/** The words of consent to be bound that stand in the text; undefined where none was found. */
export const consentWords = (text: string): string | undefined => consent.exec(composed(text))?.[0];

/** The words of an undertaking to perform that stand in the text; undefined where none was found. */
export const undertakingWords = (text: string): string | undefined =>
  promise.exec(composed(text))?.[0];
