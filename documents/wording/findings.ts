import { piecesOf } from "../../src/words/say.ts";
import type { Said } from "../../src/words/messages.ts";
import { wordsIn } from "../../words/read.ts";
import type { Language } from "../paper.ts";
import { findingInAzerbaijani } from "./az/findings.ts";
import type { Parts } from "./az/heard.ts";

/**
 * A sentence of the audit or of the readiness list in a language, in pieces: what has no words in that language stays in
 * English and says so.
 */
export const findingIn = (language: Language, said: Said): Parts =>
  piecesOf(said, wordsIn(language)).flatMap((piece): Parts => {
    if (typeof piece === "string") return [piece];
    const { value } = piece;
    if (language === "en" || piece.language === undefined) return [value];
    return findingInAzerbaijani(value) ?? [{ english: value }];
  });
