import type { ActOf } from "../../case/act.ts";
import { type CaseFact, isImported } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { isSourced } from "../../case/procedure-version.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { runningInStages } from "../../case/clocks/running-in-stages.ts";
import { suspensionNow } from "../../case/clocks/suspension.ts";

/** A day in the parliament's zone, and the sitting days that are known on it. */
type Day = { readonly today: IsoDate; readonly calendar?: PinnedCalendar | undefined };

type Named = Omit<CommandOf<"RecordOverdue">, "kind">;

/** The act that put a deadline on record as overdue. Once a correction moves the due day, it is another occurrence. */
export const overdueOnRecord = (
  state: Case,
  { deadline, of, dueOn }: Named,
): CaseFact<ActOf<"DeadlineOverdue">> | undefined =>
  state.overdue.find(
    ({ act }) => act.deadline === deadline && act.of === of && act.dueOn === dueOn,
  );

/** What is surely overdue by a procedure file: no reading of the record keeps it. In a period nobody has to act, so nobody is late. */
export const overdueInStages = (
  state: Case,
  procedure: Procedure,
  at: Day,
): readonly CommandOf<"RecordOverdue">[] =>
  runningInStages(state, procedure, at).flatMap((one) =>
    one.kind === "due" &&
    !one.isPeriod &&
    one.possiblyBy !== null &&
    one.isOver(at.today) &&
    !isImported(state, one.of) &&
    isSourced(procedure, { on: one.startedOn, imported: false })
      ? [
          {
            kind: "RecordOverdue" as const,
            deadline: one.name,
            of: one.of,
            dueOn: one.possiblyBy,
          },
        ]
      : [],
  );

/** What is surely overdue in an open case and not yet on record as such. Nothing is recorded while it is suspended. */
export const overdueToRecord = (
  state: Case,
  procedure: Procedure,
  at: Day,
): readonly CommandOf<"RecordOverdue">[] =>
  !isOpen(state.stage) || suspensionNow(state) !== undefined
    ? []
    : overdueInStages(state, procedure, at).filter(
        (named) => overdueOnRecord(state, named) === undefined,
      );
