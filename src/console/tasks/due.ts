import { html, nothing, type Html } from "../html.ts";
import { muted, tag } from "../cases/parts.ts";
import type { Speech } from "../speech.ts";
import type { TitledTask } from "./titles.ts";

const inDoubt = ({ words, paper, day }: Speech, { dueUnmoved }: TitledTask): Html =>
  dueUnmoved === null
    ? nothing
    : html` ${tag("yellow", paper.frame.unverified)}
      ${words.tasks.unlessMoved({ day: day(dueUnmoved) })}`;

/** When a task is due; a suspended case waits for its resumption, whatever was due. When a period ends in which silence approves, nobody is late. */
export const dueSaid = (speech: Speech, task: TitledTask): Html => {
  const { words, day, factDate } = speech;
  const { tasks } = words;
  const { dueOn, overdue, periodOver, runs, noDay, suspended } = task;
  if (suspended !== null)
    return html`${tag("grey", tasks.suspended({ day: factDate(suspended.on) }))}`;
  if (noDay !== null) return html`${tasks.cannotCalculate[noDay]}`;
  if (runs === "entryIntoForce")
    return html`${dueOn === null ? tasks.inForceNoDay : tasks.inForceFrom({ day: day(dueOn) })}`;
  if (dueOn === null) return muted(tasks.noDay);
  const on = day(dueOn);
  if (runs === "scrutiny")
    return html`${periodOver ? tasks.periodEnded({ day: on }) : tasks.periodEnds({ day: on })}`;
  const said = overdue
    ? html`${tag("red", tasks.overdue)} ${tasks.wasDueOn({ day: on })}`
    : html`${tasks.dueOn({ day: on })}`;
  return html`${said}${inDoubt(speech, task)}`;
};
