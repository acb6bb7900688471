import type { ActCorrected } from "../case/act.ts";
import { currentEntry, type CaseFact } from "../case/case-fact.ts";
import { withFactsBefore } from "../case/case.ts";
import type { CommandOf } from "../command.ts";
import type { Finding } from "../../audit/finding.ts";
import { lawAt } from "../profile/moved-law.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { answeredFaults } from "./answered-resolution.ts";
import { fixedTextFaults } from "./fixed-texts.ts";
import { ruling } from "./index.ts";
import { restatedPaperNotes } from "./restated-papers.ts";
import type { Situation } from "./rule.ts";

/** The fact whose current entry is `of`: the one that recorded it, or the last that corrected it. */
const currentFact = (situation: Situation, of: string): CaseFact | undefined =>
  situation.case.facts.find((fact) => currentEntry(fact) === of);

// A restated fact is judged as of its own place in the case: by what stood on record before it, and by the law of its time.
const asOf = (situation: Situation, seq: number): Situation => ({
  ...situation,
  case: withFactsBefore(situation.case, seq),
  law: lawAt(situation.law, seq),
});

const superseded = (situation: Situation, of: string): Refusal => {
  const old = situation.case.facts.find((fact) => fact.entry === of);
  return old === undefined
    ? refusal("EntryNotFound", { caseId: situation.case.caseId, of })
    : refusal("NotCurrent", {
        of,
        what: "statementOfThatFact",
        current: currentEntry(old),
      });
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
  readonly notes: readonly Finding[];
};

/** Rules on a correction: the restated fact must be of the same kind and lawful where it stands. */
export const rulingOnCorrection = (
  situation: Situation,
  command: CommandOf<"Correct">,
): CorrectionRuling | Refusal => {
  const fact = currentFact(situation, command.of);
  if (fact === undefined) return superseded(situation, command.of);
  const restated = ruling(asOf(situation, fact.seq), command.restated);
  const { of, reason, legalBasis } = command;
  const otherKind = restated.act.kind !== fact.act.kind;
  const same = sameContent(restated.act, fact.act);
  return {
    against: [
      ...(otherKind
        ? [refusal("CannotRestate", { of, recorded: fact.act.kind, restated: restated.act.kind })]
        : []),
      ...(same ? [refusal("NothingCorrected", {})] : []),
      ...fixedTextFaults(situation.case, fact, restated.act),
      ...answeredFaults(situation, fact, restated.act),
      ...restated.against,
    ],
    act: { kind: "ActCorrected", of, restated: restated.act, reason, legalBasis },
    notes: [...restated.notes, ...restatedPaperNotes(fact, restated.act, situation.context.person)],
  };
};
