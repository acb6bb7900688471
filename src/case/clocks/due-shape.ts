import type { Names } from "../../values/names.ts";
import type { Authority } from "../../words/authority.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import type { IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";

/** What runs in a case until a last day: a time limit of a procedure file, by its id. */
export type DueName = string;

/** What is due, as sentences name it: by its names in the procedure file. */
export type DueTitle = Names;

/** What is due, as a sentence names it. */
export const dueInWords = (title: DueTitle): Sentence => ({ kind: "inFile", names: title });

/** Something that runs in a case and has a last day. */
export type Due = {
  readonly kind: "due";
  readonly name: DueName;
  readonly called: DueTitle;
  /** The entry that recorded its start. */
  readonly of: EntryHash;
  readonly startedOn: FactDate;
  readonly certainlyBy: IsoDate;
  /** Null where nobody can say, because public holidays are not recorded. */
  readonly possiblyBy: IsoDate | null;
  /** The last day if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly unmoved: IsoDate | null;
  /** Whether that is because the rule by which it stands still is unverified, and not only because its days were entered late. */
  readonly moveUnverified: boolean;
  /** Whether it is a matter of hours, of which the record knows the days only. */
  readonly byHours: boolean;
  /** Whether it is a time in which nobody has to act: once it is over, somebody certifies what the law makes of that. */
  readonly isPeriod: boolean;
  readonly restsOn: readonly Authority[];
  /** Whether its last day is over by a day in the parliament's zone, on every reading of the record. */
  readonly isOver: (today: IsoDate) => boolean;
};

/**
 * The day to act by; of a period, in which nobody has to act, the day on which it is over on every reading of the record, or the
 * earliest where nobody can say.
 */
export const lastDayOf = ({
  isPeriod,
  certainlyBy,
  possiblyBy,
}: Pick<Due, "isPeriod" | "certainlyBy" | "possiblyBy">): IsoDate =>
  isPeriod ? (possiblyBy ?? certainlyBy) : certainlyBy;

/** Why there is no last day: no calendar was imported, it ends too soon, or the day of the start is not known, or too little of the days of a suspension. */
export type NoDay = "noCalendar" | "calendarEnds" | "startUnknown" | "suspensionUnknown";

export type Running =
  | Due
  | {
      readonly kind: "cannotCalculate";
      readonly name: DueName;
      readonly called: DueTitle;
      readonly why: NoDay;
    };
