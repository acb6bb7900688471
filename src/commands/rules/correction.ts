import { keyOfSentence } from "../../words/finding.ts";
import type { Statement, SuppliedText } from "../../treaty/statement.ts";
import type { Sentence, TermName } from "../../words/messages.ts";
import type { ActCorrected, ActOf, RecordedAct } from "../../case/act.ts";
import { stageOfAct } from "../../case/act-in-file.ts";
import { type CaseFact, currentEntry } from "../../case/case-fact.ts";
import { withFactsBefore } from "../../case/case.ts";
import type { CommandOf } from "../../case/command.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { namesOfStage } from "../../law/file/names-in-words.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { ownRule } from "../../words/authority.ts";
import { ruling } from "./index.ts";
import type { Situation } from "./rule.ts";
import { lawAt } from "../../law/law.ts";
import { firstSupplied, keyOfText, textInWords, textsOf } from "../../case/texts.ts";
import { isSpent } from "../../case/certification.ts";

const rule = ownRule("textsFixedByVote");

/** What is fixed, by the name of it, and how it stands: a text by its digest, and of a statement also what it says of itself. */
type Fixed = {
  readonly what: Sentence;
  readonly is: string;
  /** Of a statement's text, what it is supplied under. */
  readonly text?: string;
};
type Texts = ReadonlyMap<string, Fixed>;

const none: Texts = new Map();

const byName = (fixed: readonly Fixed[]): Texts =>
  new Map(fixed.map((one) => [keyOfSentence(one.what), one]));

const ofText = (text: SuppliedText): Fixed => ({
  what: textInWords(text),
  is: text.digest,
  text: keyOfText(text),
});

const named = (part: TermName): Sentence => ({ kind: "named", term: part });

// Under which clause a statement was made may come to be known of a past case; of one that was laid here it was said.
const ofStatement = (statement: Statement, imported: boolean): readonly Fixed[] => {
  const { id, label, clause, subject, texts } = statement;
  const authentic = texts.find((text) => text.authentic)?.language ?? "none";
  return [
    { what: { kind: "labelOfStatement", statement: id }, is: label },
    {
      what: { kind: "clauseOfStatement", statement: id },
      is: clause ?? (imported ? "unknown" : "none"),
    },
    { what: { kind: "subjectOfStatement", statement: id }, is: subject },
    { what: { kind: "authenticLanguageOfStatement", statement: id }, is: authentic },
    ...textsOf([statement]).map(ofText),
  ];
};

const textsVoted = (act: ActOf<"VoteRecorded">, imported: boolean): Texts =>
  byName([
    { what: named("theText"), is: act.text ?? "unknown" },
    { what: named("theConsent"), is: act.consent ?? "none" },
    ...(act.statements ?? []).flatMap((one) => ofStatement(one, imported)),
    ...(act.statementTexts ?? []).map(ofText),
  ]);

// Every text that an act names, by what it is the text of; the draft law or the treaty, each statement, the consent.
const textsIn = (act: RecordedAct, imported: boolean): Texts => {
  if (act.kind === "Laid")
    return byName([
      { what: named("theText"), is: act.text },
      ...act.statements.flatMap((one) => ofStatement(one, imported)),
    ]);
  return act.kind === "VoteRecorded" ? textsVoted(act, imported) : none;
};

/** Whether a treaty was laid for a time in which parliament may be silent: then no vote will fix the texts. */
const isLaidForSilence = ({ law: { procedure } }: Situation, { ledTo }: CaseFact): boolean =>
  (stageOf(procedure, ledTo)?.interventions ?? []).length > 0;

const areFixed = (situation: Situation, fact: CaseFact): boolean => {
  const { kind } = fact.act;
  const { case: state } = situation;
  if (kind === "Laid")
    return (
      isLaidForSilence(situation, fact) ||
      // What nobody can certify any more is voted anew.
      state.ballots.some(
        (round) => round.declined.length === 0 && !isSpent(round) && round.vote.seq > fact.seq,
      )
    );
  return (
    kind === "VoteRecorded" &&
    state.ballots.some(({ vote, certified }) => vote.seq === fact.seq && certified !== undefined)
  );
};

// A text that was unknown may become known, unless it was supplied since: then it is the one that was supplied.
const isChanged = (
  before: string,
  after: string | undefined,
  supplied: string | undefined,
): boolean => {
  if (before !== "unknown") return after !== before;
  return (
    after === undefined || (supplied !== undefined && after !== "unknown" && after !== supplied)
  );
};

/**
 * Refuses a correction that would put another text in the place of one that was voted on or laid, take one away or add
 * one, or make another statement of one. A text that was unknown may become known: that changes nothing that anybody saw.
 */
const fixedTextFaults = (
  situation: Situation,
  fact: CaseFact,
  restated: RecordedAct,
): readonly Refusal[] => {
  if (!areFixed(situation, fact)) return [];
  const [before, after] = [textsIn(fact.act, fact.imported), textsIn(restated, fact.imported)];
  const suppliedSince = firstSupplied(situation.case);
  const changed = [...before].find(([key, { is, text }]) =>
    isChanged(is, after.get(key)?.is, text === undefined ? undefined : suppliedSince.get(text)),
  );
  const added = [...after].find(([key]) => !before.has(key));
  const [, fixed] = changed ?? added ?? [];
  return fixed === undefined
    ? []
    : inField("restated", [refusal("TextsAreFixed", { what: fixed.what }, rule)]);
};

/** The fact whose current entry is `of`: the one that recorded it, or the last that corrected it. */
const currentFact = (situation: Situation, of: string): CaseFact | undefined =>
  situation.case.facts.find((fact) => currentEntry(fact) === of);

// A restated fact is judged as of its own place in the case: by what stood on record before it, by the law of its time, and what
// was entered of a past case as that.
const asOf = (
  situation: Situation,
  { seq, imported }: CaseFact,
  { legalBasis }: CommandOf<"Correct">,
): Situation => ({
  ...situation,
  case: withFactsBefore(situation.case, seq),
  law: lawAt(situation.law, seq),
  context: imported
    ? { ...situation.context, mode: { kind: "import", source: legalBasis } }
    : situation.context,
});

const superseded = (situation: Situation, of: string): Refusal => {
  const old = situation.case.facts.find((fact) => fact.entry === of);
  const why =
    old === undefined
      ? refusal("EntryNotFound", { caseId: situation.case.caseId, of })
      : refusal("NotCurrent", {
          of,
          what: "statementOfThatFact",
          current: currentEntry(old),
        });
  return { ...why, field: "of" };
};

/** Refuses to restate at another stage what was done at one: where the case went by it would no longer follow. */
const stageFaults = (
  { law: { procedure } }: Situation,
  fact: RecordedAct,
  restated: RecordedAct,
): readonly Refusal[] => {
  const [stage, other] = [stageOfAct(fact), stageOfAct(restated)];
  if (stage === undefined || other === undefined || stage === other) return [];
  const names = { stage: namesOfStage(procedure, stage), other: namesOfStage(procedure, other) };
  return inField("restated", [refusal("StageIsFixed", names, ownRule("outcomeUndoneLawfully"))]);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

// A recorded act comes back from storage with its keys in another order, so the order of keys says nothing.
const sameContent = (one: unknown, other: unknown): boolean => {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && sameContent(one[key], other[key]))
  );
};

export type CorrectionRuling = {
  readonly against: readonly Refusal[];
  readonly act: ActCorrected;
};

/** Rules on a correction: the restated fact must be of the same kind and lawful where it stands. */
export const rulingOnCorrection = (
  situation: Situation,
  command: CommandOf<"Correct">,
): CorrectionRuling | Refusal => {
  const fact = currentFact(situation, command.of);
  if (fact === undefined) return superseded(situation, command.of);
  const restated = ruling(asOf(situation, fact, command), command.restated);
  const { of, reason, legalBasis } = command;
  const otherKind = restated.act.kind !== fact.act.kind;
  const same = situation.context.isBlank !== true && sameContent(restated.act, fact.act);
  return {
    against: [
      ...inField("restated", [
        ...(otherKind
          ? [refusal("CannotRestate", { of, recorded: fact.act.kind, restated: restated.act.kind })]
          : []),
        ...(same ? [refusal("NothingCorrected", {})] : []),
      ]),
      ...stageFaults(situation, fact.act, restated.act),
      ...fixedTextFaults(situation, fact, restated.act),
      // That nothing on record had led to the stage of a past fact was noted when it was entered.
      ...restated.against
        .filter(({ kind }) => kind !== "StageNotReached")
        .map((one) => (one.field === undefined ? one : { ...one, field: `restated.${one.field}` })),
    ],
    act: { kind: "ActCorrected", of, restated: restated.act, reason, legalBasis },
  };
};
