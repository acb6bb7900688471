import { isView, viewCase, type CaseView } from "../../application/queries.ts";
import { dayIn } from "../../domain/day-in.ts";
import type { SittingPeriod } from "../../domain/calendar.ts";
import { judgeDeadline } from "../../domain/deadline.ts";
import type { Finding } from "../../domain/finding.ts";
import { statementsAtSignature, statementsOf } from "../../domain/rules/texts.ts";
import type { Scrutiny } from "../../domain/scrutiny.ts";
import type { Statement } from "../../domain/statement.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stoppedBy } from "../stop.ts";
import { factLines, type FactLine } from "../words/facts.ts";
import { findingLines } from "../words/finding.ts";
import { nextInWords } from "../words/next.ts";

const endInWords = (ends: SittingPeriod): string => {
  switch (ends.kind) {
    case "ends":
      return `ends on ${ends.lastDay}`;
    case "calendarEnds":
      return `cannot calculate: the calendar ends on ${ends.endsOn}`;
    case "noCalendar":
      return "cannot calculate: no calendar";
  }
};

const scrutinyInWords = (scrutiny: Scrutiny): string => {
  switch (scrutiny.kind) {
    case "period":
      return `period ${scrutiny.name}, ${String(scrutiny.sittingDays)} sitting days from ${scrutiny.startedOn}, ${endInWords(scrutiny.ends)}`;
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

type Shown = {
  readonly view: CaseView;
  readonly title: string;
  readonly deadlines: readonly Finding[];
};

const showLines = (paint: Paint, { view, title, deadlines }: Shown): readonly string[] => {
  const { state, law, next, scrutiny } = view;
  return [
    `${paint.bold(state.caseId)}  ${title}`,
    `  ${law.profile.id} ${law.profile.version}, ${law.treaty.id} (${law.treaty.registration})`,
    `  stands at ${paint.bold(state.stage)}, entry ${String(state.version)} ${state.head}`,
    ...section(
      paint,
      "Facts",
      factLines(view).map((one) => factLine(paint, one)),
    ),
    ...section(
      paint,
      "Next",
      next.map((step) => `  ${nextInWords(step)}`),
    ),
    ...section(paint, "Scrutiny", scrutiny === undefined ? [] : [`  ${scrutinyInWords(scrutiny)}`]),
    ...section(
      paint,
      "Deadlines",
      deadlines.flatMap((one) => findingLines(paint, one).map((text) => `  ${text}`)),
    ),
    ...section(paint, "Statements (* authentic)", statementsOf(state).map(statementLine)),
    ...section(paint, "Made at signature", statementsAtSignature(state).map(statementLine)),
  ];
};

const titleOf = ({ state }: CaseView): string => {
  const opened = state.facts[0]?.act;
  return opened?.kind === "CaseOpened" ? opened.title : "";
};

/** `tasdiq show`: a case with its facts kept apart, what may come next, and what is due. */
export const show = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const view = await viewCase(desk, caseNamed(call.args[0]));
    if (!isView(view)) throw stoppedBy(view);
    const { state, law, next, scrutiny, entryIntoForce } = view;
    const today = dayIn(law.profile.timeZone, desk.world.clock.now());
    const deadlines = view.deadlines.map((one) => judgeDeadline(one, today));
    const title = titleOf(view);
    const json = {
      kind: "case",
      caseId: state.caseId,
      title,
      profile: { id: law.profile.id, version: law.profile.version },
      treaty: { id: law.treaty.id, registration: law.treaty.registration },
      stage: state.stage,
      version: state.version,
      head: state.head,
      facts: factLines(view),
      next,
      scrutiny: scrutiny ?? null,
      deadlines,
      entryIntoForce: entryIntoForce ?? null,
      statements: statementsOf(state),
      statementsAtSignature: statementsAtSignature(state),
    };
    return report(json, (paint) => showLines(paint, { view, title, deadlines }));
  });
