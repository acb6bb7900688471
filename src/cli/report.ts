import type { Sentence } from "../words/messages.ts";
import { exitCodes } from "./exit-codes.ts";
import { authorityLines, findingLines } from "./print/finding.ts";
import type { Print } from "./print/print.ts";
import type { Stop } from "./stop.ts";

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

/** The report of a refusal: its sentence, what it rests on, its kind, and the code of its class. */
export const refusalReport = (stop: Stop): Report => ({
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
  },
  lines: (print) => [
    // Each fault is a line of its own; one in which a line ends would show that, and pass for no other.
    ...(stop.lines ?? [stop.sentence]).map((line, index) =>
      index === 0 ? `${print.red(print.say({ kind: "refusedHead" }))} ${line}` : `  ${line}`,
    ),
    ...(stop.authority === null ? [] : authorityLines(print, stop.authority, { indent: "  " })),
    ...(stop.findings ?? []).flatMap((finding) =>
      findingLines(print, finding).map((line) => `  ${line}`),
    ),
    ...adviceOn(stop).map((said) => `  ${print.say(said)}`),
    print.dim(
      `  ${print.say({ kind: "refusedKind", name: stop.kind, code: String(exitCodes[stop.class]) })}`,
    ),
  ],
  refused: true,
});
