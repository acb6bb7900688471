import * as z from "zod/mini";

/** The kinds of field. Each shell has a reader and a printer for every one of them. */
export const fieldKinds = [
  "factDate",
  "day",
  "instant",
  "line",
  "lines",
  "note",
  "sendingReason",
  "wholeNumber",
  "choice",
  "yesNo",
  "document",
  "text",
  "textVoted",
  "statements",
  "suppliedTexts",
  "statementIds",
  "statementId",
  "entrySeen",
  "actOnRecord",
  "calendarSeen",
  "committee",
  "stage",
  "ofProcedure",
  "someOfProcedure",
  "namedCounts",
  "rollCall",
  "procedure",
  "treaty",
  "notification",
  "newId",
  "promisedAmendment",
  "colleague",
  "mailAddress",
  "version",
  "versionFile",
  "restated",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What a procedure file has a list of, or its stage has. */
export type NamesOf =
  | "bodies"
  | "outcomes"
  | "interventions"
  | "documents"
  | "classes"
  | "declarations"
  | "extendable"
  | "waivable";

type Options = {
  /** What stands in it where nobody gives it; without it somebody must. Null says that nothing is on record. */
  readonly otherwise?: unknown;
  /** Whether it may be left out altogether, whatever a shell puts in the place of what nobody gives. */
  readonly isOptional?: true;
  /** The words of which one is chosen. */
  readonly options?: readonly string[];
  /** What of the procedure file is named. */
  readonly names?: NamesOf;
  /** Whether a second person gives the file itself. */
  readonly anew?: true;
};

/** A field of a command. */
export type Field<
  Kind extends FieldKind = FieldKind,
  Schema extends z.ZodMiniType = z.ZodMiniType,
> = Options & { readonly kind: Kind; readonly schema: Schema };

/** What an act holds and no command asks: the rule gives it. */
export type Given<Schema extends z.ZodMiniType = z.ZodMiniType> = { readonly given: Schema };

/** A field that the rule gives, by the schema of what is recorded. */
export const givenByRule = <Schema extends z.ZodMiniType>(schema: Schema): Given<Schema> => ({
  given: schema,
});

export const field = <Kind extends FieldKind, Schema extends z.ZodMiniType>(
  kind: Kind,
  schema: Schema,
  options: Options = {},
): Field<Kind, Schema> => ({ kind, schema, ...options });

/** A field that may be null: then nothing is on record. */
export const orNone = <Kind extends FieldKind, Schema extends z.ZodMiniType>({
  schema,
  ...rest
}: Field<Kind, Schema>): Field<Kind, z.ZodMiniNullable<Schema>> => ({
  ...rest,
  schema: z.nullable(schema),
  otherwise: null,
});

/** A field that a command need not have. */
export const mayBeLeftOut = <Kind extends FieldKind, Schema extends z.ZodMiniType>({
  schema,
  ...rest
}: Field<Kind, Schema>): Field<Kind, z.ZodMiniOptional<Schema>> => ({
  ...rest,
  isOptional: true,
  schema: z.optional(schema),
});
