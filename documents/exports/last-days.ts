import type { IsoDate } from "../../domain/date.ts";
import { dayInWords } from "../wording/index.ts";
import type { Words } from "./words.ts";

type LastDays = {
  readonly certainlyBy: IsoDate;
  readonly possiblyBy: IsoDate | undefined;
  readonly unmoved: IsoDate | null;
};

/** The last days of what is due, a line for each: one, unless the record or a suspension leaves more open. */
export const lastDaysInWords = (
  { paper, own }: Words,
  { certainlyBy, possiblyBy, unmoved }: LastDays,
): readonly string[] => [
  own.lastDay(dayInWords(paper, unmoved ?? certainlyBy)),
  ...(unmoved === null ? [] : [own.lastDayIfMoved(dayInWords(paper, certainlyBy))]),
  ...(possiblyBy === undefined || possiblyBy === certainlyBy
    ? []
    : [own.onOtherReadings(dayInWords(paper, possiblyBy))]),
];
