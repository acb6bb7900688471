import { isOfAnyDuty } from "../command-table.ts";
import { dutyInFile } from "../../law/file/names-in-words.ts";
import { nextSteps, stepsWaiting } from "../next/next-steps.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Situation } from "./rule.ts";
import { arranged } from "./task.ts";
import type { CommandKind } from "../../case/command.ts";

/** Refuses to attend to a task that no next step makes: what anybody may do, whoever has a next step does. */
export const taskFaults = (
  { case: state, law, context }: Situation,
  command: CommandKind,
): readonly Refusal[] => {
  if (!isOfAnyDuty(command)) return [];
  const { duty } = context;
  // A suspended case is attended to as well: whoever waits for its resumption may still hand it over.
  const waitsFor = [nextSteps, stepsWaiting]
    .flatMap((steps) => steps(state, law.procedure))
    .flatMap(({ duties }) => duties);
  if (waitsFor.includes(duty)) return [];
  const fields = {
    duty: dutyInFile(law.procedure, duty),
    stage: state.stage,
    waitsFor: [...new Set(waitsFor)].map((one) => dutyInFile(law.procedure, one)),
  };
  return [refusal("NoTaskOfDuty", fields, arranged)];
};
