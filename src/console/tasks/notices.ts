import type { ShownNotice } from "../../api/shapes/notices.ts";
import { stepNamed } from "../../office/reminders/notice.ts";
import { html, type Html } from "../html.ts";
import { around, listHtml } from "../names-html.ts";
import type { Speech } from "../page-format.ts";
import { muted } from "../cases/parts.ts";

const stepSaid = ({ words }: Speech, { step, daysLeft, orLater }: ShownNotice): string => {
  const { steps } = words.tasks;
  const named = stepNamed(step);
  if (named === undefined) return step;
  switch (named.kind) {
    case "daysBefore":
      if (daysLeft === null) return steps.before;
      return (orLater ? steps.daysBeforeEarliest : steps.daysBefore)({ days: daysLeft });
    case "hoursBefore":
      return steps.hoursBefore({ hours: named.number });
    case "escalated":
      return steps.escalated({ step: named.number });
    case "doubtful":
      return steps.doubtful;
    case "over":
      return steps.over;
    case "periodOver":
      return steps.periodOver;
  }
};

const toSaid = ({ words, duty: named }: Speech, { to }: ShownNotice): Html =>
  listHtml(
    to.map(({ duty, person }) =>
      person === null
        ? named(duty)
        : around((name) => words.tasks.byPerson({ duty: name, person }), named(duty)),
    ),
  );

/** What was told of that which is due, a line for each. */
export const noticesSaid = (speech: Speech, notices: readonly ShownNotice[]): Html => {
  const { words, instant } = speech;
  return html`${notices.map((one) => {
    const [when, step] = [instant(one.at), stepSaid(speech, one)];
    const said = around(
      (duties) => words.tasks.toldOn({ when, step, duties }),
      toSaid(speech, one),
    );
    return html`<br />${muted(said)}`;
  })}`;
};
