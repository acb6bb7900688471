import type { PageContext } from "./pages.ts";

/** The fields of a form that was sent, each with what stands in it last; none where no form came. */
export type Fields = Readonly<Record<string, string | File>>;

/** The fields of the form that came with a request. */
export const sentFields = (c: PageContext): Fields =>
  c.var.form === undefined ? {} : Object.fromEntries(c.var.form);

/** What stands in a field of text, without blanks around it; nothing where it was not sent, or holds a file. */
export const textIn = (given: Readonly<Record<string, unknown>>, name: string): string => {
  const value = given[name];
  return typeof value === "string" ? value.trim() : "";
};
