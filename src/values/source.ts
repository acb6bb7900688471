import * as z from "zod/mini";
import { authoritySchema } from "../words/authority.ts";
import { expects } from "./expectation.ts";
import { once, lineSchema } from "./text.ts";

/** What somebody read: a text of law, an official page, a summary by others, a press report, or what was done in practice. */
export const sourceKinds = ["law", "official", "summary", "press", "practice", "inferred"] as const;

const kind = once(() => z.optional(z.enum(sourceKinds)));

/**
 * The source of one thing that a procedure file says. Where another source contradicts it, both are named: the conflict is
 * shown to whoever relies on it, and nobody decides it here.
 */
export const sourceSchema = once(() =>
  z.strictObject({
    ...authoritySchema.shape,
    kind: kind(),
    conflictsWith: z.optional(z.strictObject({ ...authoritySchema.shape, kind: kind() })),
  }),
);

export type Source = z.infer<ReturnType<typeof sourceSchema>>;

/** A name in each of the languages that the file lists. */
export const namesSchema = once(() =>
  z.record(
    z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, expects("wantLanguage"))),
    lineSchema,
  ),
);
export type Names = z.infer<ReturnType<typeof namesSchema>>;

/** A text, and its language where that is another than was asked for. */
export type Named = { readonly text: string; readonly language?: string };

/** A name in a language; where the file lacks it in that one, the first that it has, and in which language that is. */
export const named = (names: Names | undefined, wanted: string): Named => {
  const own = names?.[wanted];
  if (own !== undefined) return { text: own };
  const [first] = Object.entries(names ?? {});
  return first === undefined ? { text: "" } : { text: first[1], language: first[0] };
};

/** The same where a text cannot say in which language it is. */
export const nameIn = (names: Names | undefined, language: string): string =>
  named(names, language).text;
