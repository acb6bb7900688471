import type { Sentence } from "../../words/messages.ts";
import type { Source } from "../../words/source.ts";

/** One thing that a procedure says: in words, what it rests on, what Tasdiq does by it, and examples. */
export type Clause = {
  /** What it is about, such as a rule by its name; null where it is the article itself. */
  readonly label: Sentence | null;
  readonly says: readonly Sentence[];
  /** Null where it rests on what its article rests on. */
  readonly source: Source | null;
  readonly does: readonly Sentence[];
  /** Worked out by the code that judges cases. */
  readonly examples: readonly Sentence[];
};

/** A part of a procedure file, with its place there. */
export type Article = {
  readonly name: Sentence;
  readonly path: string;
  readonly clauses: readonly Clause[];
};

/** Parts of a kind, in the order of the file. */
export type Chapter = { readonly name: Sentence; readonly articles: readonly Article[] };

/** A clause, of which only what it holds is given. */
export const clause = (given: Partial<Clause>): Clause => ({
  label: null,
  says: [],
  source: null,
  does: [],
  examples: [],
  ...given,
});
