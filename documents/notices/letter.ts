import type { Notice, Recipient } from "../../domain/notice.ts";
import { noticeKey } from "../../domain/notice.ts";
import type { Profile } from "../../domain/profile.ts";
import { lastDaysInWords } from "../exports/last-days.ts";
import { deadlineInWords, marksOf, wordsIn, type Words } from "../exports/words.ts";
import type { MessageContent } from "../message.ts";
import type { Language } from "../paper.ts";
import { citedIn } from "../sheets/sheet.ts";
import { dayInWords, factDateInWords } from "../wording/index.ts";
import { noticeWordsIn } from "./words.ts";

/** A notice with what its letter says. */
export type NoticeWritten = {
  readonly notice: Notice;
  readonly title: string;
  readonly profile: Profile;
  readonly addresses: readonly string[];
  readonly language: Language;
  readonly demonstration: boolean;
};

const headline = ({ notice, language }: NoticeWritten, what: string, day: string): string => {
  const { due, step } = notice;
  const words = noticeWordsIn(language);
  const isPeriod = due.name === "scrutiny";
  switch (step.kind) {
    case "daysBefore":
    case "hoursBefore":
      return words.near(what, day);
    case "doubtful":
      return words.doubtful(what, day);
    case "over":
      return (isPeriod ? words.periodOver : words.over)(what, day);
    case "escalated":
      return (isPeriod ? words.periodOverFor : words.overFor)(step.afterDays, what, day);
  }
};

// Only a later day is in doubt, and only while it has not passed as well.
const dayInSubject = ({ notice, language }: NoticeWritten, day: string): string => {
  const { due, dueOn, step } = notice;
  const passed = step.kind === "over" || step.kind === "escalated";
  return due.unmoved === null || due.unmoved === dueOn || passed
    ? day
    : noticeWordsIn(language).dayIfMoved(day);
};

const dueLines = (words: Words, { due }: Notice): readonly string[] => {
  const { paper, own } = words;
  return [
    own.begins(factDateInWords(paper, due.startedOn)),
    ...lastDaysInWords(words, due),
    ...[...new Set(due.restsOn.map((authority) => citedIn(paper, authority)))].map(own.restsOn),
  ];
};

const nameOf = ({ profile, language }: NoticeWritten, { duty }: Recipient): string =>
  profile.duties[duty].name[language];

const toldTo = (written: NoticeWritten): string =>
  written.notice.to
    .map((one) => {
      const name = nameOf(written, one);
      return one.person === null
        ? name
        : noticeWordsIn(written.language).attendedBy(name, one.person);
    })
    .join("; ");

const bodyOf = (written: NoticeWritten, what: string): string => {
  const { notice, title, language } = written;
  const [own, both] = [noticeWordsIn(language), wordsIn(language)];
  const { due } = notice;
  return [
    ...marksOf(both, written),
    own.case(title, notice.caseId),
    own.what(what),
    ...dueLines(both, notice),
    ...(due.byHours ? [own.hoursUnknown] : []),
    own.to(toldTo(written)),
    "",
    ...(due.name === "scrutiny" ? [own.silence] : []),
    own.onlyReminds,
    "",
  ].join("\n");
};

// One line, whatever somebody once typed as a title.
const inOneLine = (text: string): string => text.replace(/[\r\n\0]+/g, " ");

/** What a notice says as a letter; to the duties by their names where no address is known. */
export const noticeLetter = (written: NoticeWritten): MessageContent => {
  const { notice, title, language, addresses } = written;
  const words = wordsIn(language);
  const what = deadlineInWords(words, notice.due.called);
  const day = dayInSubject(written, dayInWords(words.paper, notice.dueOn));
  const subject = headline(written, what, day);
  const names = notice.to.map((one) => nameOf(written, one)).join(", ");
  return {
    // Words, so that the header can be folded.
    reference: [notice.caseId, ...noticeKey(notice).split(".")].join(" "),
    to: addresses.length === 0 ? names : addresses,
    subject: inOneLine(`${subject}: ${title}`),
    body: bodyOf(written, what),
    attachments: [],
  };
};
