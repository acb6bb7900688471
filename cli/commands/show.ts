import type { ShownCase, UnknownSending } from "../../application/shapes/case.ts";
import type { FactLine } from "../../application/shapes/fact-line.ts";
import type { SittingPeriod } from "../../domain/calendar.ts";
import type { Scrutiny } from "../../domain/scrutiny.ts";
import type { Statement } from "../../domain/statement.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import type { Call } from "../call.ts";
import { kebab } from "../fields/field.ts";
import { inOffice } from "../office/in-office.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { amendmentLine, windowLine } from "../words/abroad.ts";
import { calendarAdvice } from "../words/calendar.ts";
import { findingLines } from "../words/finding.ts";
import { besideInWords, nextStepsInWords } from "../words/next.ts";

const endInWords = (ends: SittingPeriod, profile: string): string => {
  switch (ends.kind) {
    case "ends":
      return `ends on ${ends.lastDay}`;
    case "calendarEnds":
      return `cannot be calculated: the calendar ends on ${ends.endsOn}; ${calendarAdvice(profile)}`;
    case "noCalendar":
      return `cannot be calculated: no calendar; ${calendarAdvice(profile)}`;
  }
};

const scrutinyInWords = (scrutiny: Scrutiny, profile: string): string => {
  switch (scrutiny.kind) {
    case "period":
      return `period ${scrutiny.name}, ${String(scrutiny.sittingDays)} sitting days from ${scrutiny.startedOn}, ${endInWords(scrutiny.ends, profile)}`;
    case "statementAwaited":
      return `${scrutiny.house} resolved against ratification on ${scrutiny.resolvedOn}; a ministerial statement is awaited`;
    case "notLaid":
      return "not laid";
  }
};

const factLine = (paint: Paint, { name, on, about }: FactLine): string => {
  const known =
    on === "not on record" || on === "unknown" ? paint.dim(on.padEnd(14)) : on.padEnd(14);
  return `  ${name.padEnd(23)} ${known} ${about}`.trimEnd();
};

const statementLine = ({ id, label, clause, subject, texts }: Statement): string => {
  const languages = texts.map(
    ({ language, digest, authentic }) =>
      `${language}${authentic ? "*" : ""} ${digest === "unknown" ? "unknown" : digest.slice(0, 12)}`,
  );
  return `  ${id} (${label}${clause === null ? "" : `, ${clause}`}): ${subject} [${languages.join(", ")}]`;
};

const section = (paint: Paint, title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", paint.bold(title), ...lines];

const sendingLines = (sending: UnknownSending | null): readonly string[] => {
  if (sending === null) return [];
  const { reference, reason, inOutbox } = sending;
  const lies = inOutbox.map((file) =>
    file.endsWith(".part")
      ? `  in the outbox: ${file}, a letter that was begun and not finished`
      : `  in the outbox: ${file}; whether it was sent on from there, its sender knows`,
  );
  return [
    `  ${reference}: ${reason}`,
    ...(lies.length === 0 ? ["  nothing of it lies in the outbox"] : lies),
  ];
};

const stepSections = (paint: Paint, { next, beside }: ShownCase): readonly string[] => {
  const indented = (lines: readonly string[]): readonly string[] =>
    lines.map((words) => `  ${words}`);
  return [
    ...section(paint, "Next", indented(nextStepsInWords(next))),
    ...section(paint, "When it happens, also", indented(besideInWords(beside))),
  ];
};

const suspendedLines = (paint: Paint, { suspended }: ShownCase): readonly string[] => {
  if (suspended === null) return [];
  const { on, ground, reason, legalBasis } = suspended;
  return [
    `  ${paint.bold("suspended")} ${dateInWords(on)} (${kebab(ground)}): ${reason}; by ${legalBasis}`,
  ];
};

const aboutLines = (paint: Paint, shown: ShownCase): readonly string[] => [
  `${paint.bold(shown.caseId)}  ${shown.title}`,
  `  ${shown.profile.id} ${shown.profile.version}, ${shown.treaty.id} (${shown.treaty.registration})`,
  `  stands at ${paint.bold(shown.stage)}, entry ${String(shown.version)} ${shown.head}`,
  ...suspendedLines(paint, shown),
];

const showLines = (paint: Paint, shown: ShownCase): readonly string[] => [
  ...aboutLines(paint, shown),
  ...section(
    paint,
    "Facts",
    shown.facts.map((one) => factLine(paint, one)),
  ),
  ...section(paint, "Sending whose outcome is unknown", sendingLines(shown.unknownSending)),
  ...stepSections(paint, shown),
  ...section(
    paint,
    "Scrutiny",
    shown.scrutiny === null ? [] : [`  ${scrutinyInWords(shown.scrutiny, shown.profile.id)}`],
  ),
  ...section(
    paint,
    "Deadlines",
    shown.deadlines.flatMap((one) => findingLines(paint, one).map((text) => `  ${text}`)),
  ),
  ...section(
    paint,
    "Objections to late or modified statements",
    shown.windows.map(({ statement, window }) => windowLine(statement, window)),
  ),
  ...section(paint, "Amendments promised", shown.amendments.map(amendmentLine)),
  ...section(paint, "Statements (* authentic)", shown.statements.map(statementLine)),
  ...section(paint, "Made at signature", shown.statementsAtSignature.map(statementLine)),
  ...section(paint, "By the depositary's record", shown.otherStatements.map(statementLine)),
];

/** `tasdiq show`: a case with its facts kept apart, what may come next, and what is due. */
export const show = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const shown = await office.shown(caseNamed(call.args[0]));
    return report(shown, (paint) => showLines(paint, shown));
  });
