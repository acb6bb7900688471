import { certifiedCalendarDigest } from "../../procedure/case/certified-calendar.ts";
import type { Case } from "../../procedure/case/case.ts";
import { dayIn } from "../../clocks/dates/fact-date.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { Context, Law } from "../../procedure/rules/rule.ts";
import type { Desk } from "../desk.ts";
import {
  calendarByDigest,
  calendarsOfPast,
  currentCalendarDigest,
  versionToMoveTo,
} from "../law/law-of-case.ts";
import type { HandledRequest } from "./request.ts";

type Asked = {
  readonly office: Case;
  readonly law: Law;
  readonly request: Omit<HandledRequest, "caseId">;
  /** The case as it stands; undefined where it is yet to be opened. */
  readonly state: Case | undefined;
};

/** What a request is judged by besides its case, as it stands now; a rehearsal is judged by the same. */
export const contextOfRequest = async (
  desk: Desk,
  { office, law, request, state }: Asked,
): Promise<Context> => {
  const { world, caches } = desk;
  const { person, duty, mode, command, despite } = request;
  const calendar = (digest: Digest | undefined) =>
    calendarByDigest(world, digest, caches.calendars);
  return {
    person,
    duty,
    dutiesHeld: person === "system" ? [] : dutiesHeld(office, person),
    today: dayIn(law.procedure.timeZone, world.clock.now()),
    mode,
    calendar: await calendar(currentCalendarDigest(office, law)),
    certifiedCalendar: state && (await calendar(certifiedCalendarDigest(state))),
    earlierCalendars: state && (await calendarsOfPast(desk, state)),
    despite,
    office,
    movesTo: versionToMoveTo(world, law, command),
  };
};
