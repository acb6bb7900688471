import { piecesOf } from "../../words/say.ts";
import type { Said } from "../../words/messages.ts";
import { wordsIn } from "../../words/read.ts";
import type { Language } from "../paper.ts";

/** A piece of a sentence: in the sentence's own language, or English that has no words there. */
export type Part = string | { readonly english: string };
export type Parts = readonly Part[];

/**
 * A sentence of the audit or of the readiness list in a language, in pieces: what has no words in that language stays in
 * English and says so.
 */
export const findingIn = (language: Language, said: Said): Parts =>
  piecesOf(said, wordsIn(language)).map((piece): Part => {
    if (typeof piece === "string") return piece;
    const { value } = piece;
    return language === "en" || piece.language === undefined ? value : { english: value };
  });
