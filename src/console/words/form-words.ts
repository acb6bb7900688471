import type { CommandOf } from "../../procedure/command.ts";
import type { commandFields } from "../../procedure/commands/index.ts";
import type { FieldOf, PersonKind } from "../forms/kinds.ts";

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
