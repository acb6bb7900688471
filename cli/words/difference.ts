import type { TextDifference } from "../../application/differences.ts";
import type { Part, Passage } from "../../domain/statements/difference.ts";
import type { Paint } from "../paint.ts";

// Marked by brackets too: colours are lost where this is copied to.
const removed = (paint: Paint, parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? paint.red(`[-${text}-]`) : text)).join("");
const added = (paint: Paint, parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? paint.green(`{+${text}+}`) : text)).join("");

const passageLines = (paint: Paint, { before, after }: Passage): readonly string[] => [
  ...before.lines.map(
    (parts, index) => `  - ${String(before.line + index)}: ${removed(paint, parts)}`,
  ),
  ...after.lines.map((parts, index) => `  + ${String(after.line + index)}: ${added(paint, parts)}`),
];

const mostPassages = 20;

/** How two texts differ, line by line: `-` as on record, `+` as supplied. */
export const differenceLines = (
  paint: Paint,
  difference: TextDifference | undefined,
): readonly string[] => {
  if (difference === undefined) return [];
  const { what, passages, unseen } = difference;
  const left = passages.length - mostPassages;
  return [
    `  ${what}: - on record, + supplied`,
    ...unseen.map((one) => `  ! ${one}`),
    ...passages.slice(0, mostPassages).flatMap((one) => passageLines(paint, one)),
    ...(left > 0 ? [`  and ${String(left)} more places`] : []),
  ];
};
