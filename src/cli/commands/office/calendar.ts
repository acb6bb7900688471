import { calendarBytes, sittingDaysIn } from "../../../ledger/law/sitting-calendar.ts";
import { calendarByDigest } from "../../../ledger/law/law-of-case.ts";
import { calendarInForce } from "../../../office/office.ts";
import type { IsoDate } from "../../../time/date.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import { readCalendarFile } from "../../fields/calendar.ts";
import { inHome, officeOf } from "../../home.ts";
import { inOffice } from "../../office/in-office.ts";
import { report, type Report } from "../../report.ts";
import { officeCommand, sendOffice } from "./send-office.ts";

/** `tasdiq calendar import`: the sitting days that the operator supplies, from then on in force for a procedure. */
export const calendarImport = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const id = call.flags.one("procedure") ?? "";
    const procedure = await office.procedure(id);
    const { calendar, digest } = await readCalendarFile(call.shell, call.args[0] ?? "", procedure);
    await office.keep(calendarBytes(calendar));
    const { endsOn } = calendar;
    const days = sittingDaysIn(calendar);
    return sendOffice(
      office,
      call,
      officeCommand({ kind: "ImportCalendar", procedure: id, calendar: digest, endsOn, days }),
    );
  });

type Shown = {
  readonly procedure: string;
  readonly digest: string;
  readonly endsOn: IsoDate;
  readonly days: Readonly<Record<string, number>>;
};

const calendarInWords = ({ procedure, endsOn, days }: Shown): Sentence => ({
  kind: "calendarEndsOn",
  procedure,
  endsOn,
  days: Object.entries(days).map(([house, count]) => ({ kind: "calendarHouse", house, count })),
});

/** `tasdiq calendar show`: the calendars in force, with the digest that certifying a silence takes. */
export const calendarShow = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const office = await officeOf(home);
    const { ports, caches } = home.desk;
    const calendars: Shown[] = [];
    for (const procedure of ports.law().procedureIds) {
      const calendar = await calendarByDigest(
        ports,
        calendarInForce(office, procedure),
        caches.calendars,
      );
      if (calendar === undefined) continue;
      const days = Object.fromEntries(
        Object.entries(calendar.houses).map(([house, list]) => [house, list.length]),
      );
      calendars.push({ procedure, digest: calendar.digest, endsOn: calendar.endsOn, days });
    }
    return report({ kind: "calendars", calendars }, (print) =>
      calendars.length === 0
        ? [print.say({ kind: "calendarNone" })]
        : calendars.flatMap((one) => [print.say(calendarInWords(one)), `  sha256:${one.digest}`]),
    );
  });
