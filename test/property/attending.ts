import { assignmentsOf } from "../../domain/assignee.ts";
import type { Case } from "../../domain/case.ts";
import { isPublic } from "../../domain/public.ts";
import { isOpen } from "../../domain/stage.ts";

/** One person attends to an open stage in each duty, and nobody to a case that has ended. */
export const oneAssigneePerDuty = (state: Case): void => {
  const assignments = assignmentsOf(state);
  expect(new Set(assignments.map(({ duty }) => duty)).size).toBe(assignments.length);
  if (!isOpen(state.stage)) expect(assignments).toEqual([]);
};

/** What everybody may read is made so once, by a clerk. */
export const publicOnce = (state: Case): void => {
  const made = state.facts.filter(({ act }) => act.kind === "CaseMadePublic");
  expect(made.length).toBe(Number(isPublic(state)));
  expect(made.every(({ duty, imported }) => duty === "clerk" && !imported)).toBe(true);
};
