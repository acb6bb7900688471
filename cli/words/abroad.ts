import type { Amendment } from "../../domain/amendments.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import type { ShownWindow } from "../../application/shapes/case.ts";
import { joined } from "../../application/shapes/fact-line.ts";

/** The window of a circulated statement, in one line. */
export const windowLine = (statement: string, window: ShownWindow["window"]): string => {
  const days =
    window.opensOn === null || window.closesOn === null
      ? "days not known"
      : `${window.opensOn} to ${window.closesOn}`;
  return `  ${statement}: ${days}, ${window.outcome}; ${window.why}`;
};

/** A promised amendment, in one line. */
export const amendmentLine = ({ id, subject, dueOn, doneOn, law, standing }: Amendment): string => {
  const due = dueOn === null ? "no day was named" : `due ${dueOn}`;
  const done = doneOn === null ? null : `made ${dateInWords(doneOn)} by ${law ?? "no law"}`;
  const said = standing === "doneLate" ? "done late" : standing;
  return `  ${id}: ${subject}; ${joined([due, done, said])}`;
};
