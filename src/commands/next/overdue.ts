import type { ActOf } from "../../case/act.ts";
import type { CaseFact } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { isSourced } from "../../case/procedure-version.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { isDated, isPassed } from "../../case/clocks/clock-run.ts";
import { clockRuns, runningLimits } from "../../case/clocks/runs-of-case.ts";
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
  runningLimits(clockRuns(state, procedure, at))
    .filter(isDated)
    .flatMap((run) => {
      const { startedIn: of, startedOn, ends } = run;
      const isOverdue = !run.clock.isPeriod && isPassed(run, at.today);
      return isOverdue &&
        of !== undefined &&
        ends.possiblyBy !== null &&
        isSourced(procedure, { on: startedOn, imported: false })
        ? [{ kind: "RecordOverdue", deadline: run.clock.id, of, dueOn: ends.possiblyBy }]
        : [];
    });

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
