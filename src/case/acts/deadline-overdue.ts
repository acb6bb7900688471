import { day, entrySeen, newId } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a deadline has passed: the entry that started it, and the last day that would have kept it on some reading of the dates on record. */
export const deadlineOverdue = act({
  kind: "DeadlineOverdue",
  command: "RecordOverdue",
  bySystem: true,
  fields: () => ({ deadline: newId, of: entrySeen, dueOn: day }),
  fills: ["overdue"],
  openData: ["deadline", "dueOn"],
});
