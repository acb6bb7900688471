import { keyOfSaid, type Finding } from "../audit/finding.ts";
import { courseFindings } from "../audit/stages/course-findings.ts";
import type { ActOf } from "../procedure/case/act.ts";
import { type CaseFact, isImported } from "../procedure/case/case-fact.ts";
import type { Case } from "../procedure/case/case.ts";
import { isOpen } from "../procedure/case/stage.ts";
import type { CommandOf } from "../procedure/command.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { Procedure } from "../procedure/model/procedure.ts";
import { endsWindow } from "../procedure/model/runs.ts";
import type { LawProcedure, Profile } from "../procedure/profile/profile.ts";
import { judgedByRulesThen } from "../procedure/profile/profile-version.ts";
import type { SittingCalendar } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import { type Deadline, deadlinesOf, isSameClock } from "./deadline.ts";
import { judgeDeadline } from "./judge-deadline.ts";
import { runningInStages } from "./running-in-stages.ts";
import { suspensionNow } from "./suspension.ts";

/** A day in the parliament's zone, and the sitting days that are known on it. */
type Day = { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined };

type Judged = { readonly one: ReturnType<typeof deadlinesOf>[number]; readonly finding: Finding };

// What was done, and too late on every reading of the record.
const doneLate = (state: Case, profile: Profile, today: IsoDate): readonly Judged[] =>
  isStaged(profile)
    ? []
    : deadlinesOf(state, profile)
        .filter(({ metOn }) => metOn !== undefined)
        .map((one) => {
          const taken = { on: one.startedOn, imported: one.imported };
          return { one, finding: judgedByRulesThen(profile, taken, judgeDeadline(one, today)) };
        })
        .filter(({ finding }) => finding.verdict === "broken");

// What a procedure file says of an act besides its time, such as its majority, is noted with it.
const newlyBroken = (
  { before, after }: { readonly before: Case; readonly after: Case },
  procedure: Procedure,
  at: Day,
): readonly Finding[] => {
  const broken = (state: Case): readonly Finding[] =>
    courseFindings(state, procedure, at).filter(({ verdict }) => verdict === "broken");
  const known = new Set(broken(before).map(keyOfSaid));
  return broken(after).filter((one) => !known.has(keyOfSaid(one)));
};

/** What is noted beside an act, or beside a correction, by which something was done after its deadline: a finding a clock. */
export const lateNotes = (
  { before, after }: { readonly before: Case; readonly after: Case },
  profile: Profile,
  at: Day,
): readonly Finding[] => {
  if (isStaged(profile)) return newlyBroken({ before, after }, profile, at);
  const { today } = at;
  const known = doneLate(before, profile, today);
  return doneLate(after, profile, today)
    .filter(({ one }) => !known.some((other) => isSameClock(one)(other.one)))
    .map(({ finding }) => finding);
};

type Named = Omit<CommandOf<"RecordOverdue">, "kind">;

/**
 * Whether no reading of the record keeps a deadline that nothing has ended: what the audit would call broken. Where a
 * start was imported, a step that is not on record may have happened all the same, and nothing is surely overdue.
 */
export const isSurelyOverdue = (one: Deadline, profile: LawProcedure, today: IsoDate): boolean => {
  if (one.metOn !== undefined) return false;
  const taken = { on: one.startedOn, imported: one.imported };
  return judgedByRulesThen(profile, taken, judgeDeadline(one, today)).verdict === "broken";
};

/** The act that put a deadline on record as overdue. Once a correction moves the due day, it is another occurrence. */
export const overdueOnRecord = (
  state: Case,
  { deadline, of, dueOn }: Named,
): CaseFact<ActOf<"DeadlineOverdue">> | undefined =>
  state.overdue.find(
    ({ act }) => act.deadline === deadline && act.of === of && act.dueOn === dueOn,
  );

const namedBy = ({ clock, startedIn, possiblyBy }: Deadline): Named | undefined =>
  startedIn === undefined || possiblyBy === undefined
    ? undefined
    : { deadline: clock, of: startedIn, dueOn: possiblyBy };

/** The act that put this deadline on record as overdue, as its dates stand now. */
export const overdueActOf = (
  state: Case,
  one: Deadline,
): CaseFact<ActOf<"DeadlineOverdue">> | undefined => {
  const named = namedBy(one);
  return named && overdueOnRecord(state, named);
};

// In the time of a window nobody has to act, so nobody is late when it has passed.
const isOfWindow = (procedure: Procedure, { name }: { readonly name: string }): boolean =>
  (procedure.clocks ?? []).some((clock) => clock.id === name && endsWindow(procedure, clock));

/** What is surely overdue by a procedure file: no reading of the record keeps it. */
export const overdueInStages = (
  state: Case,
  procedure: Procedure,
  at: Day,
): readonly CommandOf<"RecordOverdue">[] =>
  runningInStages(state, procedure, at).flatMap((one) =>
    one.kind === "due" &&
    one.isOver(at.today) &&
    !isImported(state, one.of) &&
    !isOfWindow(procedure, one)
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
  profile: Profile,
  at: Day,
): readonly CommandOf<"RecordOverdue">[] => {
  if (!isOpen(state.stage) || suspensionNow(state) !== undefined) return [];
  if (isStaged(profile))
    return overdueInStages(state, profile, at).filter(
      (named) => overdueOnRecord(state, named) === undefined,
    );
  return deadlinesOf(state, profile).flatMap((one) => {
    const named = isSurelyOverdue(one, profile, at.today) ? namedBy(one) : undefined;
    return named === undefined || overdueOnRecord(state, named) !== undefined
      ? []
      : [{ kind: "RecordOverdue" as const, ...named }];
  });
};
