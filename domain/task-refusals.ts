import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals of what carries no case on: who may read it, and who attends to it. */
export const taskRefusals = {
  PublicAlready: row(
    "conflict",
    (x) => `the case was made public already (entry ${f(x, "entry")}); that is not undone`,
  ),
  NothingOfThePast: row(
    "rule",
    (x) => `${f(x, "command")} is done now and in a live act; it is no fact of a past case`,
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
} as const satisfies Readonly<Record<string, RefusalRow>>;
