import { parseDocument } from "yaml";

/** What stands in a JSON or YAML file; or why nothing does, and at which place where one can be named. */
export type Content =
  | { readonly kind: "content"; readonly value: unknown }
  | { readonly kind: "fault"; readonly place: string | null; readonly what: string };

export type ContentFormat = "json" | "yaml";

const place = (line: number, column: number): string =>
  `line ${String(line)}, column ${String(column)}`;

const endOf = (text: string): string => {
  const lines = text.split("\n");
  return place(lines.length, (lines.at(-1) ?? "").length + 1);
};

const fault = (where: string | null, what: string): Content => ({
  kind: "fault",
  place: where,
  what,
});

const jsonFault = (text: string, cause: unknown): Content => {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  const where =
    line === undefined || column === undefined ? endOf(text) : place(Number(line), Number(column));
  const what = message.replace(/,? ?(in JSON )?at position .*$/, "").replace(/, "?\.\.\..*$/s, "");
  return fault(where, what);
};

type Mistake = {
  readonly code: string;
  readonly message: string;
  readonly linePos?: readonly { readonly line: number; readonly col: number }[] | undefined;
};

const yamlFault = ({ message, linePos }: Mistake): Content => {
  const [start] = linePos ?? [];
  const what = message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
  return fault(start === undefined ? null : place(start.line, start.col), what);
};

const options = { uniqueKeys: true, prettyErrors: true, schema: "core" } as const;

// JSON.parse takes the last of two equal keys without a word; in a record of votes that must not happen.
const repeatedKey = (text: string): Mistake | undefined =>
  parseDocument(text, options).errors.find((error) => error.code === "DUPLICATE_KEY");

const jsonIn = (text: string): Content => {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    return repeated === undefined ? { kind: "content", value } : yamlFault(repeated);
  } catch (cause) {
    return jsonFault(text, cause);
  }
};

const yamlIn = (text: string): Content => {
  const document = parseDocument(text, options);
  const [first] = document.errors;
  if (first !== undefined) return yamlFault(first);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { kind: "content", value };
  } catch (cause) {
    return fault(null, cause instanceof Error ? cause.message : String(cause));
  }
};

/** Reads a file that somebody wrote by hand. */
export const contentIn = (text: string, format: ContentFormat): Content =>
  format === "json" ? jsonIn(text) : yamlIn(text);
