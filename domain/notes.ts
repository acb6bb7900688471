import type { Act, RecordedAct } from "./act.ts";
import { afterwards } from "./afterwards.ts";
import { ownRule } from "./authority.ts";
import type { PinnedCalendar } from "./calendar.ts";
import type { Case, Correction, Recording } from "./case.ts";
import type { Command } from "./command.ts";
import { commandTable, type CommandRow } from "./command-table.ts";
import { dayOf } from "./day-in.ts";
import type { Entry } from "./entry.ts";
import type { Finding } from "./finding.ts";
import { commandIdSchema } from "./ids.ts";
import { findingFor } from "./import-findings.ts";
import { lateNotes } from "./late-act.ts";
import { lawAt } from "./moved-law.ts";
import { isRefusal, refusal, type Refusal } from "./refusal.ts";
import { consentFaults } from "./rules/awaited-consent.ts";
import { hasNothingToMend, type CountedBy } from "./rules/awaited-silence.ts";
import { rulingOnCorrection } from "./rules/correction.ts";
import { hasNotes, notesOn, ruling } from "./rules/index.ts";
import { isOnRestatedPaper } from "./rules/restated-papers.ts";
import type { Context, Law, Situation } from "./rules/rule.ts";
import { suspensionFaults } from "./rules/suspension.ts";
import type { Stage } from "./stage.ts";

// An entry holds no finding. What was to be noted of it is found again by the rules that decided it, from the case as it
// stood before.

const countedBy = ({ law, context }: Situation): CountedBy => ({
  profile: law.profile,
  calendar: context.calendar,
});

const inScrutiny: readonly Stage[] = ["scrutiny"];

const stageFaults = (situation: Situation, command: Command): readonly Refusal[] => {
  const { case: state } = situation;
  const row: CommandRow = commandTable[command.kind];
  const stages = hasNothingToMend(state, countedBy(situation), command.kind)
    ? inScrutiny
    : row.stages;
  if (stages.includes(state.stage)) return [];
  const fields = { command: command.kind, stage: state.stage, allowed: stages.join(", ") };
  return [refusal("WrongStage", fields, ownRule("the steps of a procedure follow each other"))];
};

/** What the rules say of a command in a case: the act, what speaks against it, what is to be noted of it. */
export type CommandRuling = {
  readonly act: Exclude<Act, { kind: "ContinuedDespite" }>;
  readonly against: readonly Refusal[];
  readonly notes: readonly Finding[];
};

// What was done after its deadline is noted beside the act by which it was done.
const lateBy = (
  { case: before, law, context }: Situation,
  act: CommandRuling["act"],
): readonly Finding[] =>
  lateNotes({ before, after: afterwards(before, act, context) }, law.profile, context.today);

/** What the rules of its kind, its stage and its time say of a command; a refusal where nothing can be read from it. */
export const rulingIn = (situation: Situation, command: InCase): CommandRuling | Refusal => {
  if (command.kind === "Correct") {
    const found = rulingOnCorrection(situation, command);
    return isRefusal(found)
      ? found
      : { ...found, notes: [...found.notes, ...lateBy(situation, found.act)] };
  }
  const found = ruling(situation, command);
  return {
    ...found,
    notes: [...found.notes, ...lateBy(situation, found.act)],
    against: [
      ...stageFaults(situation, command),
      ...suspensionFaults(situation.case, command.kind),
      ...consentFaults(situation.case, countedBy(situation), command.kind),
      ...found.against,
    ],
  };
};

/** What is noted of a command that is recorded. The past cannot be refused: in import mode a refusal becomes a finding. */
export const notesIn = (
  { case: state, context }: Situation,
  { notes, against }: Pick<CommandRuling, "notes" | "against">,
): readonly Finding[] =>
  context.mode.kind === "live"
    ? notes
    : [...notes, ...against.flatMap((one) => findingFor(one, state.stage) ?? [])];

/** Of an entry what its rules ask of it: who recorded which command in which mode, and when. */
export type Noted = Pick<Entry, "at" | "person" | "duty"> & {
  readonly command: Pick<Entry["command"], "mode" | "content">;
};

const commandId = commandIdSchema.parse("what-is-noted");

const contextOf = (
  { at, person, duty, command }: Noted,
  { profile }: Law,
  calendar: PinnedCalendar | undefined,
): Context => ({
  person,
  duty,
  dutiesHeld: [],
  today: dayOf(at, profile.timeZone),
  mode: command.mode,
  calendar,
  commandId,
});

type Content = Noted["command"]["content"];
/** A command in a case that exists. */
export type InCase = Exclude<Command, { kind: "OpenCase" }>;

const isInCase = (content: Content): content is InCase =>
  content.kind in commandTable && content.kind !== "OpenCase";

/** The commands by which something is done that a clock waits for: domain/deadline.ts. */
const meetsClocks: readonly Command["kind"][] = [
  "RecordPlenaryVote",
  "PresentLaw",
  "SignLaw",
  "ReturnLaw",
];

/**
 * What was to be noted of an entry of a case.
 * @param before makes the case as it stood before the entry; asked only where a rule notes something
 * @param law the law by which the entry was judged
 * @param calendar the calendar by which it was judged, where there was one
 */
export const notesOf = (
  before: () => Case,
  { law, calendar }: { readonly law: Law; readonly calendar?: PinnedCalendar | undefined },
  entry: Noted,
): readonly Finding[] => {
  const { content, mode } = entry.command;
  if (!isInCase(content)) return [];
  const isLive = mode.kind === "live" && content.kind !== "Correct";
  const canBeLate = meetsClocks.includes(content.kind);
  if (isLive && !canBeLate && !hasNotes(content.kind)) return [];
  const situation: Situation = { case: before(), law, context: contextOf(entry, law, calendar) };
  if (isLive)
    return [
      ...notesOn(situation, content),
      ...(canBeLate ? lateBy(situation, ruling(situation, content).act) : []),
    ];
  const found = rulingIn(situation, content);
  return isRefusal(found) ? [] : notesIn(situation, found);
};

/** The case as it stood before an entry: the facts recorded by then, and of each what it said by then. */
export const caseBefore = (state: Case, { seq, stage }: Pick<Recording, "seq" | "stage">): Case => {
  const later = state.corrections.filter((correction) => correction.seq >= seq);
  const replaced = new Map(later.toReversed().map((one) => [one.replaced.seq, one.replaced]));
  return {
    ...state,
    version: seq - 1,
    stage,
    facts: state.facts
      .filter((fact) => fact.seq < seq)
      .map((fact) => replaced.get(fact.seq) ?? fact),
    corrections: state.corrections.filter((correction) => correction.seq < seq),
  };
};

type ByCalendars = { readonly law: Law; readonly calendars: readonly PinnedCalendar[] };

/** What was to be noted of one entry of a case that has gone on since; `calendars` are those at hand. */
export const notesOfEntry = (
  state: Case,
  { law, calendars }: ByCalendars,
  entry: Noted & Pick<Entry, "seq" | "step" | "pins">,
): readonly Finding[] => {
  const { seq, step, pins } = entry;
  if (step === null) return [];
  const calendar = calendars.find(({ digest }) => digest === pins.calendar);
  const before = () => caseBefore(state, { seq, stage: step.stage });
  return notesOf(before, { law: lawAt(law, seq), calendar }, entry);
};

const rows: Readonly<Record<Command["kind"], CommandRow>> = commandTable;

const isKindOfCommand = (kind: string): kind is Command["kind"] => kind in commandTable;

const commandKinds = Object.keys(commandTable).filter(isKindOfCommand);

type Led = RecordedAct | Correction["act"];

// An act has the fields of the command that led to it; a correction those of the command that restates the fact.
const commandOf = (act: Led): InCase | undefined => {
  const kind = commandKinds.find((one) => rows[one].acts.includes(act.kind));
  const restated = act.kind === "ActCorrected" ? { restated: commandOf(act.restated) } : {};
  const content = { ...act, ...restated, kind };
  return isOfKind(content) ? content : undefined;
};

const isOfKind = (content: { readonly kind: unknown }): content is InCase =>
  content.kind !== undefined && content.kind !== "OpenCase";

type Judged = ByCalendars & { readonly state: Case };

const notesOfLed = (
  { state, law, calendars }: Judged,
  { act, calendar, imported, ...recording }: Recording & { readonly act: Led },
): readonly Finding[] => {
  const content = commandOf(act);
  if (content === undefined) return [];
  const mode = imported ? ({ kind: "import", source: "" } as const) : ({ kind: "live" } as const);
  const by = {
    law: lawAt(law, recording.seq),
    calendar: calendars.find(({ digest }) => digest === calendar),
  };
  return notesOf(() => caseBefore(state, recording), by, {
    ...recording,
    command: { mode, content },
  });
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
