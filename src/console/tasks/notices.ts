import type { NoticeInAnswer } from "../../api/shapes/notices.ts";
import { stepNamed } from "../../commands/next/reminders/notice.ts";
import { html, type Html } from "../html.ts";
import { around, listHtml } from "../names-html.ts";
import type { PageFormat } from "../page-format.ts";
import { muted } from "../cases/parts.ts";

const stepInWords = (
  { words }: PageFormat,
  { step, daysLeft, orLater }: NoticeInAnswer,
): string => {
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

const toInWords = ({ words, duty: named }: PageFormat, { to }: NoticeInAnswer): Html =>
  listHtml(
    to.map(({ duty, person }) =>
      person === null
        ? named(duty)
        : around((name) => words.tasks.byPerson({ duty: name, person }), named(duty)),
    ),
  );

/** What was told of that which is due, a line for each. */
export const noticesInWords = (format: PageFormat, notices: readonly NoticeInAnswer[]): Html => {
  const { words, instant } = format;
  return html`${notices.map((one) => {
    const [when, step] = [instant(one.at), stepInWords(format, one)];
    const said = around(
      (duties) => words.tasks.toldOn({ when, step, duties }),
      toInWords(format, one),
    );
    return html`<br />${muted(said)}`;
  })}`;
};
