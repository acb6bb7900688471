import type { Act, ActOf, RecordedAct } from "./act.ts";
import { withFacts, withOneMore, type Case } from "./case.ts";
import { currentEntry, type CaseFact, type Recording } from "./case-fact.ts";
import { emptySlots } from "./slots/slots.ts";
import type { Entry, HashedEntry } from "./entry.ts";
import { dateInWords } from "../time/fact-date.ts";

/** What an act takes over from the entry that it stands in. */
type RecordedIn = Pick<HashedEntry, "hash"> & {
  readonly entry: Pick<
    Entry,
    "seq" | "at" | "person" | "duty" | "worth" | "step" | "salt" | "isBlank"
  > &
    Partial<Pick<Entry, "establishedBy">> & {
      readonly command: Pick<Entry["command"], "mode">;
      readonly pins: Pick<Entry["pins"], "calendar">;
    };
};

const signedBy = (by: Entry["establishedBy"] | undefined): Pick<Recording, "signedBy"> =>
  by?.kind === "key" || by?.kind === "passkey" ? { signedBy: by.key } : {};

const recordingOf = (state: Case, { entry, hash }: RecordedIn): Recording => ({
  seq: entry.seq,
  at: entry.at,
  entry: hash,
  person: entry.person,
  duty: entry.duty,
  imported: entry.command.mode.kind === "import",
  stage: state.stage,
  ledTo: entry.step?.to ?? state.stage,
  calendar: entry.pins.calendar,
  worth: entry.worth,
  ...signedBy(entry.establishedBy),
  ...(entry.salt === undefined ? {} : { salt: entry.salt }),
  ...(entry.isBlank === true ? { isBlank: true } : {}),
});

const dayNamed = (act: RecordedAct): string => {
  if (!("on" in act)) return "";
  return typeof act.on === "string" ? act.on : dateInWords(act.on);
};

const corrected = (
  fact: CaseFact,
  { restated }: ActOf<"ActCorrected">,
  { entry, hash }: RecordedIn,
): CaseFact => ({
  ...fact,
  // A vote whose correction nobody can open stands as it stood before.
  ...(entry.isBlank === true
    ? {}
    : {
        act: restated,
        worth: entry.worth,
        datedAt: dayNamed(restated) === dayNamed(fact.act) ? fact.datedAt : entry.at,
      }),
  entries: [...fact.entries, hash],
  correctedBy: hash,
  correctedPerson: entry.person,
});

const withCorrection = (state: Case, act: ActOf<"ActCorrected">, recorded: RecordedIn): Case => {
  const replaced = state.facts.find((fact) => currentEntry(fact) === act.of);
  if (replaced === undefined) return state;
  const correction = { ...recordingOf(state, recorded), act, replaced };
  const facts = state.facts.map((fact) =>
    fact === replaced ? corrected(fact, act, recorded) : fact,
  );
  return { ...withFacts(state, facts), corrections: [...state.corrections, correction] };
};

const withFact = (state: Case, act: RecordedAct, recorded: RecordedIn): Case => {
  const recording = recordingOf(state, recorded);
  const fact: CaseFact = {
    ...recording,
    datedAt: recording.at,
    entries: [recording.entry],
    correctedBy: null,
    correctedPerson: null,
    act,
  };
  const after = withOneMore(state, fact);
  // The entry that moves a case was judged by what the case leaves; what comes after it, by what it was moved to.
  return act.kind === "ProcedureVersionChanged"
    ? { ...after, pins: { ...state.pins, procedure: act.procedure } }
    : after;
};

const applyAct = (state: Case, act: Act, recorded: RecordedIn): Case => {
  if (act.kind === "ContinuedDespite") return state;
  return act.kind === "ActCorrected"
    ? withCorrection(state, act, recorded)
    : withFact(state, act, recorded);
};

const withStep = (state: Case, { seq, step }: Pick<Entry, "seq" | "step">): Case => {
  if (step === null || step.to === state.stage) return state;
  const rounds = { ...state.rounds, [step.to]: (state.rounds[step.to] ?? 0) + 1 };
  return { ...state, stage: step.to, stageSince: seq, rounds };
};

/** The case as it would stand if an act were recorded in it by the next entry. */
export const withAct = (state: Case, act: Act, recorded: RecordedIn): Case => ({
  ...withStep(applyAct(state, act, recorded), recorded.entry),
  version: recorded.entry.seq,
  at: recorded.entry.at,
});

/** The case after one more entry. Total: it never refuses and never judges, because the ledger is the truth. */
export const applyEntry = (state: Case | undefined, recorded: HashedEntry): Case => {
  const { entry, hash } = recorded;
  const before: Case = state ?? {
    caseId: entry.caseId,
    version: 0,
    head: hash,
    at: entry.at,
    stage: "opened",
    stageSince: entry.seq,
    rounds: { opened: 1 },
    pins: { procedure: entry.pins.procedure, treaty: entry.pins.treaty },
    facts: [],
    corrections: [],
    ...emptySlots,
  };
  const after = entry.acts.reduce((current, act) => applyAct(current, act, recorded), before);
  return { ...withStep(after, entry), version: entry.seq, head: hash, at: entry.at };
};

/** The case as its entries tell it, from the first; undefined when there are none. */
export const fold = (entries: readonly HashedEntry[]): Case | undefined =>
  entries.reduce<Case | undefined>(applyEntry, undefined);
