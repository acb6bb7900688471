import { compile } from "../file/compile.ts";
import type { Procedure } from "../file/procedure.ts";
import type { LawFault } from "../faults.ts";
import { valueAt } from "../../words/issue-in-words.ts";
import { courseFaults } from "./course.ts";
import { dutyFaults } from "./duties.ts";
import { effectFaults } from "./effects.ts";
import { ofFormMeant } from "./closest-form.ts";
import { nameFaults } from "./names.ts";
import { readText, readValue, type Read } from "../read.ts";
import { referenceFaults } from "./references.ts";
import { useFaults } from "./uses.ts";
import { voteRuleFaults } from "./rules.ts";

/** What does not go together in a procedure that its schema accepts. Its course is judged once all its names are known. */
const procedureSense = (procedure: Procedure): readonly LawFault[] => {
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

// Without stages it is no procedure at all, and its other faults would say nothing.
const withoutStages = (read: Read<Procedure>): Read<Procedure> => {
  const faults = read.kind === "invalid" ? read.faults.filter(({ path }) => path === "stages") : [];
  return read.kind === "invalid" && faults.length > 0 ? { ...read, faults } : read;
};

/** Reads the file of a procedure that JSON has already become a value of. */
const readProcedureValue = (file: unknown, where: string): Read<Procedure> => {
  const read = readValue(file, where, {
    schema: { safeParse: compile },
    sense: procedureSense,
    issues: ofFormMeant,
  });
  return valueAt(file, ["stages"]) === undefined ? withoutStages(read) : read;
};

/**
 * Reads the file of a procedure from its text.
 * @param where the file's name, for messages
 * @returns the procedure with its digest, or every fault with its path in the file (line and column where it is not JSON)
 */
export const readProcedure = (text: string, where: string): Read<Procedure> =>
  readText(text, where, readProcedureValue);
