import { cited, english, inEnglish, refusalInEnglish, type FindingInWords } from "./in-english.ts";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Act, ActKind, ActOf, RecordedAct } from "../../src/procedure/case/act.ts";
import { applyEntry, fold } from "../../src/procedure/case/apply.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import type { Case } from "../../src/procedure/case/case.ts";
import type { CaseFact } from "../../src/procedure/case/case-fact.ts";
import type { Command } from "../../src/procedure/command.ts";
import { isOfAnyDuty } from "../../src/procedure/command-table.ts";
import type { Mode } from "../../src/procedure/request.ts";
import type { IsoDate } from "../../src/clocks/dates/date.ts";
import { type Allowed, decide, decideOpening, type Decision } from "../../src/procedure/decide.ts";
import { rulesOf } from "../../src/procedure/despite.ts";
import type { ActingDuty, Duty } from "../../src/office/duty.ts";
import { entryVersion, type Entry, type HashedEntry } from "../../src/procedure/case/entry.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { CaseId, CommandId, EntryHash, PersonNumber } from "../../src/procedure/values/ids.ts";
import { notesOfCase } from "../../src/audit/notes.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import type { Refusal, RefusalKind } from "../../src/procedure/refusal.ts";
import type { Context, Law } from "../../src/procedure/rules/rule.ts";
import type { Stage } from "../../src/procedure/case/stage.ts";
import { day, digestOf, dutyFor } from "./law.ts";
import { lawAfter } from "./move.ts";
import { factsOf } from "./facts.ts";

/** Who asks, in which duty, on which day and how. What is left out is what anybody would expect. */
export type Asking = {
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

export const importing: Asking = {
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

export const bySystem: Asking = { person: "system", duty: "system" };

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

export type StoryState = {
  readonly law: Law;
  readonly entries: readonly HashedEntry[];
  readonly asking: Asking;
};

type Told = StoryState & { readonly decision: Decision };

/** A case as a test tells it: what happened so far, and what somebody asks for next. */
export type Story = {
  readonly entries: readonly HashedEntry[];
  readonly law: Law;
  readonly state: Case;
  /** From now on people ask on this day, by this calendar, in this mode. */
  readonly with: (asking: Asking) => Story;
  readonly when: (command: Command, asking?: Asking) => Outcome;
  /** The same, with a reason to go on despite whatever the audit finds broken. */
  readonly despite: (command: Command, asking?: Asking) => Outcome;
  /** The same, where the command is known to be accepted. */
  readonly and: (command: Command, asking?: Asking) => Story;
  /** The newest fact of a kind. */
  readonly fact: <Kind extends RecordedAct["kind"]>(kind: Kind) => CaseFact<ActOf<Kind>>;
  /** The hash by which the newest fact of a kind is named now. */
  readonly hashOf: (kind: RecordedAct["kind"]) => EntryHash;
  readonly noted: () => readonly FindingInWords[];
};

export type Outcome = {
  readonly decision: Decision;
  readonly refused: () => Refusal;
  readonly thenActs: (...kinds: readonly ActKind[]) => Story;
  readonly thenStage: (stage: Stage) => Story;
  readonly thenNoted: (rule: string, verdict: Finding["verdict"], why?: RegExp) => Story;
  readonly thenRefused: (kind: RefusalKind, fields?: Readonly<Record<string, unknown>>) => Story;
};

const personFor = (duty: ActingDuty): string => `${duty}-1`;

/** The duty of a command: of a claim the one that carries the case on, of any other the one that the profile names. */
const dutyOf = ({ law, entries }: StoryState, command: Command): ActingDuty => {
  const state = isOfAnyDuty(command.kind) ? fold(entries) : undefined;
  const [next] = state === undefined ? [] : nextSteps(state, law.profile, undefined);
  return (
    next?.duties[0] ??
    dutyFor(law, command.kind === "Correct" ? command.restated.kind : command.kind)
  );
};

const contextOf = (told: StoryState, command: Command, asking: Asking): Context => {
  const all = { ...told.asking, ...asking };
  const duty = all.duty ?? dutyOf(told, command);
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

const decideOn = (told: StoryState, command: Command, context: Context): Decision => {
  const state = ledTo(told.entries);
  if (state !== undefined) return decide({ case: state, law: told.law, context }, command);
  if (command.kind === "OpenCase") return decideOpening(told.law, context, command);
  throw new Error("a story begins with OpenCase");
};

const entryOf = (
  told: StoryState,
  context: Context,
  content: { readonly command: Command } & Pick<Allowed, "acts" | "step">,
): HashedEntry => {
  const last = told.entries.at(-1);
  return stored({
    v: entryVersion,
    caseId: "case-1" as CaseId,
    seq: told.entries.length + 1,
    prev: last?.hash ?? null,
    at: `${context.today}T09:00:00.000Z`,
    nonce: `nonce-${String(told.entries.length + 1)}`,
    person: context.person,
    establishedBy: context.duty === "system" ? signedBySystem : { kind: "demonstrationName" },
    duty: context.duty,
    command: {
      id: `command-${String(told.entries.length + 1)}` as CommandId,
      mode: context.mode,
      content: content.command,
      despite: context.despite,
    },
    pins: {
      profile: ledTo(told.entries)?.pins.profile ?? digestOf(told.law.profile.id),
      treaty: digestOf(told.law.treaty.id),
      calendar: context.calendar?.digest ?? null,
      software: "test",
    },
    acts: content.acts,
    step: content.step,
  });
};

const outcomeOf = (told: Told, next: () => StoryState): Outcome => {
  const { decision } = told;
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
    thenStage: (stage) => {
      acts();
      const story = storyOf(next());
      expect(story.state.stage).toBe(stage);
      return story;
    },
    thenNoted: (rule, verdict, why = /./) => {
      acts();
      const found = inEnglish(decision.kind === "allowed" ? decision.findings : []);
      expect(found).toContainEqual(
        expect.objectContaining({ rule, verdict, why: expect.stringMatching(why) as string }),
      );
      return storyOf(next());
    },
    thenRefused: (kind, fields = {}) => {
      const refusal = refusalOf();
      expect(refusalInEnglish(refusal)).toMatchObject({ kind, ...fields });
      expect(english(refusal)).not.toMatch(/\?|undefined|\[object/);
      expect(cited(refusal.authority)).not.toBe("");
      return storyOf(told);
    },
  };
};

const storyOf = (told: StoryState): Story => {
  const folded = (): Case => {
    const known = ledTo(told.entries);
    if (known === undefined) throw new Error("the case is not open yet");
    return known;
  };
  const fact = <Kind extends RecordedAct["kind"]>(kind: Kind): CaseFact<ActOf<Kind>> => {
    const found = factsOf(folded(), kind).at(-1);
    if (found === undefined) throw new Error(`no ${kind} on record`);
    return found;
  };
  const when = (command: Command, asking: Asking = {}): Outcome => {
    const context = contextOf(told, command, asking);
    const decision = decideOn(told, command, context);
    const next = (): StoryState =>
      decision.kind === "allowed"
        ? {
            ...told,
            law: lawAfter(told, context)(decision.acts),
            entries: [
              ...told.entries,
              entryOf(told, context, { command, acts: decision.acts, step: decision.step }),
            ],
          }
        : told;
    return outcomeOf({ ...told, decision }, next);
  };
  const despite = (command: Command, asking?: Asking): Outcome => {
    const first = when(command, asking);
    return isDespiteBroken(first)
      ? when(command, { ...asking, despite: despiteOf(first.refused()) })
      : first;
  };
  return {
    entries: told.entries,
    law: told.law,
    get state() {
      return folded();
    },
    with: (asking) =>
      storyOf({
        ...told,
        entries: asking.mode?.kind === "import" ? told.entries.map(asImported) : told.entries,
        asking: { ...told.asking, ...asking },
      }),
    when,
    despite,
    and: (command, asking) => {
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
    noted: () => {
      const { calendar } = told.asking;
      const calendars = calendar === undefined ? [] : [calendar];
      const notes = notesOfCase({ state: folded(), law: told.law, calendars });
      return inEnglish(notes.map(({ finding }) => finding));
    },
  };
};

/** Begins a story under a law; its first command opens the case. */
export const given = (law: Law, asking: Asking = {}): Story =>
  storyOf({ law, entries: [], asking });

/** Folding one entry at a time, as the ledger does it. */
export const refold = (entries: readonly HashedEntry[]): Case | undefined =>
  entries.reduce<Case | undefined>(applyEntry, undefined);

export const today = (text: string): { readonly today: IsoDate } => ({ today: day(text) });
