import { holidays, housesOf } from "../../law/clocks/houses.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { calendarByDigest } from "../../ledger/law/law-of-case.ts";
import { calendarInForce } from "../../office/office.ts";
import type { IsoDate } from "../../time/date.ts";
import type { Names } from "../../values/names.ts";
import type { PageContext, Pages } from "../pages.ts";

/** A house that sits on some days, or the public holidays. */
export type Sittings = {
  readonly procedure: Procedure;
  readonly name: Names;
  readonly isHolidays: boolean;
  readonly days: ReadonlySet<IsoDate>;
  /** After this day nothing is known. */
  readonly endsOn: IsoDate;
};

/** The sitting days by which procedures count, as far as calendars of them are in force. */
export const sittingsOf = async (
  { desk }: Pages,
  c: PageContext,
  procedures: readonly Procedure[],
): Promise<readonly Sittings[]> => {
  const { office } = c.var;
  if (office === undefined) return [];
  const sittings: Sittings[] = [];
  for (const procedure of procedures) {
    const named = calendarInForce(office, procedure.id);
    const calendar = await calendarByDigest(desk.ports, named, desk.caches.calendars);
    if (calendar === undefined) continue;
    const { houses, endsOn } = calendar;
    for (const { id, name } of housesOf(procedure)) {
      const days = new Set(houses[id] ?? []);
      sittings.push({ procedure, name, isHolidays: id === holidays, days, endsOn });
    }
  }
  return sittings;
};
