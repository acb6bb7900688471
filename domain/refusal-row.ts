/** What a shell answers with: each class has one exit code and one HTTP status. */
export type RefusalClass = "input" | "notFound" | "conflict" | "rule" | "duty";

export type Field = string | number;
type Words = (fields: Readonly<Record<string, Field>>) => string;
export type RefusalRow = { readonly class: RefusalClass; readonly words: Words };

/** A kind's class and its sentence. */
export const row = (refusalClass: RefusalClass, words: Words): RefusalRow => ({
  class: refusalClass,
  words,
});
/** A field as it stands in a sentence. */
export const field = (fields: Readonly<Record<string, Field>>, name: string): string =>
  String(fields[name] ?? "?");
