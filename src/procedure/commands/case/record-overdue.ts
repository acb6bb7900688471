import { ownRule } from "../../values/authority.ts";
import { clockNames } from "../../../clocks/calendar.ts";
import type { CommandOf } from "../../command.ts";
import { deadlinesOf } from "../../../clocks/deadline.ts";
import { isSurelyOverdue, overdueOnRecord } from "../../../clocks/overdue.ts";
import { isLawProcedure } from "../../profile/law-procedure.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import { nowOnly, type Rule, type Situation } from "../../rules/rule.ts";
import { openStages } from "../../case/stage.ts";
import type { Definition } from "../../definition.ts";
import { choice, day, entrySeen } from "../../fields/fields.ts";

export const definition = {
  kind: "RecordOverdue",
  acts: ["DeadlineOverdue"],
  at: openStages,
  onlyIn: "law",
  by: "system",
  openData: ["deadline", "dueOn"],
} as const satisfies Definition;

const fields = () => ({ deadline: choice(clockNames), of: entrySeen, dueOn: day });

const surely = ownRule("overdueRecordedOnce");

const overdueFaults = (
  { case: state, law: { profile }, context: { today } }: Situation,
  command: CommandOf<"RecordOverdue">,
): readonly Refusal[] => {
  const { deadline, of, dueOn } = command;
  const recorded = overdueOnRecord(state, command);
  if (recorded !== undefined) return [refusal("OverdueAlready", { entry: recorded.entry }, surely)];
  if (!isLawProcedure(profile)) return [refusal("DeadlineNotRunning", { deadline, of }, surely)];
  const running = deadlinesOf(state, profile).find(
    ({ clock, startedIn, metOn }) => clock === deadline && startedIn === of && metOn === undefined,
  );
  if (running === undefined) return [refusal("DeadlineNotRunning", { deadline, of }, surely)];
  return running.possiblyBy === dueOn && isSurelyOverdue(running, profile, today)
    ? []
    : [refusal("NotOverdue", { deadline, dueOn, today }, surely)];
};

const onRecordOnly = ownRule("overdueWithoutEffect");

// It moves no case: silence never decides.
const rule: Rule<"RecordOverdue"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...overdueFaults(situation, command),
  ],
  record: (_, fact) => ({ ...fact, kind: "DeadlineOverdue" }),
  authority: () => onRecordOnly,
};

/**
 * Records that a deadline has passed: the entry that started it, by the hash under which it was recorded first, and the last
 * day that would have kept it on some reading of the dates on record.
 */
export const recordOverdue = { fields, rule } as const;
