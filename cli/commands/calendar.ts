import { canonicalJson } from "../../application/canonical.ts";
import { calendarByDigest } from "../../application/law-of-case.ts";
import type { SittingCalendar } from "../../domain/calendar.ts";
import { calendarInForce } from "../../domain/office.ts";
import type { Call } from "../call.ts";
import { readCalendarFile } from "../fields/calendar.ts";
import { inHome, officeOf } from "../home.ts";
import { report, type Report } from "../report.ts";
import { stopped } from "../stop.ts";
import { officeCommand, sendOffice } from "./send-office.ts";

const daysIn = (calendar: SittingCalendar): number =>
  new Set(Object.values(calendar.houses).flat()).size;

/** `tasdiq calendar import`: the sitting days that the operator supplies, from then on in force for a procedure. */
export const calendarImport = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const id = call.flags.one("profile") ?? "";
    const profile = home.desk.world.law().profile(id);
    if (profile === undefined)
      throw stopped(
        "LawNotFound",
        `--profile: there is no procedure ${id}; known: ${home.desk.world.law().profileIds.join(", ")}`,
      );
    const { calendar, digest } = await readCalendarFile(call.shell, call.args[0] ?? "", profile);
    await home.desk.world.documents.put(Buffer.from(canonicalJson(calendar), "utf8"));
    const { endsOn } = calendar;
    const days = daysIn(calendar);
    return sendOffice(
      home,
      call,
      officeCommand({ kind: "ImportCalendar", profile: id, calendar: digest, endsOn, days }),
    );
  });

type Shown = {
  readonly profile: string;
  readonly digest: string;
  readonly endsOn: string;
  readonly days: Readonly<Record<string, number>>;
};

const shownLines = ({ profile, digest, endsOn, days }: Shown): readonly string[] => [
  `${profile}: ends on ${endsOn}; ${Object.entries(days)
    .map(([house, count]) => `${house} ${String(count)} days`)
    .join(", ")}`,
  `  sha256:${digest}`,
];

/** `tasdiq calendar show`: the calendars in force, with the digest that certifying a silence takes. */
export const calendarShow = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const office = await officeOf(home);
    const { world, caches } = home.desk;
    const calendars: Shown[] = [];
    for (const profile of world.law().profileIds) {
      const calendar = await calendarByDigest(
        world,
        calendarInForce(office, profile),
        caches.calendars,
      );
      if (calendar === undefined) continue;
      const days = Object.fromEntries(
        Object.entries(calendar.houses).map(([house, list]) => [house, list.length]),
      );
      calendars.push({ profile, digest: calendar.digest, endsOn: calendar.endsOn, days });
    }
    return report({ kind: "calendars", calendars }, () =>
      calendars.length === 0
        ? ["no calendar: `tasdiq calendar import` brings one"]
        : calendars.flatMap(shownLines),
    );
  });
