import { daysBetween, type IsoDate } from "../../time/date.ts";

/** A part of the scale on which days are drawn at equal distances; x in the units of the drawing. */
type Piece = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly x: number;
  readonly width: number;
};

/** A scale of days with the long stretches in which nothing happens left out. */
export type TimelineScale = {
  /** Where a day is drawn; one that is left out stands in the middle of its gap. */
  readonly at: (day: IsoDate) => number;
  /** Where the scale is broken: the middle of each gap. */
  readonly breaks: readonly number[];
};

/** From how many days without a fact on the scale is broken. */
const longest = 30;

/** A gap is so wide, and a piece at least. */
const [gapWidth, leastWidth] = [60, 12];

/** A day is at most so wide. */
const mostPerDay = 24;

/** The most of the width that gaps and the least widths of pieces may take together. */
const mostTaken = 0.6;

type Days = { readonly from: IsoDate; readonly to: IsoDate };

const together = (days: readonly IsoDate[]): readonly Days[] =>
  [...new Set(days)].toSorted().reduce<readonly Days[]>((before, day) => {
    const last = before.at(-1);
    return last !== undefined && daysBetween(last.to, day) <= longest
      ? [...before.slice(0, -1), { from: last.from, to: day }]
      : [...before, { from: day, to: day }];
  }, []);

const piecesOf = (groups: readonly Days[], from: number, width: number): readonly Piece[] => {
  const wanted = (groups.length - 1) * gapWidth + groups.length * leastWidth;
  const share = Math.min(1, (width * mostTaken) / wanted);
  const least = leastWidth * share;
  const days = groups.reduce((sum, one) => sum + daysBetween(one.from, one.to), 0);
  const left = width - wanted * share;
  const perDay = Math.min(mostPerDay, left / Math.max(days, 1));
  // What a few days do not need makes the gaps wider.
  const gap = gapWidth * share + (left - perDay * days) / Math.max(groups.length - 1, 1);
  return groups.reduce<readonly Piece[]>((before, one) => {
    const last = before.at(-1);
    const x = last === undefined ? from : last.x + last.width + gap;
    return [...before, { ...one, x, width: least + daysBetween(one.from, one.to) * perDay }];
  }, []);
};

const within = ({ from, to, x, width }: Piece, day: IsoDate): number => {
  const days = daysBetween(from, to);
  return days === 0 ? x + width / 2 : x + (width * daysBetween(from, day)) / days;
};

/**
 * The scale for the days that are to be drawn: linear within a piece, and broken where more than 30 days lie between two of them.
 * @param from where it begins, and `width` how wide it is, in the units of the drawing
 */
export const timelineScale = (
  days: readonly IsoDate[],
  { from, width }: { readonly from: number; readonly width: number },
): TimelineScale => {
  const pieces = piecesOf(together(days), from, width);
  const breaks = pieces.slice(1).map(({ x }, index) => {
    const before = pieces[index];
    return before === undefined ? x : (before.x + before.width + x) / 2;
  });
  const at = (day: IsoDate): number => {
    const piece = pieces.find(({ to }) => day <= to);
    if (piece === undefined) return from + width;
    if (day >= piece.from) return within(piece, day);
    return breaks[pieces.indexOf(piece) - 1] ?? from;
  };
  return { at, breaks };
};
