import { keyOfSentence, type Finding } from "../../words/finding.ts";
import { courseFindings } from "../../findings/stages/course-findings.ts";
import type { ActOf } from "../act.ts";
import { type CaseFact, isImported } from "../case-fact.ts";
import type { Case } from "../case.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CommandOf } from "../command.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { isSourced } from "../procedure-version.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { runningInStages } from "./running-in-stages.ts";
import { suspensionNow } from "./suspension.ts";
import type { Law } from "../../law/law.ts";

/** A day in the parliament's zone, and the sitting days that are known on it. */
type Day = { readonly today: IsoDate; readonly calendar?: PinnedCalendar | undefined };

// That what ends a time has not come is nothing that the act did which started it.
const isStillToCome = ({ why }: Finding): boolean =>
  [why].flat().some((one) => "kind" in one && one.kind === "deadlineDue");

/**
 * What is noted beside an act, or beside a correction: that it came after its time, and whatever else of the course is broken by
 * it, such as its majority.
 */
export const newlyBroken = (
  { before, after }: { readonly before: Case; readonly after: Case },
  law: Law,
  at: Day,
): readonly Finding[] => {
  // What is no step of the course breaks nothing of it; what is overdue is put beside what was broken.
  if (after.steps === before.steps && after.overdue === before.overdue) return [];
  const broken = (state: Case): readonly Finding[] =>
    courseFindings(state, law, at).filter((one) => one.verdict === "broken" && !isStillToCome(one));
  const found = broken(after);
  // Most steps break nothing, and then the case before them need not be judged.
  if (found.length === 0) return [];
  const known = new Set(broken(before).map(keyOfSentence));
  return found.filter((one) => !known.has(keyOfSentence(one)));
};

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
