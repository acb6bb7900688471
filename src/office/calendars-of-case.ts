import type { Case } from "../case/case.ts";
import type { Digest } from "../values/ids.ts";
import { calendarInForce } from "./office.ts";
import type { Law } from "../law/law.ts";

/** The calendar by which the end of a time was last certified in a case. */
const certifiedBy = ({ steps }: Case): Digest | undefined =>
  steps.flatMap(({ act }) => (act.kind === "TimeEndCertified" ? (act.calendar ?? []) : [])).at(-1);

/** The calendars by which what was imported into a case was judged. */
export const calendarsOfPast = ({ facts, corrections }: Case): readonly Digest[] => [
  ...new Set(
    [facts, corrections].flatMap((those) =>
      those
        .filter(({ imported }) => imported)
        .flatMap(({ calendar }) => (calendar === null ? [] : [calendar])),
    ),
  ),
];

/** The calendars by which a case is judged, by their digests. */
export type CalendarsNamed = {
  /** The one in force, as the office's record names it. */
  readonly calendar: Digest | undefined;
  readonly certifiedCalendar: Digest | undefined;
  readonly earlierCalendars: readonly Digest[];
};

/** Names the calendars by which a case is judged; of one that is yet to be opened only the one in force. */
export const calendarsNamed = (
  office: Case,
  { procedure }: Law,
  state: Case | undefined,
): CalendarsNamed => ({
  calendar: calendarInForce(office, procedure.id),
  certifiedCalendar: state && certifiedBy(state),
  earlierCalendars: state === undefined ? [] : calendarsOfPast(state),
});
