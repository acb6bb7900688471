import type { CaseAnswer, WindowInAnswer, UnknownSending } from "../../../api/shapes/case.ts";
import type { FactLine } from "../../../api/shapes/fact-line.ts";
import type { Statement } from "../../../treaty/statement.ts";
import type { Amendment } from "../../../findings/amendments.ts";
import { amendmentMadeInWords } from "../../../findings/follow-up.ts";
import type { Message, Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import { kebab } from "../../fields/field.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { findingLines } from "../../print/finding.ts";
import { besideLines, nextLines } from "../../print/next.ts";

// As wide as the longest day of a year; a period of days is longer, and stands out of its column.
const dayWidth = 17;

const factLines = (print: Print, facts: readonly FactLine[]): readonly string[] => {
  const width = Math.max(...facts.map(({ name }) => name.length));
  return facts.map(({ name, on, about }) => {
    const isKnown = on !== null && on.kind !== "unknown";
    const says = print.say(on === null ? { kind: "notOnRecord" } : { kind: "dayOf", on });
    const day = says.padEnd(dayWidth);
    return `${name.padEnd(width)} ${isKnown ? day : print.dim(day)} ${about}`.trimEnd();
  });
};

const statementLine = (
  print: Print,
  { id, label, clause, inferredClause, subject, texts }: Statement,
): string => {
  const inferred =
    inferredClause === undefined
      ? undefined
      : print.say({ kind: "inferredClauseOf", clause: inferredClause });
  const where = clause ?? inferred;
  const unknown = print.say({ kind: "digestUnknown" });
  const languages = texts.map(
    ({ language, digest, authentic }) =>
      `${language}${authentic ? "*" : ""} ${digest === "unknown" ? unknown : digest.slice(0, 12)}`,
  );
  return `${id} (${label}${where === undefined ? "" : `, ${where}`}): ${subject} [${languages.join(", ")}]`;
};

const windowInWords = ({ statement, window }: WindowInAnswer): Sentence => {
  const { opensOn: from, closesOn: to, outcome, why } = window;
  const days: Sentence =
    from === null || to === null ? { kind: "windowDaysUnknown" } : { kind: "windowDays", from, to };
  return { kind: "windowLine", statement, days, outcome, why };
};

const amendmentInWords = ({ id, subject, dueOn, doneOn, law, standing }: Amendment): Sentence => ({
  kind: "amendmentLine",
  id,
  subject,
  parts: [
    dueOn === null ? { kind: "noDayNamed" } : { kind: "dueDay", day: dueOn },
    ...(doneOn === null ? [] : [amendmentMadeInWords(doneOn, law)]),
    { kind: "amendmentStanding", standing },
  ],
});

type Heading = Extract<Message["kind"], `section${string}`>;

const section = (print: Print, kind: Heading, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : ["", print.bold(print.say({ kind })), ...lines.map((line) => `  ${line}`)];

const sendingLines = (print: Print, sending: UnknownSending | null): readonly string[] => {
  if (sending === null) return [];
  const { reference, reason, inOutbox } = sending;
  const found = inOutbox.map((file): Sentence => ({
    kind: file.endsWith(".part") ? "outboxPart" : "outboxLetter",
    file,
  }));
  const said: readonly Sentence[] = found.length === 0 ? [{ kind: "outboxNothing" }] : found;
  return [`${reference}: ${reason}`, ...said.map(print.say)];
};

const suspendedLines = (print: Print, { suspended }: CaseAnswer): readonly string[] => {
  if (suspended === null) return [];
  const { on, ground, reason, legalBasis } = suspended;
  const about: Sentence = { kind: "showSuspension", on, ground: kebab(ground), reason, legalBasis };
  return [`  ${print.bold(print.say({ kind: "showSuspended" }))} ${print.say(about)}`];
};

const aboutLines = (print: Print, shown: CaseAnswer): readonly string[] => {
  const { caseId, title, procedure, treaty, stageName, version, head } = shown;
  const stands = print.say({ kind: "showStands" });
  const entry = print.say({ kind: "showEntry", version: String(version), head });
  return [
    `${print.bold(caseId)}  ${title}`,
    `  ${treaty.title}`,
    `  ${procedure.id} ${procedure.version}, ${treaty.id} (${treaty.registration})`,
    `  ${stands} ${print.bold(stageName)}, ${entry}`,
    ...suspendedLines(print, shown),
  ];
};

const deadlineLines = (
  print: Print,
  { deadlines, calendarAwaited, procedure }: CaseAnswer,
): readonly string[] => [
  ...deadlines.flatMap((one) => findingLines(print, one)),
  ...(calendarAwaited ? [print.say({ kind: "calendarAdvice", procedure: procedure.id })] : []),
];

const showLines = (print: Print, shown: CaseAnswer): readonly string[] => {
  const statements = (all: readonly Statement[]): readonly string[] =>
    all.map((one) => statementLine(print, one));
  return [
    ...aboutLines(print, shown),
    ...section(print, "sectionFacts", factLines(print, shown.facts)),
    ...section(print, "sectionSending", sendingLines(print, shown.unknownSending)),
    ...section(print, "sectionNext", nextLines(print, shown.next)),
    ...section(print, "sectionBeside", besideLines(print, shown.beside)),
    ...section(print, "sectionDeadlines", deadlineLines(print, shown)),
    ...section(print, "sectionObjections", shown.windows.map(windowInWords).map(print.say)),
    ...section(print, "sectionAmendments", shown.amendments.map(amendmentInWords).map(print.say)),
    ...section(print, "sectionStatements", statements(shown.statements)),
    ...section(print, "sectionAtSignature", statements(shown.statementsAtSignature)),
    ...section(print, "sectionByDepositary", statements(shown.otherStatements)),
  ];
};

/** `tasdiq show`: a case with its facts kept apart, what may come next, and what is due. */
export const show = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const shown = await office.shown(caseNamed(call.args[0]));
    return report(shown, (print) => showLines(print, shown));
  });
