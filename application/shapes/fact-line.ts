/** One of the facts that never share a field: on which day, and what is known of it. */
export type FactLine = { readonly name: string; readonly on: string; readonly about: string };

export const missing = "not on record";

/** A fact as a line: its name, its day, what is known of it. */
export const line = (name: string, on: string, about = ""): FactLine => ({ name, on, about });

/** What is known of a fact, each part that there is. */
export const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== "").join("; ");
