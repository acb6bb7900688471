import type { Case } from "../domain/case.ts";
import { dayIn } from "../domain/day-in.ts";
import { dutiesHeld } from "../domain/office.ts";
import type { Context, Law } from "../domain/rules/rule.ts";
import type { Desk } from "./desk.ts";
import { calendarByDigest, currentCalendarDigest, versionToMoveTo } from "./law-of-case.ts";
import type { HandledRequest } from "./request.ts";

type Asked = {
  readonly office: Case;
  readonly law: Law;
  readonly request: Omit<HandledRequest, "caseId">;
};

/** What a request is judged by besides its case, as it stands now; a rehearsal is judged by the same. */
export const contextOfRequest = async (
  { world, caches }: Desk,
  { office, law, request }: Asked,
): Promise<Context> => {
  const { person, duty, mode, id, command } = request;
  return {
    person,
    duty,
    dutiesHeld: person === "system" ? [] : dutiesHeld(office, person),
    today: dayIn(law.profile.timeZone, world.clock.now()),
    mode,
    calendar: await calendarByDigest(world, currentCalendarDigest(office, law), caches.calendars),
    commandId: id,
    office,
    movesTo: versionToMoveTo(world, law, command),
  };
};
