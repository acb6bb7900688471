import type { Language } from "../../papers/paper.ts";
import type { Refusal } from "../../procedure/refusal.ts";
import { piecesOf } from "../../words/say.ts";
import { wordsIn } from "../../words/read.ts";

/** A text, and its language where that is not the page's. */
export type Said = { readonly words: string; readonly language?: "en" };

/** The sentence of a refusal in the language of a page. It is marked as English where the heart of it is a schema's message. */
export const refusalSaid = (language: Language, refusal: Refusal): Said => {
  const pieces = piecesOf(refusal, wordsIn(language));
  const words = pieces.map((piece) => (typeof piece === "string" ? piece : piece.value)).join("");
  const isEnglish = pieces.some((piece) => typeof piece !== "string" && piece.language === "en");
  return language !== "en" && isEnglish ? { words, language: "en" } : { words };
};
