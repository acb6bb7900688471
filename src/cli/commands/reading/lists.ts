import type { CasesAnswer, TaskInAnswer } from "../../../api/shapes/lists.ts";
import type { NoticeInAnswer } from "../../../api/shapes/notices.ts";
import { isIsoDate } from "../../../time/date.ts";
import { stepNamed } from "../../../commands/next/reminders/notice.ts";
import { byUrgency } from "../../../office/assignee.ts";
import type { Message, Sentence } from "../../../words/messages.ts";
import { pageWordsIn } from "../../../files/words.ts";
import type { Call } from "../../call.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import { nextLines } from "../../print/next.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { dutyGiven, personGiven } from "../../who.ts";

const stepInWords = ({ step, daysLeft, orLater }: NoticeInAnswer): Sentence => {
  const named = stepNamed(step);
  switch (named?.kind) {
    // How many days were really left, which may be fewer than were wished for.
    case "daysBefore":
      return daysLeft === null || (daysLeft === 0 && orLater)
        ? { kind: "stepReminder" }
        : { kind: "stepDaysBefore", days: daysLeft };
    case "hoursBefore":
      return { kind: "stepHoursBefore", hours: named.number };
    case "escalated":
      return { kind: "stepEscalated", number: named.number };
    case "doubtful":
      return { kind: "stepDoubtful" };
    case "over":
      return { kind: "stepOver" };
    case "periodOver":
      return { kind: "stepPeriodOver" };
    case undefined:
      return { kind: "asGiven", text: step };
  }
};

/** Which reminder of what is due was sent, to whom and when. */
const noticeInWords = (notice: NoticeInAnswer): Sentence => ({
  kind: "noticeSent",
  step: stepInWords(notice),
  due: { kind: notice.orLater ? "noticeEarliestDay" : "noticeLastDay", day: notice.dueOn },
  at: notice.at,
  recipients: notice.to.map(({ duty, person }) => (person === null ? duty : `${duty} (${person})`)),
});

type Head = { readonly caseId: string; readonly stageName: string };

/** A case and where it stands, in columns as wide as the longest of their page. */
const headsOf = (shown: readonly Head[]): ((one: Head) => string) => {
  const [ids, stages] = [
    Math.max(...shown.map(({ caseId }) => caseId.length)),
    Math.max(...shown.map(({ stageName }) => stageName.length)),
  ];
  return ({ caseId, stageName }) => `${caseId.padEnd(ids)} ${stageName.padEnd(stages)}`;
};

const caseLine = (
  print: Print,
  head: string,
  { version, at, public: isPublic }: CasesAnswer["cases"][number],
): string => {
  const entries = print.say({ kind: "caseEntries", version, at });
  return [`${head} ${entries}`, ...(isPublic ? [print.say({ kind: "casePublic" })] : [])].join(
    ", ",
  );
};

/** `tasdiq list`: the cases. */
export const list = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const [openOnly, publicOnly] = [call.flags.is("open"), call.flags.is("public")];
    const treaty = call.flags.one("treaty");
    const shown = await office.cases({ openOnly, publicOnly, treaty });
    // Of one treaty the list says who has come how far, so each case is named with its procedure.
    const headIn = ({ caseId, procedure, stageName }: CasesAnswer["cases"][number]): Head => ({
      caseId: treaty === undefined ? caseId : `${caseId} (${procedure ?? ""})`,
      stageName,
    });
    const headOf = headsOf(shown.cases.map(headIn));
    return report(shown, (print) =>
      shown.cases.length === 0
        ? [print.say({ kind: publicOnly ? "casesNonePublic" : "casesNone" })]
        : shown.cases.map((one) => caseLine(print, headOf(headIn(one)), one)),
    );
  });

// Pages say the same of a task, and their words are read when a task is listed.
const pageWords = ({ language }: Print) => pageWordsIn(language).tasks;

const dueKind = ({ orLater, overdue, isPeriod, periodOver }: TaskInAnswer) => {
  if (orLater) return isPeriod ? "taskPeriodEndsLater" : "taskDueEarliest";
  if (isPeriod) return periodOver ? "taskPeriodEnded" : "taskPeriodEnds";
  return overdue ? "taskWasDue" : "taskDue";
};

const dueInWords = (task: TaskInAnswer): Message | undefined => {
  const { dueOn, runs, suspended } = task;
  const day = dueOn !== null && isIsoDate(dueOn) ? dueOn : null;
  if (suspended !== null) return { kind: "taskSuspended", on: suspended.on };
  if (runs === "entryIntoForce")
    return day === null ? { kind: "taskInForceNoDay" } : { kind: "taskInForceFrom", day };
  if (day === null) return undefined;
  return { kind: dueKind(task), day };
};

// A day that only a suspension moved bears the mark of a rule that nobody has read, where its rule is one.
const dueText = (print: Print, task: TaskInAnswer): string => {
  const { noDay, suspended, dueUnmoved: day, moveUnverified } = task;
  if (noDay !== null && suspended === null) return `, ${pageWords(print).cannotCalculate[noDay]}`;
  const due = dueInWords(task);
  if (due === undefined) return "";
  const isInDoubt = day !== null && !task.isPeriod;
  return `, ${print.say(due)}${isInDoubt ? ` ${print.say({ kind: moveUnverified ? "taskUnlessMovedUnverified" : "taskUnlessMoved", day })}` : ""}`;
};

const beneath = (
  print: Print,
  { unreadable, assignees, notices }: TaskInAnswer,
): readonly Sentence[] => [
  ...(unreadable === null
    ? []
    : [{ kind: "taskUnreadable", why: pageWords(print).unreadable[unreadable] } as const]),
  ...assignees.map(
    ({ person, duty, since }) => ({ kind: "taskAttendedBy", person, duty, at: since }) as const,
  ),
  ...notices.map(noticeInWords),
];

const taskLines = (print: Print, head: string, task: TaskInAnswer): readonly string[] => [
  `${head} ${print.say({ kind: "taskSince", at: task.since })}${dueText(print, task)}`,
  ...[...beneath(print, task).map(print.say), ...nextLines(print, task.next)].map(
    (line) => `  ${line}`,
  ),
];

/** `tasdiq tasks`: what waits for people, for one duty, or for one person; what is due first comes first. */
export const tasks = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const whose = { duty: dutyGiven(call.flags), person: personGiven(call.flags) };
    const shown = await office.tasks(whose);
    const inOrder = shown.tasks.toSorted(byUrgency);
    const headOf = headsOf(inOrder);
    return report({ ...shown, tasks: inOrder }, (print) =>
      inOrder.length === 0
        ? [print.say({ kind: "tasksNone" })]
        : inOrder.flatMap((task) => taskLines(print, headOf(task), task)),
    );
  });
