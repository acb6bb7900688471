import { ownRule } from "../authority.ts";
import type { CommandOf } from "../command.ts";
import { deadlinesOf } from "../deadline.ts";
import { isSurelyOverdue, overdueOnRecord } from "../overdue.ts";
import { isLawProcedure } from "../profile.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { nowOnly } from "./now-only.ts";
import type { Rule, Situation } from "./rule.ts";

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

/** That a deadline has passed and what would have kept it is not on record. It moves no case: silence never decides. */
export const recordOverdue: Rule<"RecordOverdue"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...overdueFaults(situation, command),
  ],
  record: (_, fact) => ({ ...fact, kind: "DeadlineOverdue" }),
};
