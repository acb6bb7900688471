import type { FactDate } from "../time/fact-date.ts";
import type { Names, Sentence } from "../words/messages.ts";
import { namesIn, paperWordsIn, wordsIn } from "../files/words.ts";
import { piecesOf, say, sayById } from "../words/say.ts";
import type { PaperWords } from "../words/trees.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { Stage } from "../law/file/stage-of-case.ts";
import { dutyNamed } from "../law/procedure/duties-of-command.ts";
import { type Procedure, stageOf } from "../law/file/procedure.ts";
import { named, type Named, type Names as NamesInFile } from "../values/names.ts";
import type { MemberPosition } from "../law/votes/roll-call.ts";
import { nameOr } from "../words/tree.ts";
import type { Language } from "../views/paper.ts";

/** Everything that the papers say in one language; what stands on a paper and is no fact stands here. */
export type Catalogue = PaperWords & {
  readonly language: Language;
  readonly stages: Names["stage"];
  readonly acts: Names["act"];
  readonly duties: Names["duty"];
};

export const catalogueIn = (language: Language): Catalogue => {
  const { stage, act, duty } = namesIn(language);
  return { ...paperWordsIn(language), language, stages: stage, acts: act, duties: duty };
};

/** A day in the words of a language; the months are the words' own, so they are the same on every machine. */
export const dayInWords = (
  { language }: Pick<Catalogue, "language">,
  on: FactDate | string,
): string => sayById("dayOf", { on }, wordsIn(language));

/** Capitals by the rules of the language: in Azerbaijani i becomes İ and ı becomes I. */
export const capitals = ({ language }: Catalogue, text: string): string =>
  text.toLocaleUpperCase(language);

/** A deadline by its name. */
export const deadlineInWords = ({ language }: Catalogue, names: NamesInFile): string =>
  say({ kind: "inFile", names }, wordsIn(language));

/** How a member voted at a stage of a procedure file. */
export const positionInWords = (
  { language }: Pick<Catalogue, "language">,
  position: MemberPosition,
): string => sayById(`count-${position}`, {}, wordsIn(language));

/** What has to be said of everything that is read as text: that it is a demonstration, that nobody has reviewed the wording. */
export const marksOf = (
  { frame }: Catalogue,
  { demonstration }: { readonly demonstration: boolean },
): readonly string[] => [
  ...(demonstration ? [frame.demonstration] : []),
  ...(frame.wordingMark === "" ? [] : [frame.wordingMark]),
];

/** A sentence in pieces: what has no words in the language of the sentence stays in its own and says in which. */
export type Pieces = readonly Named[];

/** A sentence where a text cannot say in which language a piece of it is. */
export const plain = (pieces: Pieces): string => pieces.map(({ text }) => text).join("");

/** The sentence for a value in a language, in pieces. */
export const piecesIn = (language: Language, said: Sentence): Pieces =>
  piecesOf(said, wordsIn(language)).map((piece): Named => {
    if (typeof piece === "string") return { text: piece };
    const { value: text, language: own } = piece;
    return own === undefined || own === language ? { text } : { text, language: own };
  });

/** What is said in one piece, such as a name: as a whole in the language of what stands in it. */
export const namedSentenceIn = (language: Language, said: Sentence): Named => {
  const pieces = piecesIn(language, said);
  const other = pieces.find((one) => one.language !== undefined)?.language;
  const text = plain(pieces);
  return other === undefined ? { text } : { text, language: other };
};

/** What is set on a paper: a text, or pieces of one where a piece is in another language than the paper. */
export type Phrase =
  string | readonly { readonly text: string; readonly language: string | null }[];

/** Pieces as a paper sets them. */
export const phraseOf = (pieces: Pieces): Phrase =>
  pieces.every(({ language }) => language === undefined)
    ? plain(pieces)
    : // The typesetter knows a language without its script or region.
      pieces.map(({ text, language = null }) => ({
        text,
        language: language?.replace(/-.*/u, "") ?? null,
      }));

/** The same where a text cannot say in which language a piece of it is. */
export const plainPhrase = (phrase: Phrase): string =>
  typeof phrase === "string" ? phrase : phrase.map(({ text }) => text).join("");

/** The sentence for a value as a paper sets it. */
export const phraseIn = ({ language }: Pick<Catalogue, "language">, said: Sentence): Phrase =>
  phraseOf(piecesIn(language, said));

/** The sentence for a value as a text. */
export const sentenceIn = ({ language }: Pick<Catalogue, "language">, said: Sentence): string =>
  say(said, wordsIn(language));

/** What a stage of a case is called: by its procedure file, or by the words where the stage is of every procedure. */
export const stageIn = (
  { language, stages }: Pick<Catalogue, "language" | "stages">,
  procedure: Procedure,
  stage: Stage,
): Named => {
  const found = stageOf(procedure, stage);
  return found === undefined ? { text: nameOr(stages, stage) } : named(found.name, language);
};

/** The same where a text cannot say in which language it is. */
export const stageNamed = (...of: Parameters<typeof stageIn>): string => stageIn(...of).text;

/**
 * What a duty is called: under one procedure file as the file names it; else by the words, or by the first procedure that names
 * it.
 */
export const dutyIn = (
  { language, duties }: Pick<Catalogue, "language" | "duties">,
  procedures: readonly Procedure[],
  duty: ActingDuty,
): Named => {
  const known: Readonly<Record<string, string>> = duties;
  const naming = procedures.find((procedure) => Object.hasOwn(procedure.duties, duty));
  if (naming === undefined) return { text: nameOr(known, duty) };
  const byWords = procedures.length === 1 ? undefined : known[duty];
  return byWords === undefined ? dutyNamed(naming, duty, language) : { text: byWords };
};

/** The same where a text cannot say in which language it is. */
export const dutyAmong = (...of: Parameters<typeof dutyIn>): string => dutyIn(...of).text;
