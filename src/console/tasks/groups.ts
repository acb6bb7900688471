import { namesOfClock } from "../../law/file/names-in-words.ts";
import type { Assignment } from "../../office/assignee.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { addDays } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import { formOf, mayTake, stepNamed, whoMay } from "../cases/next.ts";
import { muted, paragraph, section, tag, unlessEmpty } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { around } from "../names-html.ts";
import type { Visitor } from "../pages.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { noticesInWords } from "./notices.ts";
import type { TitledTask } from "./titles.ts";
import { nameOr } from "../../words/tree.ts";

const inDoubt = (
  { words, paper, day }: PageFormat,
  { dueUnmoved, moveUnverified }: TitledTask,
): Html =>
  dueUnmoved === null
    ? nothing
    : html` ${moveUnverified ? tag("yellow", paper.frame.unverified) : nothing}
      ${words.tasks.unlessMoved({ day: day(dueUnmoved) })}`;

/** Until when something runs in which nobody has to act; undefined where somebody has. */
const periodInWords = (
  { words: { tasks }, name }: PageFormat,
  { procedure, runs, orLater, isPeriod, periodOver }: TitledTask,
  day: string,
): Html | undefined => {
  if (!isPeriod || procedure === undefined || runs === null) return undefined;
  const runsOn = orLater ? tasks.timeEndsLater : tasks.timeEnds;
  const says = periodOver ? tasks.timeEnded : runsOn;
  return around((clock) => says({ name: clock, day }), name(namesOfClock(procedure, runs)));
};

/** When a task is due; a suspended case waits for its resumption, whatever was due. When a period ends in which silence approves, nobody is late. */
export const dueInWords = (format: PageFormat, task: TitledTask): Html => {
  const { words, day } = format;
  const { tasks } = words;
  const { dueOn, orLater, overdue, runs, noDay, suspended } = task;
  if (suspended !== null) return html`${tag("grey", tasks.suspended({ day: day(suspended.on) }))}`;
  if (noDay !== null) return html`${tasks.cannotCalculate[noDay]}`;
  if (runs === "entryIntoForce")
    return html`${dueOn === null ? tasks.inForceNoDay : tasks.inForceFrom({ day: day(dueOn) })}`;
  if (dueOn === null) return muted(tasks.noDay);
  const on = day(dueOn);
  const period = periodInWords(format, task, on);
  if (period !== undefined) return period;
  const said = overdue
    ? html`${tag("red", tasks.overdue)} ${tasks.wasDueOn({ day: on })}`
    : html`${(orLater ? tasks.dueEarliest : tasks.dueOn)({ day: on })}`;
  return html`${said}${inDoubt(format, task)}`;
};

/** Whose a task is among the duties of whoever looks: theirs, somebody else's, or nobody's yet. */
type Whose = "mine" | "others" | "open";

const attending = ({ assignees }: TitledTask, { duties }: Visitor): readonly Assignment[] =>
  assignees.filter(({ duty }) => duties.some((held) => held === duty));

const whoseOf = (task: TitledTask, visitor: Visitor): Whose => {
  const those = attending(task, visitor);
  if (those.some(({ person }) => person === visitor.person)) return "mine";
  return those.length > 0 ? "others" : "open";
};

const byWhom = (
  { words, duty: named, instant }: PageFormat,
  task: TitledTask,
  visitor: Visitor,
): Html =>
  html`${attending(task, visitor)
    .filter(({ person }) => person !== visitor.person)
    .map(
      ({ person, duty, since }) =>
        html`<br />${around(
            (name) => words.tasks.attendedBy({ person, duty: name, day: instant(since) }),
            named(duty),
          )}`,
    )}`;

const arranging = (format: PageFormat, whose: Whose, { caseId, title }: TitledTask): Html => {
  const { visit, words } = format;
  const { tasks } = words;
  const [verb, text, of] = {
    open: ["claim", tasks.claim, tasks.claimOf({ title })],
    mine: ["hand-over", tasks.handOver, tasks.handOverOf({ title })],
    others: ["hand-over", tasks.takeOver, tasks.takeOverOf({ title })],
  }[whose];
  return html`<a
    class="govuk-link"
    href="${formOf(visit, caseId, { verb: verb ?? "" })}"
    aria-label="${of ?? ""}"
    >${text}</a
  >`;
};

/** The name of a step, linked to its form for whoever may take it now. */
export const stepLink = (
  format: PageFormat,
  { caseId, isAhead }: TitledTask,
  step: NextStep,
): Html => {
  const { visit } = format;
  const name = stepNamed(format, step);
  const waits = isAhead && step.fact !== null;
  return mayTake(visit, step) && !waits
    ? html`<a class="govuk-link" href="${formOf(visit, caseId, step)}">${name}</a>`
    : name;
};

const otherSteps = (format: PageFormat, task: TitledTask): Html =>
  unlessEmpty(
    task.next.slice(1),
    (others) =>
      html`<ul class="govuk-list tq-links">
        ${others.map((step) => html`<li>${stepLink(format, task, step)}</li>`)}
      </ul>`,
  );

/** What runs until the day that was said, with how it is counted; of a period the sentence about its day says it. */
const clockOf = (
  { visit, name }: PageFormat,
  { caseId, procedure, runs, isPeriod, suspended }: TitledTask,
): Html => {
  if (procedure === undefined || runs === null || isPeriod || suspended !== null) return nothing;
  const names = namesOfClock(procedure, runs);
  return Object.keys(names).length === 0
    ? nothing
    : html` (<a class="govuk-link" href="${to(visit, `/cases/${caseId}/clocks/${runs}`)}"
          >${name(names)}</a
        >)`;
};

const caseLink = ({ visit }: PageFormat, { caseId, title }: TitledTask): Html =>
  html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}">${title}</a>`;

/** The words of a task's own procedure, where its file is at hand. */
export const formatFor = (among: PageFormat, { procedure }: TitledTask): PageFormat =>
  procedure === undefined ? among : pageFormat(among.visit, [procedure]);

const stageOf = ({ paper, stage }: PageFormat, task: TitledTask): Html | string =>
  task.procedure === undefined
    ? nameOr(paper.stages, task.stage)
    : stage(task.procedure, task.stage);

type Shown = { readonly whose: Whose; readonly visitor: Visitor };

const taskItem = (among: PageFormat, task: TitledTask, { whose, visitor }: Shown): Html => {
  const format = formatFor(among, task);
  const [step] = task.next;
  return html`<li class="tq-step">
    <div>
      ${step === undefined ? nothing : html`<strong>${stepLink(format, task, step)}</strong><br />`}
      ${caseLink(format, task)}<br />
      ${dueInWords(format, task)}${clockOf(format, task)}; ${stageOf(format, task)},
      ${muted(among.words.tasks.since({ day: among.instant(task.since) }))}
      ${byWhom(format, task, visitor)} ${noticesInWords(format, task.notices)}
      ${otherSteps(format, task)}
    </div>
    ${arranging(format, whose, task)}
  </li>`;
};

const itemOfOthers = (among: PageFormat, task: TitledTask): Html => {
  const format = formatFor(among, task);
  return html`<li class="tq-step">
    <div>
      ${task.next.map(
        (step) => html`<strong>${stepNamed(format, step)}</strong>: ${whoMay(format, step)}<br />`,
      )}
      ${caseLink(format, task)}<br />
      ${dueInWords(format, task)}${clockOf(format, task)}
    </div>
  </li>`;
};

/** Of what others must do, so much is shown; the list of cases has the rest. */
const mostOfOthers = 10;

/** What others must do, the most urgent first; nothing where nobody must. */
export const tasksOfOthers = (format: PageFormat, tasks: readonly TitledTask[]): Html => {
  const { visit, words, number } = format;
  const more = tasks.length - mostOfOthers;
  return unlessEmpty(tasks, (all) =>
    section(
      "tasks-of-others",
      words.tasks.ofOthers,
      html`<ul class="tq-steps">
          ${all.slice(0, mostOfOthers).map((task) => itemOfOthers(format, task))}
        </ul>
        ${
          more > 0
            ? paragraph(
                html`<a class="govuk-link" href="${to(visit, "/cases?standing=open")}"
                  >${words.tasks.moreOfOthers({ count: number(more) })}</a
                >`,
              )
            : nothing
        }`,
    ),
  );
};

const daysAhead = 7;

/** One sentence: how many tasks wait for whoever looks, how many are overdue, and how many due in the next seven days. */
export const tasksCounted = (
  { words }: PageFormat,
  tasks: readonly TitledTask[],
  now: number,
): Html => {
  const isSoon = ({ procedure, dueOn, overdue, isPeriod }: TitledTask): boolean => {
    const today = dayIn(procedure?.timeZone ?? "UTC", now);
    return dueOn !== null && !overdue && !isPeriod && dueOn <= addDays(today, daysAhead);
  };
  const { waiting, overdueCount, soonCount } = words.tasks;
  const says = [
    waiting({ count: tasks.length }),
    overdueCount({ count: tasks.filter(({ overdue }) => overdue).length }),
    soonCount({ count: tasks.filter(isSoon).length }),
  ];
  return html`<p class="govuk-body-l">${says.join(" · ")}</p>`;
};

const groupHtml = (format: PageFormat, tasks: readonly TitledTask[], shown: Shown): Html =>
  unlessEmpty(tasks, (all) =>
    section(
      `tasks-${shown.whose}`,
      format.words.tasks[shown.whose],
      html`<ul class="tq-steps">
        ${all.map((task) => taskItem(format, task, shown))}
      </ul>`,
    ),
  );

/** Tasks by whose they are; within each, what is due first comes first. */
export const taskGroups = (
  format: PageFormat,
  visitor: Visitor,
  tasks: readonly TitledTask[],
): Html =>
  html`${(["mine", "open", "others"] as const).map((whose) =>
    groupHtml(
      format,
      tasks.filter((task) => whoseOf(task, visitor) === whose),
      { whose, visitor },
    ),
  )}`;
