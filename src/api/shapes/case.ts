import { caseForEverybody } from "../../ledger/reading/case-on-record.ts";
import { timeFindings } from "../../findings/stages/course-findings.ts";
import { dayIn } from "../../time/fact-date.ts";
import { runningLimits } from "../../case/clocks/runs-of-case.ts";
import { type Suspended, suspendedNow } from "../../case/clocks/suspension.ts";
import { claimedNotification, unknownNotification } from "../../case/sending.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { isRefusal, type Refusal, refusal } from "../../words/refusal.ts";
import type { CaseId, EntryHash } from "../../values/ids.ts";
import { type Amendment, amendmentsOf } from "../../findings/amendments.ts";
import { type DenunciationEffect } from "../../treaty/denunciation-effect.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import type { Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { statementsMadeBeside } from "../../findings/statements/made.ts";
import { windowsOf } from "../../findings/statements/moment.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import type { Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import type { Desk } from "../../ledger/desk.ts";
import { versionNow } from "../../ledger/law/law-of-case.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import type { FactLine } from "./fact-line.ts";
import { factLines } from "./facts.ts";
import { findingInAnswer, type FindingInAnswer } from "./finding.ts";
import { statementsAtSignature, statementsOf } from "../../case/texts.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A parliament's procedure, as programs are shown it: its whole file. */
export type ProcedureAnswer = { readonly kind: "procedure"; readonly procedure: unknown };

/** The version of a procedure that a case opened now would follow. */
export const procedureAnswer = ({ ports }: Desk, id: string): ProcedureAnswer | Refusal => {
  const procedure = versionNow(ports, id);
  return procedure === undefined
    ? refusal("ProcedureUnknown", { procedure: id, known: ports.law().procedureIds })
    : { kind: "procedure", procedure: procedure.file };
};

/** The procedure that a case follows, in the version under which it was opened. */
export const procedureOfCaseAnswer = async (
  desk: Desk,
  caseId: CaseId,
): Promise<ProcedureAnswer | Refusal> => {
  const standing = await caseForEverybody(desk, caseId);
  if (standing === undefined) return refusal("CaseNotFound", { caseId });
  return { kind: "procedure", procedure: standing.law.procedure.file };
};

/** A sending whose outcome nobody knows, and what is at hand to find it out by. */
export type UnknownSending = {
  readonly reference: string;
  readonly reason: string;
  readonly inOutbox: readonly string[];
};

/** What was worked out, with its arithmetic and its reason as sentences. */
type InWords<Effect> = Omit<Effect, "arithmetic" | "why"> & {
  readonly arithmetic: string;
  readonly why: string;
};

const workedOut = <Effect extends { readonly arithmetic: Sentence; readonly why: Sentence }>(
  effect: Effect | undefined,
  words: Words,
): InWords<Effect> | null =>
  effect === undefined
    ? null
    : { ...effect, arithmetic: say(effect.arithmetic, words), why: say(effect.why, words) };

type Window = ReturnType<typeof windowsOf>[number];
export type WindowInAnswer = Omit<Window, "window"> & {
  readonly window: Omit<Window["window"], "why"> & { readonly why: string };
};

/** A case, as programs are shown it: its facts kept apart, what may come next, what is due. */
export type CaseAnswer = {
  readonly kind: "case";
  readonly caseId: CaseId;
  readonly title: string;
  readonly procedure: { readonly id: string; readonly version: string };
  readonly treaty: {
    readonly id: string;
    readonly registration: string;
    /** In full, where the treaty file has it so. */
    readonly title: string;
  };
  readonly stage: Stage;
  /** The stage by its name: in its procedure file, or else in the words. */
  readonly stageName: string;
  /** Since when it stands still, and why; null where it does not. */
  readonly suspended: Suspended | null;
  readonly version: number;
  readonly head: EntryHash;
  readonly facts: readonly FactLine[];
  readonly next: readonly NextStep[];
  readonly beside: readonly NextStep[];
  readonly deadlines: readonly FindingInAnswer[];
  /** Whether something runs whose last day only another calendar of sitting days tells. */
  readonly calendarAwaited: boolean;
  readonly entryIntoForce: InWords<EntryIntoForce> | null;
  readonly denunciationEffect: InWords<DenunciationEffect> | null;
  readonly windows: readonly WindowInAnswer[];
  readonly amendments: readonly Amendment[];
  readonly unknownSending: UnknownSending | null;
  readonly statements: readonly Statement[];
  readonly statementsAtSignature: readonly Statement[];
  /** What the depositary's record names beside these. */
  readonly otherStatements: readonly Statement[];
};

/** What a shell finds of a letter in its outbox, by the letter's reference. */
export type Traces = (reference: string) => Promise<readonly string[]>;

/** Of a post that keeps no letters. */
export const noTraces: Traces = () => Promise.resolve([]);

const unknownSending = async (
  state: CaseView["state"],
  { traces, words }: Showing,
): Promise<UnknownSending | null> => {
  const unknown = unknownNotification(state);
  const reference = claimedNotification(state)?.act.reference;
  if (unknown === undefined || reference === undefined) return null;
  return { reference, reason: say(unknown.act.reason, words), inOutbox: await traces(reference) };
};

const titleOf = ({ facts }: CaseView["state"]): string => {
  const opened = facts[0]?.act;
  return opened?.kind === "CaseOpened" ? opened.title : "";
};

/** The title of a treaty, in full where the file has it. */
const treatyTitle = ({ title, fullTitle }: Treaty, language: Language): string => {
  const { en, az } = fullTitle ?? title;
  return language === "az" ? (az ?? en) : en;
};

const timely = ({ ports }: Desk, { state, law, runs }: CaseView) => {
  const { procedure } = law;
  const today = dayIn(procedure.timeZone, ports.clock.now());
  return {
    deadlines: timeFindings(state, procedure, runs),
    calendarAwaited: runningLimits(runs).some(
      ({ ends }) =>
        ends.kind === "noDay" && (ends.why === "noCalendar" || ends.why === "calendarEnds"),
    ),
    windows: windowsOf(state, today),
    amendments: amendmentsOf(state, today),
  };
};

/** To whom a case is shown, in which words, and what a shell finds of its letters. */
type Showing = { readonly traces: Traces; readonly reader?: Reader; readonly words: Words };

/** One case as a reader is shown it, or a refusal when there is none. */
export const caseAnswer = async (
  desk: Desk,
  caseId: CaseId,
  { traces, reader, words }: Showing,
): Promise<CaseAnswer | Refusal> => {
  const view = await viewCase(desk, caseId, reader);
  if (isRefusal(view)) return view;
  const { state, law, next, beside } = view;
  const { deadlines, calendarAwaited, windows, amendments } = timely(desk, view);
  return {
    kind: "case",
    caseId: state.caseId,
    title: titleOf(state),
    procedure: { id: law.procedure.id, version: law.procedure.version },
    treaty: {
      id: law.treaty.id,
      registration: law.treaty.registration,
      title: treatyTitle(law.treaty, words.language),
    },
    stage: state.stage,
    stageName: say(stageInFile(law.procedure, state.stage), words),
    suspended: suspendedNow(state),
    version: state.version,
    head: state.head,
    facts: factLines(view, words),
    next,
    beside,
    deadlines: deadlines.map((one) => findingInAnswer(one, words)),
    calendarAwaited,
    entryIntoForce: workedOut(view.entryIntoForce, words),
    denunciationEffect: workedOut(view.denunciationEffect, words),
    windows: windows.map((one) => ({
      ...one,
      window: { ...one.window, why: say(one.window.why, words) },
    })),
    amendments,
    unknownSending: await unknownSending(state, { traces, words }),
    statements: statementsOf(state),
    statementsAtSignature: statementsAtSignature(state),
    otherStatements: statementsMadeBeside(state),
  };
};
