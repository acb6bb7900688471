/** A piece of a sentence: in the sentence's own language, or English that has no words here. */
export type Part = string | { readonly english: string };
export type Parts = readonly Part[];

/** A value of a saying as it stands in an Azerbaijani sentence, for which there is always one. */
export type Plain = {
  /** As it is: a name, a number, a hash, what people wrote. */
  readonly is: string;
  /** What a law file or a source says in English. */
  readonly english: Part;
  /** A reason that a program gave, or a person. */
  readonly reason: Part;
  readonly clause: Part;
  readonly clauses: Parts;
  /** Where it is written how a period is counted, or that nobody has read it. */
  readonly counting: Part;
};

/** In words of a list, or in a form that is known. */
export type Worded = {
  /** A person by their number, which has no blanks, or nobody. */
  readonly name: () => string;
  /** The beginning of a digest, where there is one. */
  readonly digest: () => string;
  /** A language by its code. */
  readonly language: () => string;
  readonly date: () => string;
  readonly span: () => string;
  /** A word of a closed list: a step, a label, an outcome. */
  readonly term: () => string;
  readonly terms: () => string;
  readonly act: () => string;
  readonly command: () => string;
  readonly stage: () => string;
  /** Acts with their dates. */
  readonly steps: () => string;
  readonly papers: () => string;
  /** Texts of statements, each with its language. */
  readonly texts: () => string;
  readonly entries: () => string;
  /** What a treaty is named by: its title, its date, its place. */
  readonly parts: () => string;
};

export type Heard = Plain &
  Worded & {
    /** Another saying. */
    readonly said: () => Parts;
    /** A law file by its name. */
    readonly file: () => Parts;
    /** What a clause of a treaty file is about; it begins with a capital. */
    readonly subject: () => Part;
  };

/** A sentence of such pieces. */
export const az = (texts: TemplateStringsArray, ...values: readonly (Part | Parts)[]): Parts =>
  texts
    .flatMap((text, index): Parts => {
      const value = values[index];
      if (value === undefined) return [text];
      return typeof value === "string" || "english" in value ? [text, value] : [text, ...value];
    })
    .filter((part) => part !== "");

type Hears<Value> = Value extends string ? Heard : { readonly [Field in keyof Value]: Heard };

type Sentence<Saying> = Saying extends (...values: infer Values) => string
  ? (...heard: { readonly [At in keyof Values]: Hears<Values[At]> }) => Parts
  : () => Parts;

/** A sentence for each saying of a part of the domain, built from the same values. */
export type Sentences<Sayings> = {
  readonly [Kind in keyof Sayings]: Sentence<Sayings[Kind]>;
};
