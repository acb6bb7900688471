import type { datedFacts, purposes } from "../../../domain/command.ts";
import type { signersOffices } from "../../../domain/depositary-commands.ts";
import type { suspensionGrounds } from "../../../domain/suspension-commands.ts";
import type { DeclaredResult } from "../../../domain/vote-record.ts";
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

type Named<Option extends string> = Readonly<Record<Option, string>>;

/** The answers that a field offers. */
export type ChoicesInWords = {
  readonly purpose: Named<(typeof purposes)[number]>;
  readonly fact: Named<(typeof datedFacts)[number]>;
  readonly recommends: Named<"adoption" | "rejection" | "unknown">;
  readonly declared: Named<DeclaredResult>;
  readonly position: Named<"against">;
  readonly office: Named<(typeof signersOffices)[number]>;
  readonly ground: Named<(typeof suspensionGrounds)[number]>;
  readonly outcome: Named<"wasSent" | "sendAgain">;
};
