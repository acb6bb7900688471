import { courseOf, placeInFile } from "../case/course-of-case.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { effectsHeld, factOfEntry, ledBy } from "../case/effect-held.ts";
import { isFact, type Fact } from "../case/slots/slot.ts";
import type { Worth } from "../case/worth.ts";
import { stageInFile } from "../law/file/names-in-words.ts";
import type { Law } from "../law/law.ts";
import { ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { Sentence } from "../words/messages.ts";

type Held = Fact<"EffectRecorded">;

const byFile = (worth: Worth): Sentence => {
  switch (worth.kind) {
    case "stands":
      return { kind: "fileGivesEffect" };
    case "irregular":
    case "incomplete":
      return { kind: "fileGivesEffectThough", rule: worth.rule };
    case "withoutEffect":
      return { kind: "fileDeniesEffect", rule: worth.rule };
  }
};

const heldInWords = ({ act: { effect, by, on, source } }: Held): Sentence => ({
  kind: effect === "given" ? "effectGivenBy" : "effectDeniedBy",
  by,
  on,
  source,
});

const isMoving = ({ stage, ledTo }: CaseFact): boolean => stage !== ledTo;

/** An act, and what was held of it last. */
type OfAct = { readonly fact: CaseFact; readonly held: Held };

/** Whether what was held came too late to move the case: it had gone on by other acts, and stays where they led. */
const cameTooLate = (state: Case, { procedure }: Law, { fact, held }: OfAct): boolean => {
  if (isMoving(held)) return false;
  if (held.act.effect === "denied") return isMoving(ledBy(state, fact, held.seq));
  const one = courseOf(state, procedure).happened.find(({ entry }) => entry === fact.entry);
  return one?.isHeld === true && one.foundLater === "changesNothing";
};

const whereItLed = ({ procedure }: Law, held: Held): readonly Sentence[] =>
  isMoving(held)
    ? [{ kind: "effectLed", stage: stageInFile(procedure, placeInFile(procedure, held.ledTo)) }]
    : [];

/**
 * Of each act whose effect somebody held who decides that: what it is worth by the procedure file, and what was held of it, oldest
 * first. The last counts, and the case goes on from it, whatever the file says.
 */
export const effectFindings = (state: Case, law: Law): readonly Finding[] => {
  const held = state.steps.filter((fact): fact is Held => isFact(fact, "EffectRecorded"));
  const facts = new Set(held.map(({ act }) => factOfEntry(state, act.of)));
  return [...facts].flatMap((fact): readonly Finding[] => {
    const all = fact === undefined ? [] : effectsHeld(state, fact);
    const last = all.at(-1);
    if (fact === undefined || last === undefined) return [];
    const isTooLate = cameTooLate(state, law, { fact, held: last });
    return [
      {
        rule: { kind: "effectOf", seq: fact.seq, act: fact.act.kind },
        verdict: isTooLate ? "cannotBeVerified" : "kept",
        why: [
          byFile(fact.worth),
          ...all.map(heldInWords),
          ...(isTooLate ? [{ kind: "effectTooLate" } as const] : whereItLed(law, last)),
        ],
        authority: ownRule("effectAsHeld"),
      },
    ];
  });
};
