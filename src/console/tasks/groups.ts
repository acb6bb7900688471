import { namesOfClock } from "../../law/file/names-in-words.ts";
import type { Assignment } from "../../office/assignee.ts";
import { formOf, stepNamed } from "../cases/next.ts";
import { muted, paragraph, section, tag } from "../cases/parts.ts";
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

const stepLinks = (format: PageFormat, { caseId, next, isAhead }: TitledTask): Html =>
  html`<ul class="govuk-list tq-links">
    ${next.map((step) => {
      const name = stepNamed(format, step);
      return isAhead && step.fact !== null
        ? html`<li>${name}</li>`
        : html`<li>
            <a class="govuk-link" href="${formOf(format.visit, caseId, step)}">${name}</a>
          </li>`;
    })}
  </ul>`;

type Shown = { readonly whose: Whose; readonly visitor: Visitor };

const taskItem = (among: PageFormat, task: TitledTask, { whose, visitor }: Shown): Html => {
  const { visit, words, paper, instant } = among;
  const { procedure } = task;
  const format = procedure === undefined ? among : pageFormat(visit, [procedure]);
  const stage =
    procedure === undefined
      ? nameOr(paper.stages, task.stage)
      : format.stage(procedure, task.stage);
  return html`<li class="tq-step">
    <div>
      <a class="govuk-link" href="${to(visit, `/cases/${task.caseId}`)}"
        ><strong>${task.title}</strong></a
      ><br />
      ${dueInWords(format, task)}; ${stage},
      ${muted(words.tasks.since({ day: instant(task.since) }))} ${byWhom(format, task, visitor)}
      ${noticesInWords(format, task.notices)} ${stepLinks(format, task)}
    </div>
    ${arranging(format, whose, task)}
  </li>`;
};

const groupHtml = (format: PageFormat, tasks: readonly TitledTask[], shown: Shown): Html => {
  const { words } = format;
  const none = { mine: words.tasks.noneMine, open: words.tasks.noneOpen, others: null };
  const nobody = none[shown.whose];
  if (tasks.length === 0 && nobody === null) return nothing;
  const list = html`<ul class="tq-steps">
    ${tasks.map((task) => taskItem(format, task, shown))}
  </ul>`;
  const body = tasks.length === 0 ? paragraph(nobody ?? "") : list;
  return section(`tasks-${shown.whose}`, words.tasks[shown.whose], body);
};

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
