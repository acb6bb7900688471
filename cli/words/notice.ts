import type { ShownNotice } from "../../application/shapes/notices.ts";
import { stepNamed } from "../../domain/notice.ts";

const stepInWords = ({ step, due }: ShownNotice): string => {
  const named = stepNamed(step);
  switch (named?.kind) {
    case "daysBefore":
      return `reminder ${String(named.number)} ${named.number === 1 ? "day" : "days"} before`;
    case "hoursBefore":
      return `reminder ${String(named.number)} hours before the last day ends`;
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
  return `told ${whom.join(", ")} on ${at.slice(0, 10)}: ${stepInWords(notice)}, last day ${dueOn}`;
};
