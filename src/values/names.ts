import * as z from "zod/mini";
import { expects } from "./expectation.ts";
import { once, lineSchema } from "./text.ts";

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
