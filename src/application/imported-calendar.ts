import type { SittingCalendar } from "../clocks/calendar.ts";
import type { OfficeCommand, OfficeCommandOf } from "../office/office-command.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";
import type { Desk } from "./desk.ts";
import { calendarByDigest } from "./law-of-case.ts";
import { sittingDaysIn } from "./sitting-calendar.ts";

type ImportCalendar = OfficeCommandOf<"ImportCalendar">;

const malformed = (field: keyof ImportCalendar, reason: string): Refusal =>
  refusal("MalformedInput", { where: `office.${field}`, reason });

const listed = (houses: readonly string[]): string => houses.toSorted().join(", ");

/** What is said of a calendar beside its digest is read by people, who must not be told of another one. */
const differenceFrom = (
  calendar: SittingCalendar,
  { endsOn, days }: ImportCalendar,
  houses: readonly string[],
): Refusal | undefined => {
  const [found, wanted] = [listed(Object.keys(calendar.houses)), listed(houses)];
  if (found !== wanted)
    return malformed("calendar", `holds the sitting days of ${found}, not of ${wanted}`);
  if (calendar.endsOn !== endsOn)
    return malformed("endsOn", `the calendar ends on ${calendar.endsOn}`);
  const known = sittingDaysIn(calendar);
  return known === days
    ? undefined
    : malformed("days", `the calendar holds ${String(known)} sitting days`);
};

/**
 * Why a calendar is not put in force: one that nobody has, or that is not what is said of it, could not be judged by and
 * would stand in the record for ever.
 */
export const calendarFault = async (
  { world, caches }: Desk,
  office: OfficeCommand,
): Promise<Refusal | undefined> => {
  if (office.kind !== "ImportCalendar") return undefined;
  const law = world.law();
  const profile = law.profile(office.profile);
  if (profile === undefined)
    return refusal("ProfileUnknown", {
      profile: office.profile,
      known: law.profileIds,
    });
  if (isLawProcedure(profile))
    return malformed("profile", `${profile.id} counts no sitting days and takes no calendar`);
  const calendar = await calendarByDigest(world, office.calendar, caches.calendars);
  return calendar === undefined
    ? malformed("calendar", `no calendar of digest ${office.calendar} is stored`)
    : differenceFrom(
        calendar,
        office,
        profile.houses.map(({ id }) => id),
      );
};
