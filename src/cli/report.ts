import type { TextDifference } from "../ledger/reading/differences.ts";
import type { Part, Passage } from "../treaty/statements/nature.ts";
import type { Sentence } from "../words/messages.ts";
import { exitCodes } from "./exit-codes.ts";
import { authorityLines, findingLines } from "./print/finding.ts";
import type { Print } from "./print/print.ts";
import type { Stop } from "./stop.ts";

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
const differenceLines = (
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

/** What a command line answers: data for programs, lines for people, and the exit code. */
export type Report = {
  readonly code: number;
  readonly json: unknown;
  readonly lines: (print: Print) => readonly string[];
  /** A refusal goes to stderr, so that stdout holds data only. */
  readonly refused: boolean;
  /** `json` is a list, of which every member is written on a line of its own. */
  readonly jsonLines?: true;
  /** What is written as it is, whatever the form asked for: a table, or bytes that are the same on every surface. */
  readonly text?: string;
};

export const report = (json: unknown, lines: Report["lines"]): Report => ({
  code: exitCodes.done,
  json,
  lines,
  refused: false,
});

/** A report of many things of one kind: as data it is one JSON object a line. */
export const linesReport = (
  given: Pick<Report, "code" | "lines"> & { readonly json: readonly unknown[] },
): Report => ({ ...given, refused: false, jsonLines: true });

const adviceOn = ({ kind }: Stop): readonly Sentence[] => {
  if (kind === "RulesBroken") return [{ kind: "despiteAdvice" }];
  return kind === "CalendarMissing" || kind === "CalendarTooShort"
    ? [{ kind: "calendarAdvice", procedure: "<id>" }]
    : [];
};

/** The report of a refusal: its sentence, what it rests on, its kind, the code of its class, and how two texts differ. */
export const refusalReport = (stop: Stop, difference?: TextDifference): Report => ({
  code: exitCodes[stop.class],
  json: {
    kind: "refused",
    class: stop.class,
    sentence: stop.sentence,
    refusal: {
      kind: stop.kind,
      fields: stop.fields,
      authority: stop.authority,
      ...(stop.findings === undefined ? {} : { findings: stop.findings }),
    },
    ...(difference === undefined ? {} : { difference }),
  },
  lines: (print) => [
    `${print.red(print.say({ kind: "refusedHead" }))} ${stop.sentence}`,
    ...(stop.authority === null ? [] : authorityLines(print, stop.authority, { indent: "  " })),
    ...(stop.findings ?? []).flatMap((finding) =>
      findingLines(print, finding).map((line) => `  ${line}`),
    ),
    ...adviceOn(stop).map((said) => `  ${print.say(said)}`),
    ...differenceLines(print, difference),
    print.dim(
      `  ${print.say({ kind: "refusedKind", name: stop.kind, code: String(exitCodes[stop.class]) })}`,
    ),
  ],
  refused: true,
});
