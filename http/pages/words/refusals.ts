import type { Language } from "../../../documents/paper.ts";
import { refusalInWords, type Refusal } from "../../../domain/refusal.ts";
import { refusalInAzerbaijani } from "../../../documents/wording/az/refusals.ts";

/** A text, and its language where that is not the page's. */
export type Said = { readonly words: string; readonly language?: "en" };

/** The sentence of a refusal in the language of a page, or in English where it has no words of its own for it. */
export const refusalSaid = (language: Language, refusal: Refusal): Said => {
  const words = language === "az" ? refusalInAzerbaijani(refusal) : undefined;
  return words === undefined
    ? { words: refusalInWords(refusal), ...(language === "az" ? { language: "en" } : {}) }
    : { words };
};
