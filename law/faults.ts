import type * as z from "zod/mini";

/** One thing that is wrong with a law file: its place in the file (`clocks.vote.span.n`) and the reason, in words. */
export type LawFault = { readonly path: string; readonly reason: string };

type Issue = z.core.$ZodIssue;

/** A place as a reader of the file would write it: `returning.override[0].needs`. */
export const pathInFile = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${String(part)}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, "") || "(the whole file)";

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null;

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined), file);

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (isObject(value)) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const listed = (values: readonly unknown[]): string => {
  const written = values.map((value) => JSON.stringify(value));
  return written.length === 1 ? written.join("") : `one of ${written.join(", ")}`;
};

const kinds: Readonly<Record<string, string>> = {
  object: "an object with its fields",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

const bound = (issue: Extract<Issue, { code: "too_small" | "too_big" }>): string => {
  const small = issue.code === "too_small";
  const limit = String(small ? issue.minimum : issue.maximum);
  switch (issue.origin) {
    case "array":
      return `a list of at ${small ? "least" : "most"} ${limit}`;
    case "string":
      return small ? "a text that is not empty" : `a text of at most ${limit} characters`;
    default:
      return `a number of at ${small ? "least" : "most"} ${limit}`;
  }
};

/** What the schema wants at this place. The words of `custom` and `invalid_format` are the schema's own. */
const wanted = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return listed(issue.values);
    case "too_small":
    case "too_big":
      return bound(issue);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options) ? listed(issue.options) : "another form";
    case "unrecognized_keys":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "invalid_format":
    case "custom":
      return issue.message;
  }
};

const missing = (path: readonly PropertyKey[], want: string): string => {
  const last = String(path.at(-1) ?? "");
  return last === "authority" || last.endsWith("Authority")
    ? "is missing: every rule names its authority (cite, url, mark)"
    : `is missing: expected ${want}`;
};

const reasonOf = (issue: Issue, file: unknown): string => {
  const value = valueAt(file, issue.path);
  if (value === undefined) return missing(issue.path, wanted(issue));
  // Such a message says what was found, not what was wanted.
  if (issue.message.startsWith("text that")) return issue.message;
  return `expected ${wanted(issue)}, found ${shown(value)}`;
};

/** All that a schema finds wrong with a file, in the words of somebody who wrote it. */
export const faultsInWords = (issues: readonly Issue[], file: unknown): readonly LawFault[] =>
  issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: pathInFile([...issue.path, key]), reason: "no rule obeys this field" }))
      : [{ path: pathInFile(issue.path), reason: reasonOf(issue, file) }],
  );
