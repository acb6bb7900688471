import * as z from "zod/mini";
import { digestSchema } from "../values/ids.ts";
import { lineSchema } from "../values/text.ts";
import { expects } from "../values/expectation.ts";

/** A text whose bytes nobody here has: it exists, and its digest is not known. */
const digestOrUnknown = z.union([digestSchema, z.literal("unknown")]);

const languageTag = z.string().check(z.regex(/^[a-z]{2,3}$/, expects("wantLanguageCode")));
const languageTextSchema = z.strictObject({
  language: languageTag,
  digest: digestOrUnknown,
  authentic: z.boolean(),
});

/** The name of a statement within its case. */
export const statementIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, expects("wantId")));

/**
 * A declaration, reservation, notification or designation that goes with the consent. The label is the State's own;
 * its legal nature is a question of the treaty (VCLT Art. 2(1)(d)).
 */
export const statementSchema = z
  .strictObject({
    id: statementIdSchema,
    label: z.enum(["reservation", "declaration", "notification", "designation"]),
    clause: z.nullable(lineSchema),
    /** Of one whose text nobody here has read: the clause that somebody inferred from its subject. It settles nothing. */
    inferredClause: z.optional(lineSchema),
    subject: lineSchema,
    texts: z.array(languageTextSchema).check(
      z.minLength(1),
      z.refine(
        (texts) => texts.filter((text) => text.authentic).length === 1,
        expects("wantOneAuthentic"),
      ),
      z.refine(
        (texts) => new Set(texts.map((text) => text.language)).size === texts.length,
        expects("wantTextPerLanguage"),
      ),
    ),
  })
  .check(
    z.refine(
      ({ clause, inferredClause }) => clause === null || inferredClause === undefined,
      expects("wantInferredAlone"),
    ),
  );
export type Statement = z.infer<typeof statementSchema>;

/** Statements as a sentence names them. */
export const idsInWords = (statements: readonly Statement[]): string =>
  statements.map(({ id }) => id).join(", ");

export const statementsSchema = z.array(statementSchema).check(
  z.maxLength(200),
  z.refine((all) => new Set(all.map((one) => one.id)).size === all.length, expects("wantIdsOnce")),
);

/** A text supplied anew by a second person, to be compared with the one on record. */
export const suppliedTextSchema = z.strictObject({
  statement: statementIdSchema,
  language: languageTag,
  digest: digestOrUnknown,
  /** Said where whoever supplied it gave the file itself; left out, all that is known is that they gave the digest. */
  from: z.optional(z.literal("file")),
});
export type SuppliedText = z.infer<typeof suppliedTextSchema>;
export type TextDigest = z.infer<typeof digestOrUnknown>;
export const textDigestSchema = digestOrUnknown;
export const suppliedTextsSchema = z.array(suppliedTextSchema).check(
  z.maxLength(1000),
  z.refine(
    (all) => new Set(all.map((one) => `${one.statement}/${one.language}`)).size === all.length,
    expects("wantTextsOnce"),
  ),
);
