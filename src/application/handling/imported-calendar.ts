import type { Said } from "../../words/messages.ts";
import type { SittingCalendar } from "../../clocks/calendar.ts";
import type { OfficeCommand, OfficeCommandOf } from "../../office/office-command.ts";
import { isLawProcedure } from "../../procedure/profile/law-procedure.ts";
import { refusal, type Refusal } from "../../procedure/refusal.ts";
import type { Desk } from "../desk.ts";
import { calendarByDigest } from "../law/law-of-case.ts";
import { sittingDaysIn } from "../law/sitting-calendar.ts";

type ImportCalendar = OfficeCommandOf<"ImportCalendar">;

const malformed = (field: keyof ImportCalendar, reason: Said): Refusal =>
  refusal("MalformedInput", { where: `office.${field}`, reason });

/** What is said of a calendar beside its digest is read by people, who must not be told of another one. */
const differenceFrom = (
  calendar: SittingCalendar,
  { endsOn, days }: ImportCalendar,
  houses: readonly string[],
): Refusal | undefined => {
  const [found, wanted] = [Object.keys(calendar.houses).toSorted(), houses.toSorted()];
  if (found.join() !== wanted.join())
    return malformed("calendar", { kind: "calendarOfOtherHouses", found, wanted });
  if (calendar.endsOn !== endsOn)
    return malformed("endsOn", { kind: "calendarEndsItself", on: calendar.endsOn });
  const known = sittingDaysIn(calendar);
  return known === days ? undefined : malformed("days", { kind: "calendarHolds", count: known });
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
    return malformed("profile", { kind: "profileWithoutCalendar", profile: profile.id });
  const calendar = await calendarByDigest(world, office.calendar, caches.calendars);
  return calendar === undefined
    ? malformed("calendar", { kind: "calendarNotStored", digest: office.calendar })
    : differenceFrom(
        calendar,
        office,
        profile.houses.map(({ id }) => id),
      );
};
