import { assignmentsOf } from "../../src/office/assignee.ts";
import { type Case, isPublic } from "../../src/procedure/case/case.ts";
import { isOpen } from "../../src/procedure/case/stage.ts";

/** One person attends to an open stage in each duty, and nobody to a case that has ended with nothing left to record. */
const oneAssigneePerDuty = (state: Case): void => {
  const assignments = assignmentsOf(state);
  expect(new Set(assignments.map(({ duty }) => duty)).size).toBe(assignments.length);
  // A deposited case may leave the entry into force to be recorded, by whoever attends to it.
  if (!isOpen(state.stage) && state.stage !== "deposited") expect(assignments).toEqual([]);
};

/** What everybody may read is made so once, by a clerk. */
const publicOnce = (state: Case): void => {
  const made = state.facts.filter(({ act }) => act.kind === "CaseMadePublic");
  expect(made.length).toBe(Number(isPublic(state)));
  expect(made.every(({ duty, imported }) => duty === "clerk" && !imported)).toBe(true);
};

/** A deadline is overdue once for each day on which it was due, and only the system says so. */
const overdueOnce = (state: Case): void => {
  const overdue = state.overdue;
  const occurrences = overdue.map(({ act }) => `${act.deadline} ${act.of} ${act.dueOn}`);
  expect(new Set(occurrences).size).toBe(overdue.length);
  expect(overdue.every(({ person, imported }) => person === "system" && !imported)).toBe(true);
  // By the record as it stood then: nothing before it ended the deadline, and the day had passed.
  expect(overdue.every(({ act, at }) => act.dueOn < at.slice(0, 10))).toBe(true);
};

/** What holds of acts that carry no case on. */
export const besideTheCourse = (state: Case): void => {
  oneAssigneePerDuty(state);
  publicOnce(state);
  overdueOnce(state);
};
