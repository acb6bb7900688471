import { ownRule } from "../../values/authority.ts";
import type { CommandOf } from "../../command.ts";
import { deadlinesOf } from "../../../clocks/deadline.ts";
import { isSurelyOverdue, overdueInStages, overdueOnRecord } from "../../../clocks/overdue.ts";
import { runningInStages } from "../../../clocks/running-in-stages.ts";
import type { Procedure } from "../../model/procedure.ts";
import { isStaged } from "../../profile/kind-of-procedure.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import { nowOnly, type Rule, type Situation } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { day, entrySeen, newId } from "../../fields/fields.ts";

export const definition = {
  kind: "RecordOverdue",
  acts: ["DeadlineOverdue"],
  at: "open",
  procedures: ["law", "staged"],
  by: "system",
  openData: ["deadline", "dueOn"],
} as const satisfies Definition;

const fields = () => ({ deadline: newId, of: entrySeen, dueOn: day });

const surely = ownRule("overdueRecordedOnce");

const faultsByFile = (
  { case: state, context }: Situation,
  procedure: Procedure,
  { deadline, of, dueOn }: CommandOf<"RecordOverdue">,
): readonly Refusal[] => {
  const running = runningInStages(state, procedure, context).find(
    (one) => one.kind === "due" && one.name === deadline && one.of === of,
  );
  if (running === undefined) return [refusal("DeadlineNotRunning", { deadline, of }, surely)];
  const over = overdueInStages(state, procedure, context);
  const { today } = context;
  return over.some((one) => one.deadline === deadline && one.of === of && one.dueOn === dueOn)
    ? []
    : [refusal("NotOverdue", { deadline, dueOn, today }, surely)];
};

const overdueFaults = (
  situation: Situation,
  command: CommandOf<"RecordOverdue">,
): readonly Refusal[] => {
  const {
    case: state,
    law: { profile },
    context: { today },
  } = situation;
  const { deadline, of, dueOn } = command;
  const recorded = overdueOnRecord(state, command);
  if (recorded !== undefined) return [refusal("OverdueAlready", { entry: recorded.entry }, surely)];
  if (isStaged(profile)) return faultsByFile(situation, profile, command);
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
