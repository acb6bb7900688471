import { viewCase, type CaseView } from "../../application/queries.ts";
import { amendmentsOf, type Amendment } from "../../domain/amendments.ts";
import { deadlineFindings } from "../../domain/audit/deadlines.ts";
import { dayIn } from "../../domain/day-in.ts";
import type { SittingPeriod } from "../../domain/calendar.ts";
import type { Finding } from "../../domain/finding.ts";
import { isLawProcedure } from "../../domain/profile.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { statementsAtSignature, statementsOf } from "../../domain/rules/texts.ts";
import { claimedNotification, unknownNotification } from "../../domain/sending.ts";
import type { Scrutiny } from "../../domain/scrutiny.ts";
import type { Statement } from "../../domain/statement.ts";
import { windowsOf } from "../../domain/statements/windows.ts";
import { tracesIn } from "../../local/post.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stoppedBy } from "../stop.ts";
import { amendmentLine, windowLine } from "../words/abroad.ts";
import { calendarAdvice } from "../words/calendar.ts";
import { factLines, type FactLine } from "../words/facts.ts";
import { findingLines } from "../words/finding.ts";
import { besideInWords, nextStepsInWords } from "../words/next.ts";

const endInWords = (ends: SittingPeriod, profile: string): string => {
  switch (ends.kind) {
    case "ends":
      return `ends on ${ends.lastDay}`;
    case "calendarEnds":
      return `cannot calculate: the calendar ends on ${ends.endsOn}; ${calendarAdvice(profile)}`;
    case "noCalendar":
      return `cannot calculate: no calendar; ${calendarAdvice(profile)}`;
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

type Shown = {
  readonly view: CaseView;
  readonly title: string;
  readonly deadlines: readonly Finding[];
  readonly windows: ReturnType<typeof windowsOf>;
  readonly amendments: readonly Amendment[];
  readonly sending: UnknownSending | undefined;
};

/** A sending whose outcome nobody knows, and what is at hand to find it out by. */
type UnknownSending = {
  readonly reference: string;
  readonly reason: string;
  readonly inOutbox: readonly string[];
};

const unknownSending = async (
  state: CaseView["state"],
  outbox: string,
): Promise<UnknownSending | undefined> => {
  const unknown = unknownNotification(state);
  const reference = claimedNotification(state)?.act.reference;
  if (unknown === undefined || reference === undefined) return undefined;
  const inOutbox = await tracesIn(outbox, reference);
  return { reference, reason: unknown.act.reason, inOutbox };
};

const sendingLines = (sending: UnknownSending | undefined): readonly string[] => {
  if (sending === undefined) return [];
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

const stepSections = (paint: Paint, { next, beside }: CaseView): readonly string[] => {
  const indented = (lines: readonly string[]): readonly string[] =>
    lines.map((words) => `  ${words}`);
  return [
    ...section(paint, "Next", indented(nextStepsInWords(next))),
    ...section(paint, "When it happens, also", indented(besideInWords(beside))),
  ];
};

const showLines = (paint: Paint, shown: Shown): readonly string[] => {
  const { view, title, deadlines, windows, amendments, sending } = shown;
  const { state, law, scrutiny } = view;
  return [
    `${paint.bold(state.caseId)}  ${title}`,
    `  ${law.profile.id} ${law.profile.version}, ${law.treaty.id} (${law.treaty.registration})`,
    `  stands at ${paint.bold(state.stage)}, entry ${String(state.version)} ${state.head}`,
    ...section(
      paint,
      "Facts",
      factLines(view).map((one) => factLine(paint, one)),
    ),
    ...section(paint, "Sending whose outcome is unknown", sendingLines(sending)),
    ...stepSections(paint, view),
    ...section(
      paint,
      "Scrutiny",
      scrutiny === undefined ? [] : [`  ${scrutinyInWords(scrutiny, law.profile.id)}`],
    ),
    ...section(
      paint,
      "Deadlines",
      deadlines.flatMap((one) => findingLines(paint, one).map((text) => `  ${text}`)),
    ),
    ...section(
      paint,
      "Objections to late or modified statements",
      windows.map(({ statement, window }) => windowLine(statement, window)),
    ),
    ...section(paint, "Amendments promised", amendments.map(amendmentLine)),
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
  inHome({ ...call, reach: "nothing" }, async ({ desk, outbox }) => {
    const view = await viewCase(desk, caseNamed(call.args[0]));
    if (isRefusal(view)) throw stoppedBy(view);
    const { state, law, next, beside, scrutiny, entryIntoForce } = view;
    const today = dayIn(law.profile.timeZone, desk.world.clock.now());
    const { profile } = law;
    const deadlines = isLawProcedure(profile) ? deadlineFindings(state, profile, today) : [];
    const title = titleOf(view);
    const windows = windowsOf(state, today);
    const amendments = amendmentsOf(state, today);
    const sending = await unknownSending(state, outbox);
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
      beside,
      scrutiny: scrutiny ?? null,
      deadlines,
      entryIntoForce: entryIntoForce ?? null,
      denunciationEffect: view.denunciationEffect ?? null,
      windows,
      amendments,
      unknownSending: sending ?? null,
      statements: statementsOf(state),
      statementsAtSignature: statementsAtSignature(state),
    };
    return report(json, (paint) =>
      showLines(paint, { view, title, deadlines, windows, amendments, sending }),
    );
  });
