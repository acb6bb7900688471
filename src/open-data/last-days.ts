import type { IsoDate } from "../clocks/dates/date.ts";
import { dayInWords, type Catalogue } from "../papers/wording/index.ts";

type LastDays = {
  readonly certainlyBy: IsoDate;
  readonly possiblyBy: IsoDate | undefined;
  readonly unmoved: IsoDate | null;
};

/** The last days of what is due, a line for each: one, unless the record or a suspension leaves more open. */
export const lastDaysInWords = (
  words: Catalogue,
  { certainlyBy, possiblyBy, unmoved }: LastDays,
): readonly string[] => [
  words.exports.lastDay({ day: dayInWords(words, unmoved ?? certainlyBy) }),
  ...(unmoved === null
    ? []
    : [words.exports.lastDayIfMoved({ day: dayInWords(words, certainlyBy) })]),
  ...(possiblyBy === undefined || possiblyBy === certainlyBy
    ? []
    : [words.exports.onOtherReadings({ day: dayInWords(words, possiblyBy) })]),
];
