import { type Notice, noticeKey, type Recipient } from "../../commands/next/reminders/notice.ts";
import { restsOn } from "../../case/clocks/clock-run.ts";
import { dutyNamed } from "../../law/procedure/duties-of-command.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { lastDay, lastDaysInWords } from "../due.ts";
import type { MessageContent } from "./message.ts";
import type { Language } from "../../views/paper.ts";
import { citedIn } from "../../papers/sheets/sheet.ts";
import {
  catalogueIn,
  dayInWords,
  deadlineInWords,
  marksOf,
  type Catalogue,
} from "../../papers/wording.ts";

/** A notice with what its letter says. */
export type NoticeWritten = {
  readonly notice: Notice;
  readonly title: string;
  readonly procedure: Procedure;
  readonly addresses: readonly string[];
  readonly language: Language;
  readonly demonstration: boolean;
};

type Named = { readonly what: string; readonly day: string };

const headline = ({ due, step }: Notice, { notices }: Catalogue, named: Named): string => {
  switch (step.kind) {
    case "daysBefore":
    case "hoursBefore":
      return notices.near(named);
    case "doubtful":
      return notices.doubtful(named);
    case "over":
      return notices.over(named);
    case "periodOver":
      return notices.periodOver(named);
    case "escalated":
      return (due.clock.isPeriod ? notices.periodOverFor : notices.overFor)({
        days: step.afterDays,
        ...named,
      });
  }
};

const isOver = ({ kind }: Notice["step"]): boolean =>
  kind === "over" || kind === "periodOver" || kind === "escalated";

// Whether a suspension moved it is in doubt of a later day only, and only while that has not passed as well.
const dayInSubject = ({ due, dueOn, step }: Notice, words: Catalogue): string => {
  const { unmoved } = due.ends;
  const day = lastDay(words, dueOn, due.ends.possiblyBy);
  const passed = isOver(step);
  return unmoved === null || unmoved === dueOn || passed ? day : words.notices.dayIfMoved({ day });
};

const dueLines = (words: Catalogue, { due }: Notice): readonly string[] => {
  const { exports } = words;
  const authorities = new Set(restsOn(due).map((authority) => citedIn(words, authority)));
  return [
    exports.begins({ day: dayInWords(words, due.startedOn) }),
    ...lastDaysInWords(words, due.ends),
    ...[...authorities].map((authority) => exports.restsOn({ authority })),
  ];
};

const nameOf = ({ procedure, language }: NoticeWritten, { duty }: Recipient): string =>
  dutyNamed(procedure, duty, language).text;

const recipients = (written: NoticeWritten, { notices }: Catalogue): string =>
  written.notice.to
    .map((one) => {
      const duty = nameOf(written, one);
      return one.person === null ? duty : notices.takenBy({ duty, person: one.person });
    })
    .join("; ");

const bodyOf = (written: NoticeWritten, words: Catalogue, what: string): string => {
  const { notice, title } = written;
  const { notices } = words;
  const { caseId, due } = notice;
  return [
    ...marksOf(words, written),
    notices.case({ title, caseId }),
    notices.what({ what }),
    ...dueLines(words, notice),
    ...(due.span.unit === "hours" ? [notices.hoursUnknown] : []),
    notices.to({ duties: recipients(written, words) }),
    "",
    ...(due.clock.isPeriod ? [notices.silence] : []),
    notices.onlyReminds,
    "",
  ].join("\n");
};

const subjectOf = (written: NoticeWritten, words: Catalogue, what: string): string => {
  const { notice, title, demonstration } = written;
  const head = headline(notice, words, { what, day: dayInSubject(notice, words) });
  const subject = `${head}: ${title}`;
  return demonstration ? words.notices.ofDemonstration({ subject }) : subject;
};

// One line, whatever somebody once typed as a title.
const inOneLine = (text: string): string => text.replace(/[\r\n\0]+/g, " ");

/** What a notice says as a letter; to the duties by their names where no address is known. */
export const noticeLetter = (written: NoticeWritten): MessageContent => {
  const { notice, language, addresses } = written;
  const words = catalogueIn(language);
  const what = deadlineInWords(words, notice.due.clock.name);
  const names = notice.to.map((one) => nameOf(written, one)).join(", ");
  return {
    // Words, so that the header can be folded.
    reference: [notice.caseId, ...noticeKey(notice).split(".")].join(" "),
    to: addresses.length === 0 ? names : addresses,
    subject: inOneLine(subjectOf(written, words, what)),
    body: bodyOf(written, words, what),
    attachments: [],
  };
};
