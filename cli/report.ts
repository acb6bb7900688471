import type { TextDifference } from "../application/differences.ts";
import type { Paint } from "./paint.ts";
import { exitCodes } from "./exit-codes.ts";
import { authorityLines } from "./words/authority.ts";
import { calendarAdvice } from "./words/calendar.ts";
import { differenceLines } from "./words/difference.ts";
import { findingLines } from "./words/finding.ts";
import type { Stop } from "./stop.ts";

/** What a command line answers: data for programs, lines for people, and the exit code. */
export type Report = {
  readonly code: number;
  readonly json: unknown;
  readonly lines: (paint: Paint) => readonly string[];
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

const adviceOn = ({ kind }: Stop): readonly string[] => {
  if (kind === "RulesBroken") return ['  Go on all the same: --despite "<reason>"'];
  return kind === "CalendarMissing" || kind === "CalendarEnds" ? [`  ${calendarAdvice()}`] : [];
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
  lines: (paint) => [
    `${paint.red("Refused:")} ${stop.sentence}`,
    ...(stop.authority === null ? [] : authorityLines(stop.authority, "  by ")),
    ...(stop.findings ?? []).flatMap((finding) =>
      findingLines(paint, finding).map((line) => `  ${line}`),
    ),
    ...adviceOn(stop),
    ...differenceLines(paint, difference),
    paint.dim(`  kind ${stop.kind}, exit code ${String(exitCodes[stop.class])}`),
  ],
  refused: true,
});
