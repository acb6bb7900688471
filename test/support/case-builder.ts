import { cited, english, inEnglish, refusalInEnglish, type FindingInWords } from "./in-english.ts";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Act, ActKind, ActOf, RecordedAct } from "../../src/case/act.ts";
import { applyEntry, fold } from "../../src/case/apply.ts";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import type { Case } from "../../src/case/case.ts";
import type { CaseFact } from "../../src/case/case-fact.ts";
import type { Command } from "../../src/case/command.ts";
import { isOfAnyDuty } from "../../src/commands/command-table.ts";
import type { Mode } from "../../src/case/request.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { type Allowed, decide, type Decision } from "../../src/commands/decide.ts";
import { rulesOf } from "../../src/commands/despite.ts";
import type { ActingDuty, Duty } from "../../src/law/duty.ts";
import { entryVersion, type Entry, type HashedEntry } from "../../src/case/entry.ts";
import type { Finding } from "../../src/words/finding.ts";
import type { CaseId, CommandId, EntryHash, PersonNumber } from "../../src/values/ids.ts";
import { brokenByEntry } from "../../src/commands/noted.ts";
import { auditAsDeclared } from "./audit-as-declared.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import type { Refusal, RefusalKind } from "../../src/words/refusal.ts";
import type { Context } from "../../src/commands/rules/rule.ts";
import type { Worth } from "../../src/case/worth.ts";
import type { Stage } from "../../src/law/file/stage-of-case.ts";
import { day, digestOf, dutyFor } from "./law.ts";
import { factsOf } from "./facts.ts";
import { type Law, lawOnceMoved } from "../../src/law/law.ts";

/** Who asks, in which duty, on which day and how. What is left out is what anybody would expect. */
export type Circumstances = {
  readonly person?: string;
  readonly duty?: ActingDuty;
  readonly dutiesHeld?: readonly Duty[];
  readonly today?: string;
  readonly mode?: Mode;
  readonly calendar?: PinnedCalendar | undefined;
  /** The office's record, where the rule asks what others hold. */
  readonly office?: Case;
  /** Why the person goes on although rules are broken. */
  readonly despite?: Context["despite"];
  /** The version that the command names to move to, where its file is at hand. */
  readonly movesTo?: Context["movesTo"];
};

export const importing: Circumstances = {
  mode: { kind: "import", source: "the printed record" },
  person: "administrator-1",
  duty: "administrator",
};
const isDespiteBroken = ({ decision }: Pick<Outcome, "decision">): boolean =>
  decision.kind === "refused" && decision.refusal.kind === "RulesBroken";

/** A reason to go on despite the findings that a refusal lists. */
export const despiteOf = ({ findings = [] }: Refusal): NonNullable<Context["despite"]> => ({
  findings: [...rulesOf(findings)],
  reason: "the office has looked at it and goes on",
});

/** How the system is established in a story, of which nobody checks a signature. */
export const signedBySystem = {
  kind: "system",
  key: digestOf("system key"),
  signature: "signed",
} as const;

export const bySystem: Circumstances = { person: "system", duty: "system" };

/** An entry as it comes back from storage: through canonical JSON, with its keys in another order. */
const stored = (entry: Entry): HashedEntry => {
  const text = canonicalize(entry) ?? "";
  const hash = createHash("sha256").update(`\u0000${text}`).digest("hex") as EntryHash;
  return { hash, entry: JSON.parse(text) as Entry };
};

// A story's entries stay as they are, and are asked again and again where they lead.
const led = new WeakMap<readonly HashedEntry[], { readonly to: Case | undefined }>();
const ledTo = (entries: readonly HashedEntry[]): Case | undefined => {
  const known = led.get(entries) ?? { to: fold(entries) };
  led.set(entries, known);
  return known.to;
};

// Import mode enters past cases only, so a story that goes on in it began in it.
const asImported = ({ hash, entry }: HashedEntry): HashedEntry => ({
  hash,
  entry: {
    ...entry,
    command: { ...entry.command, mode: { kind: "import", source: "what was there before" } },
  },
});

export type CaseSoFar = {
  readonly law: Law;
  readonly entries: readonly HashedEntry[];
  readonly asking: Circumstances;
};

type Decided = CaseSoFar & { readonly decision: Decision };

/** A case in a test: what happened so far, and what somebody asks for next. */
export type CaseBuilder = {
  readonly entries: readonly HashedEntry[];
  readonly law: Law;
  readonly state: Case;
  /** From now on people ask on this day, by this calendar, in this mode. */
  readonly with: (asking: Circumstances) => CaseBuilder;
  readonly when: (command: Command, asking?: Circumstances) => Outcome;
  /** The same, with a reason to go on despite whatever the audit finds broken. */
  readonly despite: (command: Command, asking?: Circumstances) => Outcome;
  /** The same, where the command is known to be accepted. */
  readonly record: (command: Command, asking?: Circumstances) => CaseBuilder;
  /** The newest fact of a kind. */
  readonly fact: <Kind extends RecordedAct["kind"]>(kind: Kind) => CaseFact<ActOf<Kind>>;
  /** The hash by which the newest fact of a kind is named now. */
  readonly hashOf: (kind: RecordedAct["kind"]) => EntryHash;
  /** What each of its entries broke when it was recorded. */
  readonly notes: () => readonly FindingInWords[];
};

export type Outcome = {
  readonly decision: Decision;
  readonly refused: () => Refusal;
  readonly thenActs: (...kinds: readonly ActKind[]) => CaseBuilder;
  readonly thenStage: (stage: Stage) => CaseBuilder;
  /** What the act is worth, and the part of the procedure file that says so. */
  readonly thenWorth: (kind: Worth["kind"], rule?: string) => CaseBuilder;
  /** What is broken is told in the answer, too; what is open is found by the audit. */
  readonly thenFinding: (rule: string, verdict: Finding["verdict"], why?: RegExp) => CaseBuilder;
  readonly thenRefused: (
    kind: RefusalKind,
    fields?: Readonly<Record<string, unknown>>,
  ) => CaseBuilder;
};

const personFor = (duty: ActingDuty): string => `${duty}-1`;

/** The duty of a command: of a claim the one that carries the case on, of any other the one that the procedure names. */
const dutyOf = ({ law, entries }: CaseSoFar, command: Command): ActingDuty => {
  const state = isOfAnyDuty(command.kind) ? fold(entries) : undefined;
  const [next] = state === undefined ? [] : nextSteps(state, law.procedure);
  return (
    next?.duties[0] ??
    dutyFor(law, command.kind === "Correct" ? command.restated.kind : command.kind)
  );
};

const contextOf = (soFar: CaseSoFar, command: Command, asking: Circumstances): Context => {
  const all = { ...soFar.asking, ...asking };
  const duty = all.duty ?? dutyOf(soFar, command);
  return {
    person: (all.person ?? personFor(duty)) as PersonNumber | "system",
    duty,
    dutiesHeld: all.dutiesHeld ?? (duty === "system" ? [] : [duty]),
    today: day(all.today ?? "2026-03-31"),
    mode: all.mode ?? { kind: "live" },
    calendar: all.calendar,
    office: all.office,
    movesTo: all.movesTo,
    certifiedCalendar: all.calendar,
    despite: all.despite,
  };
};

const decideOn = (soFar: CaseSoFar, command: Command, context: Context): Decision => {
  const state = ledTo(soFar.entries);
  if (state === undefined && command.kind !== "OpenCase")
    throw new Error("a story begins with OpenCase");
  return decide({ case: state, law: soFar.law, context }, command);
};

const entryOf = (
  soFar: CaseSoFar,
  context: Context,
  content: { readonly command: Command } & Pick<Allowed, "acts" | "worth" | "step">,
): HashedEntry => {
  const last = soFar.entries.at(-1);
  return stored({
    v: entryVersion,
    caseId: "case-1" as CaseId,
    seq: soFar.entries.length + 1,
    prev: last?.hash ?? null,
    at: `${context.today}T09:00:00.000Z`,
    nonce: `nonce-${String(soFar.entries.length + 1)}`,
    person: context.person,
    establishedBy: context.duty === "system" ? signedBySystem : { kind: "demonstrationName" },
    duty: context.duty,
    command: {
      id: `command-${String(soFar.entries.length + 1)}` as CommandId,
      madeAt: `${context.today}T09:00:00.000Z`,
      mode: context.mode,
      content: content.command,
      despite: context.despite,
    },
    pins: {
      procedure: ledTo(soFar.entries)?.pins.procedure ?? digestOf(soFar.law.procedure.id),
      treaty: digestOf(soFar.law.treaty.id),
      calendar: context.calendar?.digest ?? null,
      software: "test",
    },
    acts: content.acts,
    worth: content.worth,
    step: content.step,
  });
};

/** The law of a case once these acts are recorded: after a move it goes on under the version that it was moved to. */
const lawAfter =
  ({ law, entries }: Pick<CaseSoFar, "law" | "entries">, { movesTo }: Context) =>
  (acts: readonly Act[]): Law =>
    movesTo !== undefined && acts.some(({ kind }) => kind === "ProcedureVersionChanged")
      ? lawOnceMoved(law, movesTo.procedure, entries.length + 1)
      : law;

/** The audit of a case so far, on the day on which people ask. */
const auditOf = ({ law, entries, asking }: CaseSoFar): readonly FindingInWords[] => {
  const state = ledTo(entries);
  const { today = "2026-03-31", calendar, office } = asking;
  return state === undefined
    ? []
    : inEnglish(
        auditAsDeclared({
          state,
          law,
          today: day(today),
          calendar,
          currentCalendar: calendar,
          ...(office === undefined ? {} : { office }),
        }),
      );
};

const outcomeOf = (soFar: Decided, next: () => CaseSoFar): Outcome => {
  const { decision } = soFar;
  const refusalOf = (): Refusal => {
    if (decision.kind !== "refused") throw new Error(`allowed: ${JSON.stringify(decision.acts)}`);
    return decision.refusal;
  };
  const acts = (): readonly Act[] => {
    if (decision.kind !== "allowed")
      throw new Error(`refused: ${decision.refusal.kind}: ${english(decision.refusal)}`);
    return decision.acts;
  };
  return {
    decision,
    refused: refusalOf,
    thenActs: (...kinds) => {
      expect(acts().map((act) => act.kind)).toEqual(kinds);
      return storyOf(next());
    },
    thenWorth: (kind, rule) => {
      acts();
      const worth = decision.kind === "allowed" ? decision.worth : undefined;
      expect(worth).toEqual(rule === undefined ? { kind } : { kind, rule });
      return storyOf(next());
    },
    thenStage: (stage) => {
      acts();
      const story = storyOf(next());
      expect(story.state.stage).toBe(stage);
      return story;
    },
    thenFinding: (rule, verdict, why = /./) => {
      acts();
      const found = expect.objectContaining({
        rule,
        verdict,
        why: expect.stringMatching(why) as string,
      }) as FindingInWords;
      if (verdict === "broken")
        expect(inEnglish(decision.kind === "allowed" ? decision.noted() : [])).toContainEqual(
          found,
        );
      else expect(auditOf(next())).toContainEqual(found);
      return storyOf(next());
    },
    thenRefused: (kind, fields = {}) => {
      const refusal = refusalOf();
      expect(refusalInEnglish(refusal)).toMatchObject({ kind, ...fields });
      expect(english(refusal)).not.toMatch(/\?|undefined|\[object/);
      expect(cited(refusal.authority)).not.toBe("");
      return storyOf(soFar);
    },
  };
};

const storyOf = (soFar: CaseSoFar): CaseBuilder => {
  const folded = (): Case => {
    const known = ledTo(soFar.entries);
    if (known === undefined) throw new Error("the case is not open yet");
    return known;
  };
  const fact = <Kind extends RecordedAct["kind"]>(kind: Kind): CaseFact<ActOf<Kind>> => {
    const found = factsOf(folded(), kind).at(-1);
    if (found === undefined) throw new Error(`no ${kind} on record`);
    return found;
  };
  const when = (command: Command, asking: Circumstances = {}): Outcome => {
    const context = contextOf(soFar, command, asking);
    const decision = decideOn(soFar, command, context);
    const next = (): CaseSoFar =>
      decision.kind === "allowed"
        ? {
            ...soFar,
            law: lawAfter(soFar, context)(decision.acts),
            entries: [...soFar.entries, entryOf(soFar, context, { ...decision, command })],
          }
        : soFar;
    return outcomeOf({ ...soFar, decision }, next);
  };
  const despite = (command: Command, asking?: Circumstances): Outcome => {
    const first = when(command, asking);
    return isDespiteBroken(first)
      ? when(command, { ...asking, despite: despiteOf(first.refused()) })
      : first;
  };
  return {
    entries: soFar.entries,
    law: soFar.law,
    get state() {
      return folded();
    },
    with: (asking) =>
      storyOf({
        ...soFar,
        entries: asking.mode?.kind === "import" ? soFar.entries.map(asImported) : soFar.entries,
        asking: { ...soFar.asking, ...asking },
      }),
    when,
    despite,
    record: (command, asking) => {
      const outcome = despite(command, asking);
      if (outcome.decision.kind === "refused")
        throw new Error(
          `refused: ${outcome.decision.refusal.kind}: ${english(outcome.decision.refusal)}`,
        );
      return outcome.thenActs(...outcome.decision.acts.map((act) => act.kind));
    },
    fact,
    hashOf: (kind) => {
      const found = fact(kind);
      return found.correctedBy ?? found.entry;
    },
    notes: () => {
      const { calendar } = soFar.asking;
      const calendars = calendar === undefined ? [] : [calendar];
      const onRecord = { state: folded(), law: soFar.law, calendars };
      return inEnglish(soFar.entries.flatMap(({ entry }) => brokenByEntry(onRecord, entry)));
    },
  };
};

/** What is noted of an accepted command; the refusal of another. */
export const notedOf = (decision: Decision): readonly Finding[] | Refusal =>
  decision.kind === "allowed" ? decision.noted() : decision.refusal;

/** Begins a story under a law; its first command opens the case. */
export const caseUnder = (law: Law, asking: Circumstances = {}): CaseBuilder =>
  storyOf({ law, entries: [], asking });

/** Folding one entry at a time, as the ledger does it. */
export const refold = (entries: readonly HashedEntry[]): Case | undefined =>
  entries.reduce<Case | undefined>(applyEntry, undefined);

export const today = (text: string): { readonly today: IsoDate } => ({ today: day(text) });
