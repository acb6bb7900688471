import type { ShownNotice } from "../../application/shapes/notices.ts";
import { stepNamed } from "../../domain/notice.ts";
import { instantInWords } from "./instant.ts";

// How many days were really left, which may be fewer than were wished for.
const beforeInWords = ({ daysLeft }: ShownNotice): string => {
  if (daysLeft === null) return "reminder";
  if (daysLeft === 0) return "reminder on the last day";
  return `reminder ${String(daysLeft)} ${daysLeft === 1 ? "day" : "days"} before`;
};

const stepInWords = (notice: ShownNotice): string => {
  const { step, due } = notice;
  const named = stepNamed(step);
  switch (named?.kind) {
    case "daysBefore":
      return beforeInWords(notice);
    case "hoursBefore":
      return `reminder at most ${String(named.number)} hours before the last day ends`;
    case "escalated":
      return `still not done, passed on (${String(named.number)})`;
    case "doubtful":
      return "perhaps overdue";
    case "over":
      return due === "scrutiny" ? "the period has ended" : "overdue";
    case undefined:
      return step;
  }
};

/** What was told of what is due, to whom and when. */
export const noticeInWords = (notice: ShownNotice): string => {
  const { at, dueOn, to } = notice;
  const whom = to.map(({ duty, person }) => (person === null ? duty : `${duty} (${person})`));
  return `told ${whom.join(", ")} on ${instantInWords(at)}: ${stepInWords(notice)}, last day ${dueOn}`;
};
