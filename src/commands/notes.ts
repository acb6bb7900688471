import type { Act, RecordedAct } from "../case/act.ts";
import { standsAtStages } from "../case/course-of-case.ts";
import { afterwards } from "./afterwards.ts";
import { ownRule } from "../words/authority.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import { withFacts, type Case } from "../case/case.ts";
import type { Correction, Recording } from "../case/case-fact.ts";
import {
  type Command,
  type InCase,
  commandOfAct,
  isPossibleWhileSuspended,
} from "../case/command.ts";
import { commandRow, isCommandKind, isKnownAt } from "./command-table.ts";
import { dayOf } from "../time/fact-date.ts";
import type { Entry } from "../case/entry.ts";
import type { Finding } from "../words/finding.ts";
import { findingFor } from "./import-findings.ts";
import { newlyBroken } from "./newly-broken.ts";
import { suspensionNow } from "../case/clocks/suspension.ts";
import { isRefusal, refusal, type Refusal } from "../words/refusal.ts";
import { consentFaults } from "./rules/awaited-consent.ts";
import { isOnRestatedPaper } from "../findings/restated-papers.ts";
import { rulingOnCorrection } from "./rules/correction.ts";
import { notesOn, ruling } from "./rules/index.ts";
import type { Context, Situation } from "./rules/rule.ts";
import { taskFaults } from "./rules/awaited-task.ts";
import { type Law, lawAt } from "../law/law.ts";
import { stageKindsFor } from "../law/stages/commands.ts";

// An entry holds no finding. What was to be noted of it is found again by the rules that decided it, from the case as it
// stood before.

const stageFaults = (situation: Situation, command: Command): readonly Refusal[] => {
  const { case: state, law } = situation;
  const { kind } = command;
  // Where a procedure file has the stage, the rule of the command says whether it is open.
  if (stageKindsFor(kind).length > 0) return [];
  if (standsAtStages(state, law.procedure).some((stage) => isKnownAt(kind, stage))) return [];
  const fields = { command: kind, stage: state.stage, allowed: commandRow(kind).stages };
  return [refusal("WrongStage", fields, ownRule("stepsInOrder"))];
};

/** Refuses what would carry a suspended case on. */
const suspensionFaults = (situation: Situation, { kind }: Command): readonly Refusal[] => {
  const now = suspensionNow(situation.case);
  if (now === undefined || isPossibleWhileSuspended(kind)) return [];
  const { on, legalBasis } = now.act;
  const fields = { command: kind, since: on, legalBasis };
  return [refusal("CaseSuspendedSince", fields, ownRule("suspendedCaseWaits"))];
};

/** What the rules say of a command in a case: the act, what speaks against it, what is to be noted of it. */
export type CommandRuling = {
  readonly act: Exclude<Act, { kind: "ContinuedDespite" }>;
  readonly against: readonly Refusal[];
  readonly notes: readonly Finding[];
};

// What was done after its deadline is noted beside the act by which it was done.
const lateBy = (situation: Situation, act: CommandRuling["act"]): readonly Finding[] => {
  const { case: before, law, context } = situation;
  // A vote is in no course before it is certified; what it breaks is told whoever records it.
  const decided = act.kind === "VoteRecorded" ? { ...act, byCounting: false } : act;
  const after = afterwards(before, decided, situation);
  return newlyBroken({ before, after }, law, context);
};

/** What the rules of its kind, its stage and its time say of a command; a refusal where nothing can be read from it. */
export const rulingIn = (situation: Situation, command: InCase): CommandRuling | Refusal => {
  if (command.kind === "Correct") return rulingOnCorrection(situation, command);
  const found = ruling(situation, command);
  return {
    ...found,
    against: [
      ...stageFaults(situation, command),
      ...suspensionFaults(situation, command),
      ...consentFaults(situation.case, command.kind),
      ...taskFaults(situation, command.kind),
      ...found.against,
    ],
  };
};

/**
 * What is noted of a command that is recorded: what its rule notes, what it is too late for, and in import mode what would have
 * refused it, because the past cannot be refused.
 */
export const notesIn = (
  situation: Situation,
  { act, notes, against }: CommandRuling,
): readonly Finding[] => {
  const { case: state, context } = situation;
  return [
    ...notes,
    ...lateBy(situation, act),
    ...(context.mode.kind === "live"
      ? []
      : against.flatMap((one) => findingFor(one, state.stage) ?? [])),
  ];
};

/** Of an entry what its rules ask of it: who recorded which command in which mode, and when. */
export type Noted = Pick<Entry, "at" | "person" | "duty"> & {
  readonly command: Pick<Entry["command"], "mode" | "content">;
};

const contextOf = (
  { at, person, duty, command: { mode } }: Noted,
  { procedure }: Law,
  calendar: PinnedCalendar | undefined,
): Context => ({
  person,
  duty,
  dutiesHeld: [],
  today: dayOf(at, procedure.timeZone),
  mode,
  calendar,
});

const isCaseCommand = (content: { readonly kind: unknown }): content is InCase =>
  typeof content.kind === "string" && isCommandKind(content.kind) && content.kind !== "OpenCase";

/** The case as it stood before an entry: the facts recorded by then, and of each what it said by then. */
const caseBefore = (state: Case, { seq, stage }: Pick<Recording, "seq" | "stage">): Case => {
  const { facts, corrections } = state;
  const later = corrections.filter((correction) => correction.seq >= seq);
  const replaced = new Map(later.toReversed().map((one) => [one.replaced.seq, one.replaced]));
  return {
    ...withFacts(
      state,
      facts.filter((fact) => fact.seq < seq).map((fact) => replaced.get(fact.seq) ?? fact),
    ),
    version: seq - 1,
    stage,
    corrections: corrections.slice(0, corrections.length - later.length),
  };
};

/** A case with its law, and the calendars at hand. */
type Judged = {
  readonly state: Case;
  readonly law: Law;
  readonly calendars: readonly PinnedCalendar[];
};

const notesAt = (
  { state, law: lawNow, calendars }: Judged,
  { calendar: by, ...at }: Pick<Recording, "seq" | "stage" | "calendar">,
  { looks = false, ...entry }: Noted & { readonly looks?: boolean },
): readonly Finding[] => {
  const { content, mode } = entry.command;
  if (!isCaseCommand(content)) return [];
  const situation = (): Situation => {
    const law = lawAt(lawNow, at.seq);
    const calendar = calendars.find(({ digest }) => digest === by);
    return { case: caseBefore(state, at), law, context: contextOf(entry, law, calendar) };
  };
  if (mode.kind === "live" && !looks && content.kind !== "Correct")
    return notesOn(situation, content);
  const now = situation();
  const found = rulingIn(now, content);
  return isRefusal(found) ? [] : notesIn(now, found);
};

/** What was to be noted of one entry of a case that has gone on since. */
export const notesOfEntry = (
  judged: Judged,
  entry: Noted & Pick<Entry, "seq" | "step" | "pins">,
): readonly Finding[] => {
  const { seq, step, pins } = entry;
  return step === null
    ? []
    : notesAt(
        judged,
        { seq, stage: step.stage, calendar: pins.calendar },
        // What an act breaks only its course tells. An audit judges the whole course by itself.
        { ...entry, looks: true },
      );
};

type Led = Recording & { readonly act: RecordedAct | Correction["act"] };

// An act has the fields of the command that led to it; a correction those of the command that restates the fact.
const commandOf = (act: Led["act"]): { readonly kind: unknown } => ({
  ...act,
  ...(act.kind === "ActCorrected" ? { restated: commandOf(act.restated) } : {}),
  kind: commandOfAct(act.kind),
});

const notesOfLed = (judged: Judged, led: Led): readonly Finding[] => {
  const content = commandOf(led.act);
  if (!isCaseCommand(content)) return [];
  const mode = led.imported
    ? ({ kind: "import", source: "" } as const)
    : ({ kind: "live" } as const);
  return notesAt(judged, led, { ...led, command: { mode, content } });
};

/** A finding noted of an entry of a case. */
export type NotedFinding = { readonly seq: number; readonly finding: Finding };

// A live fact that is corrected is judged anew with its correction; what was noted of it before is about a record that
// counts no more. Of an imported fact it stays: that a step was entered out of order is so whatever the step says now.
const stillNoted = ({ imported }: Recording, isCorrected: boolean, finding: Finding): boolean =>
  imported || !isCorrected || isOnRestatedPaper(finding);

/** What was to be noted of the entries of a case and still stands, in the order of the ledger. */
export const notesOfCase = (judged: Judged): readonly NotedFinding[] => {
  const { facts, corrections } = judged.state;
  const firsts = new Map(
    corrections.toReversed().map(({ replaced }) => [replaced.seq, replaced] as const),
  );
  const led = [
    ...facts.map((fact) => ({ one: firsts.get(fact.seq) ?? fact, of: fact.seq })),
    ...corrections.map((one) => ({ one, of: one.replaced.seq })),
  ].sort((one, other) => one.one.seq - other.one.seq);
  return led.flatMap(({ one, of }) => {
    const isCorrected = corrections.some(
      ({ seq, replaced }) => replaced.seq === of && seq > one.seq,
    );
    return notesOfLed(judged, one)
      .filter((finding) => stillNoted(one, isCorrected, finding))
      .map((finding) => ({ seq: one.seq, finding }));
  });
};
