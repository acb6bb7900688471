import type { Paint } from "./paint.ts";
import { exitCodes } from "./exit-codes.ts";
import { authorityLines } from "./words/authority.ts";
import type { Stop } from "./stop.ts";

/** What a command line answers: data for programs, lines for people, and the exit code. */
export type Report = {
  readonly code: number;
  readonly json: unknown;
  readonly lines: (paint: Paint) => readonly string[];
  /** A refusal goes to stderr, so that stdout holds data only. */
  readonly refused: boolean;
};

export const report = (json: unknown, lines: Report["lines"]): Report => ({
  code: exitCodes.done,
  json,
  lines,
  refused: false,
});

/** The report of a refusal: its sentence, what it rests on, its kind, and the code of its class. */
export const refusalReport = (stop: Stop): Report => ({
  code: exitCodes[stop.class],
  json: {
    kind: "refused",
    class: stop.class,
    sentence: stop.sentence,
    refusal: { kind: stop.kind, fields: stop.fields, authority: stop.authority },
  },
  lines: (paint) => [
    `${paint.red("Refused:")} ${stop.sentence}`,
    ...(stop.authority === null ? [] : authorityLines(stop.authority, "  by ")),
    paint.dim(`  kind ${stop.kind}, exit code ${String(exitCodes[stop.class])}`),
  ],
  refused: true,
});
