import type * as z from "zod/mini";
import type { LawFaultsMessage, Sentence } from "./messages.ts";
import { isTextFault, quoted } from "../values/text.ts";

type Issue = z.core.$ZodIssue;

type WithoutValues<M> = M extends { readonly kind: infer Kind }
  ? keyof M extends "kind"
    ? Kind
    : never
  : never;

/** What a value should have been, by the name of the message that says it. */
type Expectation = Extract<WithoutValues<LawFaultsMessage>, `want${string}`>;

/** Whether a check has answered with `expects`, and zod did not by itself. */
const isExpectation = (message: string): message is Expectation => /^want[A-Z]\w+$/u.test(message);

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null;

/** What stands at a place of a file that JSON has become a value of; undefined where nothing does. */
export const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    file,
  );

const shown = (value: unknown): Sentence => {
  if (Array.isArray(value)) return { kind: "foundList", count: value.length };
  if (isObject(value)) return { kind: "foundObject" };
  return { kind: "foundValue", text: quoted(JSON.stringify(value), 60) };
};

const listed = (all: readonly unknown[]): Sentence => {
  const [value = "", ...others] = all.map((one) => JSON.stringify(one));
  return others.length === 0
    ? { kind: "wantOne", value }
    : { kind: "wantOneOf", values: [value, ...others] };
};

const kinds: Readonly<Record<string, Sentence>> = {
  object: { kind: "wantObject" },
  record: { kind: "wantObject" },
  array: { kind: "wantList" },
  string: { kind: "wantText" },
  // Every number that somebody gives counts something.
  number: { kind: "wantWhole" },
  int: { kind: "wantWhole" },
  boolean: { kind: "wantBoolean" },
};

const bound = (issue: Extract<Issue, { code: "too_small" | "too_big" }>): Sentence => {
  const small = issue.code === "too_small";
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === "array")
    return { kind: small ? "wantListAtLeast" : "wantListAtMost", limit: String(limit) };
  return issue.origin === "string"
    ? { kind: small ? "wantTextAtLeast" : "wantTextAtMost", limit }
    : { kind: small ? "wantNumberAtLeast" : "wantNumberAtMost", limit: String(limit) };
};

const wantedAs = (issue: Issue): readonly Sentence[] => {
  if (issue.path.length === 0) return [wantedBy(issue)];
  const isItem = issue.path.length === 1 && typeof issue.path[0] === "number";
  return isItem ? [{ kind: "wantItems", want: wantedBy(issue) }] : [];
};

// Where somebody came close to one of several forms, a list of what all of them want is no help.
const either = (options: readonly (readonly Issue[])[]): Sentence => {
  const wants = options.flatMap(([issue]) => (issue === undefined ? [] : wantedAs(issue)));
  return wants.length === options.length && wants.length > 0
    ? { kind: "wantEither", wants }
    : { kind: "wantOther" };
};

/** What a schema wants at the place of an issue. */
export const wantedBy = (issue: Issue): Sentence => {
  if (isExpectation(issue.message)) return { kind: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? { kind: "wantOther" };
    case "invalid_value":
      return listed(issue.values);
    case "too_small":
    case "too_big":
      return bound(issue);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? listed(issue.options)
        : either(issue.errors);
    case "invalid_key": {
      const [first] = issue.issues;
      return first === undefined ? { kind: "wantOther" } : wantedBy(first);
    }
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
      return { kind: "wantOther" };
  }
};

const missing = (path: readonly PropertyKey[], want: Sentence): Sentence => {
  const last = String(path.at(-1) ?? "");
  return last === "authority" || last.endsWith("Authority")
    ? { kind: "authorityMissing" }
    : { kind: "expectedMissing", want };
};

/** What a schema finds wrong at a place of a value: what it wants there, and what stands there. */
export const issueInWords = (issue: Issue, whole: unknown): Sentence => {
  if (issue.code === "unrecognized_keys") return { kind: "inputFieldUnknown", names: issue.keys };
  if (isTextFault(issue.message)) return { kind: issue.message };
  const [value, want] = [valueAt(whole, issue.path), wantedBy(issue)];
  if (value === undefined) return missing(issue.path, want);
  return issue.code === "invalid_key"
    ? { kind: "expectedNameFound", want, found: shown(issue.path.at(-1)) }
    : { kind: "expectedFound", want, found: shown(value) };
};

/** The same to somebody who has just written the value and sees it before them. */
export const wantInWords = (issue: Issue): Sentence => {
  if (issue.code === "unrecognized_keys") return { kind: "inputFieldUnknown", names: issue.keys };
  return isTextFault(issue.message)
    ? { kind: issue.message }
    : { kind: "inputExpected", want: wantedBy(issue) };
};
