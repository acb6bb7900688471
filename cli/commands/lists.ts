import type { CaseRow } from "../../application/ports.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import type { ShownTask } from "../../application/shapes/lists.ts";
import { byUrgency } from "../../domain/task-order.ts";
import type { Call } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import { report, type Report } from "../report.ts";
import { dutyGiven, personGiven } from "../who.ts";
import { instantInWords } from "../words/instant.ts";
import { nextStepsInWords } from "../words/next.ts";
import { noticeInWords } from "../words/notice.ts";

const caseLine = ({ caseId, stage, version, at, public: isPublic }: CaseRow): string =>
  `${caseId.padEnd(32)} ${stage.padEnd(14)} ${String(version).padStart(4)} entries, last ${instantInWords(at)}${isPublic ? ", public" : ""}`;

/** `tasdiq list`: the cases. */
export const list = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const [openOnly, publicOnly] = [call.flags.is("open"), call.flags.is("public")];
    const shown = await office.cases({ openOnly, publicOnly });
    const none = publicOnly ? "no public cases" : "no cases; `tasdiq open` opens one";
    return report(shown, () => (shown.cases.length === 0 ? [none] : shown.cases.map(caseLine)));
  });

const noDayInWords = {
  noCalendar: ", its last day cannot be calculated: no calendar was imported",
  calendarEnds: ", its last day cannot be calculated: the calendar ends before it",
  startUnknown: ", its last day cannot be calculated: the day on which it begins is not known",
  suspensionUnknown:
    ", its last day cannot be calculated: for how long it stood still is not known",
} as const satisfies Readonly<Record<NonNullable<ShownTask["noDay"]>, string>>;

// A day that only a suspension moved, where that is in doubt, bears the mark of every rule that nobody has read.
const inDoubt = ({ dueUnmoved }: ShownTask): string =>
  dueUnmoved === null ? "" : ` [unverified; ${dueUnmoved} if the suspension did not move it]`;

const dueInWords = (task: ShownTask): string => {
  const { dueOn, overdue, periodOver, runs, noDay, suspended } = task;
  if (suspended !== null) return `, suspended ${dateInWords(suspended.on)}`;
  if (noDay !== null) return noDayInWords[noDay];
  if (runs === "entryIntoForce")
    return dueOn === null
      ? ", entry into force to be recorded, on a day not known yet"
      : `, entry into force to be recorded from ${dueOn}`;
  if (dueOn === null) return "";
  if (runs === "scrutiny") return periodOver ? `, period ended ${dueOn}` : `, period ends ${dueOn}`;
  return `${overdue ? ", was due" : ", due"} ${dueOn}${inDoubt(task)}`;
};

const unreadableInWords = {
  lawLost: "a law file that it is judged by is not among the documents",
  recordDamaged: "its record, or a law file that it is judged by, is not what its hash says",
  notRead: "reading it failed",
} as const satisfies Readonly<Record<NonNullable<ShownTask["unreadable"]>, string>>;

const unreadableLines = ({ unreadable }: ShownTask): readonly string[] =>
  unreadable === null
    ? []
    : [`  cannot be read: ${unreadableInWords[unreadable]}; what to do says tasdiq incidents`];

const taskLines = (task: ShownTask): readonly string[] => [
  `${task.caseId.padEnd(32)} ${task.stage.padEnd(14)} since ${instantInWords(task.since)}${dueInWords(task)}`,
  ...unreadableLines(task),
  ...task.assignees.map(
    ({ person, duty, since }) =>
      `  ${person} attends to it as ${duty} since ${instantInWords(since)}`,
  ),
  ...task.notices.map((notice) => `  ${noticeInWords(notice)}`),
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
