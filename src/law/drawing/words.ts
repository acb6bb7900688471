import type { Condition } from "../file/condition.ts";
import { bodyOf, stageOf, type Procedure } from "../file/procedure.ts";
import { nameIn } from "../../values/names.ts";
import { isEnding, type Ending } from "../file/stage-of-case.ts";
import type { Stage } from "../file/stage.ts";
import type { Way } from "../file/way.ts";

/** The words that a drawing says beside the names of its file. */
export type DrawingWords = {
  /** One of the languages that the file lists, for its names. */
  readonly language: string;
  readonly kind: (kind: Stage["kind"]) => string;
  readonly ending: (ending: Ending) => string;
  readonly outcome: (outcome: string) => string;
  readonly beside: string;
  readonly ifReached: string;
  /** On what a way depends. */
  readonly condition: (procedure: Procedure, condition: Condition) => string;
  readonly otherwise: string;
};

/** The name of a stage or an ending. */
export const placeName = (
  procedure: Procedure,
  id: string,
  words: Pick<DrawingWords, "language" | "ending">,
): string =>
  isEnding(id) ? words.ending(id) : nameIn(stageOf(procedure, id)?.name, words.language);

/** Who acts at a stage, and before whom it is laid; nothing at a window, whose interventions are each by somebody else. */
export const actorOf = (procedure: Procedure, stage: Stage, { language }: DrawingWords): string => {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => nameIn(bodyOf(procedure, id)?.name, language)).join(", ");
  const before = stage.laidBefore.length === 0 ? "" : ` → ${named(stage.laidBefore)}`;
  return `${named(stage.actors)}${before}`;
};

/** The kind of a stage, and how it stands to the line. */
export const kindOf = (stage: Stage, words: DrawingWords): string =>
  [
    words.kind(stage.kind),
    ...(stage.beside === undefined ? [] : [words.beside]),
    ...(stage.only === undefined ? [] : [words.ifReached]),
  ].join(", ");

/** An outcome as it is said: by its name in the file where the file names it, else by the word for it. */
export const outcomeName = (
  procedure: Procedure,
  { stage: id, what }: { readonly stage: string; readonly what: string },
  words: Pick<DrawingWords, "language" | "outcome">,
): string => {
  const { ownOutcomes = [] } = stageOf(procedure, id) ?? {};
  const own = [...(procedure.declarations ?? []), ...ownOutcomes].find((one) => one.id === what);
  return own === undefined ? words.outcome(what) : nameIn(own.name, words.language);
};

/** Why a case begins at a stage: the classes and declarations; nothing where it is in none. */
export const beginningName = (
  { classes = [], declarations = [] }: Procedure,
  id: string,
  language: string,
): string => nameIn([...classes, ...declarations].find((one) => one.id === id)?.name, language);

/** What is said of a way: the outcomes that lead there. Nothing where whatever its outcome it leads there. */
export const wayName = (
  procedure: Procedure,
  { from, by }: Way,
  words: DrawingWords,
): readonly string[] => {
  if (from === null) return by.map((id) => beginningName(procedure, id, words.language));
  const stage = stageOf(procedure, from);
  if (stage === undefined) return [];
  const saysNothing = stage.outcomes.every((outcome) => by.includes(outcome));
  return saysNothing ? [] : by.map((what) => outcomeName(procedure, { stage: from, what }, words));
};
