import type { TextDifference } from "../../application/reading/differences.ts";
import type { Part, Passage } from "../../treaty/statements/difference.ts";
import type { Print } from "./print.ts";

// Marked by brackets too: colours are lost where this is copied to.
const removed = (print: Print, parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? print.red(`[-${text}-]`) : text)).join("");
const added = (print: Print, parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? print.green(`{+${text}+}`) : text)).join("");

const passageLines = (print: Print, { before, after }: Passage): readonly string[] => [
  ...before.lines.map(
    (parts, index) => `  - ${String(before.line + index)}: ${removed(print, parts)}`,
  ),
  ...after.lines.map((parts, index) => `  + ${String(after.line + index)}: ${added(print, parts)}`),
];

const mostPassages = 20;

/** How two texts differ, line by line: `-` as on record, `+` as supplied. */
export const differenceLines = (
  print: Print,
  difference: TextDifference | undefined,
): readonly string[] => {
  if (difference === undefined) return [];
  const { what, passages, unseen } = difference;
  const left = passages.length - mostPassages;
  return [
    `  ${print.say({ kind: "differenceHead", what })}`,
    ...unseen.map((one) => `  ! ${one}`),
    ...passages.slice(0, mostPassages).flatMap((one) => passageLines(print, one)),
    ...(left > 0 ? [`  ${print.say({ kind: "differenceMore", count: left })}`] : []),
  ];
};
