import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals of what carries no case on: who may read it, who attends to it, and what is overdue. */
export const taskRefusals = {
  PublicAlready: row(
    "conflict",
    (x) => `the case was made public already (entry ${f(x, "entry")}); that is not undone`,
  ),
  NothingOfThePast: row(
    "rule",
    (x) => `${f(x, "command")} is done now and in a live act; it is no fact of a past case`,
  ),
  PersonUnknown: row(
    "notFound",
    (x) =>
      `${f(x, "person")} is not in the office's record; check the number: whoever administers the office sees everybody in the list of duties`,
  ),
  NoTaskOfDuty: row(
    "duty",
    (x) =>
      `nothing waits for the duty ${f(x, "duty")} while the case stands at '${f(x, "stage")}'; its next steps belong to ${f(x, "waitsFor")}`,
  ),
  TaskTaken: row(
    "conflict",
    (x) =>
      `${f(x, "person")} has attended to it as ${f(x, "duty")} since ${f(x, "since")}; another holder of the duty takes it over by a hand-over to themself, with a reason`,
  ),
  TaskNotClaimed: row(
    "conflict",
    (x) => `nobody attends to it as ${f(x, "duty")}, so there is nothing to hand over; claim it`,
  ),
  DeadlineNotRunning: row(
    "conflict",
    (x) => `no deadline of the clock ${f(x, "deadline")} runs from entry ${f(x, "of")}`,
  ),
  NotOverdue: row(
    "rule",
    (x) =>
      `the record does not show on ${f(x, "today")} that what was due by ${f(x, "dueOn")} on the clock ${f(x, "deadline")} is overdue`,
  ),
  OverdueAlready: row(
    "conflict",
    (x) => `that it is overdue is on record already (entry ${f(x, "entry")})`,
  ),
} as const satisfies Readonly<Record<string, RefusalRow>>;
