import * as z from "zod/mini";

type Fields = Readonly<Record<string, { readonly schema: z.ZodMiniType }>>;
type Shape<Kind extends string, Of extends Fields> = { readonly kind: z.ZodMiniLiteral<Kind> } & {
  readonly [Name in keyof Of]: Of[Name]["schema"];
};

export type SchemaOf<Kind extends string, Of extends Fields> = z.ZodMiniObject<
  Shape<Kind, Of>,
  z.core.$strict
>;

/** The schema of a command: its kind and its fields, and nothing beside them. */
export const schemaOf = <const Kind extends string, Of extends Fields>(
  kind: Kind,
  fields: Of,
): SchemaOf<Kind, Of> => {
  const shape = Object.entries(fields).map(([name, { schema }]) => [name, schema] as const);
  const schema = z.strictObject({ kind: z.literal(kind), ...Object.fromEntries(shape) });
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the names of fields in Object.fromEntries
  return schema as unknown as SchemaOf<Kind, Of>;
};

type FieldsByKind = Readonly<Record<string, Fields>>;

export type SchemasOf<Of extends FieldsByKind> = {
  readonly [Kind in keyof Of & string]: SchemaOf<Kind, Of[Kind]>;
};

/** The schemas of commands, by their kinds. */
export const schemasOf = <Of extends FieldsByKind>(fields: Of): SchemasOf<Of> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the kinds in Object.fromEntries
  Object.fromEntries(
    Object.entries(fields).map(([kind, own]) => [kind, schemaOf(kind, own)]),
  ) as SchemasOf<Of>;

/**
 * The schema of whatever is of one of several kinds.
 * @throws where there are none, which is a fault of the release
 */
export const oneOf = <Schema extends z.core.$ZodTypeDiscriminable>(
  schemas: readonly Schema[],
): z.ZodMiniDiscriminatedUnion<[Schema, ...Schema[]], "kind"> => {
  const [first, ...others] = schemas;
  // oxlint-disable-next-line tasdiq/pure -- no refusal: a release that lists no command is faulty
  if (first === undefined) throw new Error("there are no kinds");
  return z.discriminatedUnion("kind", [first, ...others]);
};
