import type { Language } from "../paper.ts";
import { findingInAzerbaijani } from "./az/findings.ts";
import type { Parts } from "./az/heard.ts";

/**
 * A sentence of the audit or of the readiness list in a language, in pieces: what has no words in that language stays in
 * English and says so.
 */
export const findingIn = (language: Language, sentence: string): Parts =>
  language === "en" ? [sentence] : (findingInAzerbaijani(sentence) ?? [{ english: sentence }]);
