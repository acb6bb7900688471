import { allPassed, weigh, type Ballot } from "./judge.ts";
import { bodyOf, type Procedure } from "../file/procedure.ts";
import type { Test } from "../file/vote-test.ts";

/** The counts on record with an act, and the members in law of the body, where one alone may do it. */
const countsWith = (
  procedure: Procedure,
  by: readonly string[],
  ballot: Ballot | undefined,
): Ballot["counts"] => {
  const [body = "", ...others] = by;
  const members = others.length === 0 ? bodyOf(procedure, body)?.members : undefined;
  return { ...(members === undefined ? {} : { members }), ...ballot?.counts };
};

/** Whether those who acted were as many as the law asks for; null where their number is not on record. */
export const wereEnough = (
  procedure: Procedure,
  {
    needs = [],
    by = [],
  }: { readonly needs?: readonly Test[] | undefined; readonly by?: readonly string[] },
  ballot: Ballot | undefined,
): boolean | null => {
  const counts = countsWith(procedure, by, ballot);
  return allPassed(needs.map((test) => weigh(test, counts)));
};
