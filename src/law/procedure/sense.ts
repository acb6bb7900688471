import type { Procedure } from "../../procedure/model/procedure.ts";
import type { LawFault } from "../faults.ts";
import { courseFaults } from "./course.ts";
import { dutyFaults } from "./duties.ts";
import { effectFaults } from "./effects.ts";
import { nameFaults } from "./names.ts";
import { referenceFaults } from "./references.ts";
import { voteRuleFaults } from "./rules.ts";
import { useFaults } from "./uses.ts";

/** What does not go together in a procedure that its schema accepts. Its course is judged once all its names are known. */
export const procedureSense = (procedure: Procedure): readonly LawFault[] => {
  const unknown = referenceFaults(procedure);
  return [
    ...unknown,
    ...nameFaults(procedure),
    ...voteRuleFaults(procedure),
    ...dutyFaults(procedure),
    ...useFaults(procedure),
    ...(unknown.length > 0 ? [] : [...courseFaults(procedure), ...effectFaults(procedure)]),
  ];
};
