import type { IsoDate } from "../time/date.ts";
import type { FactDate } from "../time/fact-date.ts";

/** A language that has words: `words/<language>/`. */
export type Language = "en" | "az";

/** What people wrote, a name, an identifier or a number. It stands in a sentence as it is, and is never read as markup. */
export type Text = string | number;

/** When something happened, or a day of the calendar. */
export type Day = FactDate | IsoDate;

/** A length of time. */
export type Span = { readonly n: number; readonly unit: "days" | "months" | "years" | "hours" };

/** A duty by its id, or by the name that a procedure file gives it. */
export type DutyNamed =
  string | { readonly id: string; readonly names: Readonly<Record<string, string>> };
