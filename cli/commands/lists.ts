import type { OpenTask } from "../../application/queries.ts";
import type { CaseRow } from "../../application/ports.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import { byUrgency } from "../../domain/task-order.ts";
import type { Call } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import { report, type Report } from "../report.ts";
import { dutyGiven, personGiven } from "../who.ts";
import { nextStepsInWords } from "../words/next.ts";

const caseLine = ({ caseId, stage, version, at, public: isPublic }: CaseRow): string =>
  `${caseId.padEnd(32)} ${stage.padEnd(14)} ${String(version).padStart(4)} entries, last ${at.slice(0, 10)}${isPublic ? ", public" : ""}`;

/** `tasdiq list`: the cases. */
export const list = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const [openOnly, publicOnly] = [call.flags.is("open"), call.flags.is("public")];
    const shown = await office.cases({ openOnly, publicOnly });
    const none = publicOnly ? "no public cases" : "no cases; `tasdiq open` opens one";
    return report(shown, () => (shown.cases.length === 0 ? [none] : shown.cases.map(caseLine)));
  });

const dueInWords = ({ dueOn, overdue, suspended }: OpenTask): string => {
  if (suspended !== null) return `, suspended ${dateInWords(suspended.on)}`;
  if (dueOn === null) return "";
  return overdue ? `, was due ${dueOn}` : `, due ${dueOn}`;
};

const taskLines = (task: OpenTask): readonly string[] => [
  `${task.caseId.padEnd(32)} ${task.stage.padEnd(14)} since ${task.since.slice(0, 10)}${dueInWords(task)}`,
  ...task.assignees.map(
    ({ person, duty, since }) => `  ${person} attends to it as ${duty} since ${since.slice(0, 10)}`,
  ),
  ...nextStepsInWords(task.next).map((words) => `  ${words}`),
];

/** `tasdiq tasks`: what waits for people, for one duty, or for one person; what is due first comes first. */
export const tasks = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const whose = { duty: dutyGiven(call.flags), person: personGiven(call.flags) };
    const shown = await office.tasks(whose);
    const inOrder = shown.tasks.toSorted(byUrgency);
    return report({ ...shown, tasks: inOrder }, () =>
      inOrder.length === 0 ? ["nothing waits"] : inOrder.flatMap(taskLines),
    );
  });
