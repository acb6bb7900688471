import type * as z from "zod/mini";
import { valueAt } from "../../words/issue-in-words.ts";

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { code: "invalid_union" }>;

// A list is no text, whatever stands in it; a field too many or too few may be a slip.
const distanceOf = (issue: Issue, value: unknown): number => {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) return issue.keys.length;
  if (issue.path.length === 0) return 100;
  if (issue.path.length > 1) return 0;
  if (valueAt(value, issue.path) === undefined) return 1;
  // A text where an object is asked for, or another text than the one: a form with a field too many is closer.
  return issue.code === "invalid_type" || issue.code === "invalid_value" ? 2 : 0;
};

/** The issues of the form that the value comes closest to; undefined where two are as close. */
const closest = ({ errors, path }: Union, file: unknown): readonly Issue[] | undefined => {
  const value = valueAt(file, path);
  const distances = errors.map((issues) =>
    issues.reduce((sum, issue) => sum + distanceOf(issue, value), 0),
  );
  const least = Math.min(...distances);
  const nearest = errors.filter((_, index) => distances[index] === least);
  return nearest.length === 1 && least < 100 ? nearest[0] : undefined;
};

/**
 * What is wrong with a value that may take several forms, told of the form that it comes closest to: what that form lacks,
 * or where one of its own fields is wrong. Where two forms are as close, it is told that none fits.
 */
export const ofFormMeant = (issues: readonly Issue[], file: unknown): readonly Issue[] =>
  issues.flatMap((issue) => {
    const meant = issue.code === "invalid_union" ? closest(issue, file) : undefined;
    if (meant === undefined) return [issue];
    const inFile = meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
    return ofFormMeant(inFile, file);
  });
