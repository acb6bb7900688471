import type { IrreversibleKind } from "../../../domain/irreversible.ts";
import type { FieldOf, PersonKind } from "../forms/kinds.ts";

/** What a field asks for, and how to answer; an empty hint where the label says all. */
export type FieldWords = readonly [label: string, hint: string];

/** Words for each field of each command: one that is missing does not compile. */
export type FieldsInWords = {
  readonly [Kind in PersonKind]: Readonly<Record<FieldOf<Kind>, FieldWords>>;
};

/** What will stand on record for good, in one sentence. */
export type ForGoodInWords = Readonly<Record<IrreversibleKind, string>>;
