import type { Language } from "../views/paper.ts";
import { namedSentenceIn } from "../papers/wording.ts";
import type { CommandOf, commandFields } from "../case/command.ts";
import type { Refusal } from "../words/refusal.ts";
import type { Names } from "../words/messages.ts";
import { namesIn, pageWordsIn } from "../files/words.ts";
import type { PageWords } from "../words/trees.ts";
import type { FieldOf, PersonKind } from "./forms/kinds.ts";

/** Everything that the pages say in one language. */
export type Messages = PageWords & {
  /** What may be done in a case, as the heading of its form and the words of a button. */
  readonly commands: Names["command"];
};

export const messagesIn = (language: Language): Messages => ({
  ...pageWordsIn(language),
  commands: namesIn(language).command,
});

/** What a field asks for, and how to answer; an empty hint where the label says all. */
export type FieldWords = readonly [label: string, hint: string];

/** A label, with a hint where the words have one. */
export type Labelled = string | FieldWords;

export const fieldWords = (words: Labelled): FieldWords =>
  typeof words === "string" ? [words, ""] : words;

type WithFields<Kind extends PersonKind> = [FieldOf<Kind>] extends [never] ? never : Kind;

/** Words for each field of each command: one that is missing does not compile. */
export type FieldsInWords = {
  readonly [Kind in PersonKind as WithFields<Kind>]: Readonly<Record<FieldOf<Kind>, Labelled>>;
};

/** The fields of commands in which one word of several is chosen, by their names. */
type Choice<Kind extends PersonKind> = {
  readonly [Name in FieldOf<Kind>]: ReturnType<typeof commandFields>[Kind] extends Readonly<
    Record<Name, { readonly kind: "choice" }>
  >
    ? { readonly name: Name; readonly options: CommandOf<Kind>[Name & keyof CommandOf<Kind>] }
    : never;
}[FieldOf<Kind>];

type Choices = { readonly [Kind in PersonKind]: Choice<Kind> }[PersonKind];

/** The answers that a field offers: one that is missing does not compile. */
export type ChoicesInWords = {
  readonly [One in Choices as One["name"]]: Readonly<Record<One["options"] & string, string>>;
};

/** A text, and its language where that is not the page's. */
export type Sentence = { readonly words: string; readonly language?: string };

/** The sentence of a refusal in the language of a page. As a whole it is marked as what stands in it, such as a message of a schema. */
export const refusalInWords = (language: Language, refusal: Refusal): Sentence => {
  const { text: words, ...inLanguage } = namedSentenceIn(language, refusal);
  return { words, ...inLanguage };
};
