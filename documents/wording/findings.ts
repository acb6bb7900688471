import { refusalKinds, type RefusalKind } from "../../domain/refusal.ts";
import type { Refused } from "../../src/words/values.ts";
import { piecesOf } from "../../src/words/say.ts";
import type { Said } from "../../src/words/messages.ts";
import { wordsIn } from "../../words/read.ts";
import type { Language } from "../paper.ts";
import { refusalInAzerbaijani } from "./az/refusals.ts";

/** A piece of a sentence: in the sentence's own language, or English that has no words there. */
export type Part = string | { readonly english: string };
export type Parts = readonly Part[];

const isRefusalKind = (kind: string): kind is RefusalKind => Object.hasOwn(refusalKinds, kind);

const inAzerbaijani = ({ refusal: kind, fields }: Refused): string | undefined =>
  isRefusalKind(kind) ? refusalInAzerbaijani({ kind, fields }) : undefined;

/**
 * A sentence of the audit or of the readiness list in a language, in pieces: what has no words in that language stays in
 * English and says so.
 */
export const findingIn = (language: Language, said: Said): Parts =>
  piecesOf(said, wordsIn(language)).flatMap((piece): Parts => {
    if (typeof piece === "string") return [piece];
    const { value, refused } = piece;
    if (language === "en" || piece.language === undefined) return [value];
    const translated = refused && inAzerbaijani(refused);
    return [translated ?? { english: value }];
  });
