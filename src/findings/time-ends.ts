import { withFactsBefore, type Case } from "../case/case.ts";
import { timeNotEnded } from "../case/clocks/time-ended.ts";
import { courseOf } from "../case/course-of-case.ts";
import { type Fact, isFact } from "../case/slots/slot.ts";
import { type Law, procedureAt } from "../law/law.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import { dayOf } from "../time/fact-date.ts";
import { refusal, type Refusal, type RefusalKind } from "../words/refusal.ts";
import type { Finding } from "../words/finding.ts";
import { brokenBy, notOnRecordBy } from "./refused-in-words.ts";

const withoutCalendar: readonly RefusalKind[] = ["CalendarMissing", "CalendarTooShort"];
const withoutStart: readonly RefusalKind[] = ["TimeNotRunning", "TimeStartUnknown"];

const said = (refused: Refusal): Finding => {
  if (withoutCalendar.includes(refused.kind))
    return notOnRecordBy({ kind: "calendarAtHand" }, refused);
  return withoutStart.includes(refused.kind)
    ? notOnRecordBy({ kind: "orderOfSteps" }, refused)
    : brokenBy({ kind: "entryRule" }, refused);
};

const findingsOf = (
  state: Case,
  law: Law,
  { fact, calendars }: { readonly fact: Fact<"TimeEndCertified">; readonly calendars: Calendars },
): readonly Finding[] => {
  const { seq, at, act, calendar: by } = fact;
  const procedure = procedureAt(law, seq);
  const supplied = act.calendar ?? null;
  return [
    ...timeNotEnded(courseOf(withFactsBefore(state, seq), procedure), act, {
      today: dayOf(at, procedure.timeZone),
      calendar: calendars.find(({ digest }) => digest === by),
    }),
    ...(by === null || supplied === null || by === supplied
      ? []
      : [refusal("CalendarDiffers", { supplied, recorded: by })]),
  ].map(said);
};

type Calendars = readonly PinnedCalendar[];

/**
 * Whether the times whose end was certified in a past case had ended. In a case that is carried here nobody can certify it of a
 * time that may still run.
 * @param calendars those at hand, among which each certification's is found by its digest
 */
export const timeEndFindings = (state: Case, law: Law, calendars: Calendars): readonly Finding[] =>
  state.steps
    .filter((fact) => isFact(fact, "TimeEndCertified"))
    .filter(({ imported }) => imported)
    .flatMap((fact) => findingsOf(state, law, { fact, calendars }));
