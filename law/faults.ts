import type * as z from "zod/mini";

/** One thing that is wrong with a law file: its place in the file (`clocks.vote.span.n`) and the reason, in words. */
export type LawFault = { readonly path: string; readonly reason: string };

/** The place of a fault that is not at any one field. */
export const wholeFile = "(the whole file)";

type Issue = z.core.$ZodIssue;

/** A place as a reader of the file would write it: `returning.override[0].needs`. */
export const pathInFile = (path: readonly PropertyKey[]): string => {
  if (path.length === 0) return wholeFile;
  return path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${String(part)}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, "");
};

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null;

/** What stands at a place of a file that JSON has become a value of; undefined where nothing does. */
export const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    file,
  );

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
  record: "an object with its fields",
  array: "a list",
  string: "a text",
  // Every number in a law file counts something.
  number: "a whole number",
  int: "a whole number",
  boolean: "true or false",
};

const bound = (issue: Extract<Issue, { code: "too_small" | "too_big" }>): string => {
  const small = issue.code === "too_small";
  const limit = `${small ? "at least" : "at most"} ${String(small ? issue.minimum : issue.maximum)}`;
  if (issue.origin === "array") return `a list of ${limit}`;
  return issue.origin === "string"
    ? `a text of ${limit} ${limit.endsWith(" 1") ? "character" : "characters"}`
    : `a number of ${limit}`;
};

/** What the schema wants at this place. The words of `custom`, `invalid_format` and `invalid_key` are the schema's own. */
const wanted = (issue: Issue): string => {
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return listed(issue.values);
  if (issue.code === "too_small" || issue.code === "too_big") return bound(issue);
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options))
    return listed(issue.options);
  return issue.message;
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
  if (issue.code === "invalid_key")
    return `expected as a name ${wanted(issue)}, found ${shown(issue.path.at(-1))}`;
  // Such a message says what was found, not what was wanted.
  if (issue.message.startsWith("text that")) return issue.message;
  return `expected ${wanted(issue)}, found ${shown(value)}`;
};

/** All that a schema finds wrong with a file, in the words of somebody who wrote it. */
export const faultsInWords = (issues: readonly Issue[], file: unknown): readonly LawFault[] =>
  issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: pathInFile([...issue.path, key]),
          reason: "no rule obeys this field",
        }))
      : [{ path: pathInFile(issue.path), reason: reasonOf(issue, file) }],
  );
